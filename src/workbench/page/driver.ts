// How browser tests (and curious people, from the console) drive the workbench.
import type { Invocation } from '../host/functions/calls';
import type { DataType, Scalar } from '../host/functions/values';
import type { Entry } from '../host/sheet-cells';
import type { WorkbookSnapshot } from '../host/snapshot';
import type { WorkbenchSettings } from './settings';

/** `window.workbench`; every address may name its sheet, and none means the active one. */
export interface WorkbenchDriver {
  /** Writes a value or formula as if typed, or rows of them from a cell on. */
  setCell: (address: string, value: Entry | Entry[][]) => void;
  value: (address: string) => Scalar;
  values: (address: string) => Scalar[][];
  text: (address: string) => string;
  formula: (address: string) => string | null;
  /** The message of an error in a cell. */
  message: (address: string) => string | null;
  dataType: (address: string) => DataType | null;
  select: (address: string) => void;
  readonly selection: string;
  /** Resolves when nothing is calculating, no function is waited for and no request is under way. */
  idle: (timeoutMillis?: number) => Promise<void>;
  readonly invocations: Invocation[];
  /** Requests that the stand-in did not know; a test expects none. */
  readonly unknownRequests: string[];
  readonly openedAddresses: string[];
  readonly paneVisible: boolean;
  showPane: (visible: boolean) => void;
  /** Presses a button of the ribbon by its action, for example `refresh`. */
  press: (action: string) => void;
  save: () => WorkbookSnapshot;
  /** Opens a saved workbook, by default the present one saved now; the add-in starts anew, the pane stays as it is. */
  reopen: (snapshot?: WorkbookSnapshot) => Promise<void>;
  /** A new workbook with the first sheet. */
  reset: () => Promise<void>;
  readonly settings: Readonly<WorkbenchSettings>;
  /** Changes what Excel is; some changes start the add-in anew. */
  set: (changes: Partial<WorkbenchSettings>) => Promise<void>;
  /** Whether a person is editing a cell now. */
  readonly inCellEdit: boolean;
  enterCellEdit: () => void;
  leaveCellEdit: () => Promise<void>;
}

declare global {
  interface Window {
    workbench?: WorkbenchDriver;
  }
}
