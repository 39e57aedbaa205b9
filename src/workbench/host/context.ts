// What the objects of the stand-in share: the grid, the calculation, the calls, the store, and what they point to.
import type { Area } from './address';
import type { Calculation } from './calculation';
import type { Calls } from './functions/calls';
import type { Grid } from './grid';
import type { Factory } from './model/factory';
import type { References } from './references';
import type { HostOptions } from './options';
import type { WorkbookStore } from './store';

export interface HostContext {
  grid: Grid;
  calculation: Calculation;
  calls: Calls;
  store: WorkbookStore;
  options: HostOptions;
  make: Factory;
  references: References;
  /** Marks cells dirty and forgets what the add-in had answered for them. */
  setDirty: (sheetId?: string, area?: Area) => void;
  /** Shows or hides the pane. */
  setPane: (state: 'Visible' | 'Background') => void;
  paneState: () => 'Visible' | 'Background';
  /** A ribbon control was enabled or disabled. */
  setRibbon: (id: string, enabled: boolean) => void;
  /** The add-in opens a new workbook from bytes in base64. */
  openWorkbook: (base64: string) => void;
  announceSelection: () => void;
  announce: (event: 'settingsChanged' | 'tableAdded' | 'tableDeleted', id: string, details?: object) => void;
}
