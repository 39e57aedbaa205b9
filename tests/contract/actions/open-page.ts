// A workbook in the stand-in with the whole page behind it: functions in its cells, opening, and actions share one state.
// Each opening loads the page's modules anew, as Excel does.
import type * as Actions from '../../support/actions';
import { FUNCTIONS } from '../../../src/catalog';
import type { ControlPack } from '../../../src/control-data/pack';
import { packHash } from '../../../src/control-data/pack-hash';
import type * as Packs from '../../../src/control-data/packs';
import type * as Answer from '../../../src/functions/answer';
import type * as InUse from '../../../src/state/state';
import type * as Readiness from '../../../src/state/readiness';
import type * as Opening from '../../../src/start/opening';
import type { FunctionParameter } from '../../../src/workbench/host';
import type { AddIn, OpenHostOptions } from '../support/open-host';
import { closeBooks, openBook } from '../workbook/open-book';
import type { Book } from '../workbook/open-book';

const parameter = (name: string, optional = false): FunctionParameter => ({
  name,
  type: 'any',
  dimensionality: 'matrix',
  optional,
});

/** Functions as the build registers them; each call goes to the page's one wrapper. */
const addIn: AddIn = {
  script: FUNCTIONS.map(
    ({ id }) => `CustomFunctions.associate('${id}', (...args) => answerCall('${id}', args));`,
  ).join('\n'),
  functions: {
    namespace: 'EXPOSURE',
    functions: FUNCTIONS.map(({ id, parameters }) => ({
      id,
      name: id,
      parameters: parameters.map(({ name, optional }) => parameter(name, optional)),
      result: { dimensionality: 'matrix' },
    })),
    allowErrorForDataTypeAny: true,
    allowCustomDataForDataTypeAny: true,
  },
};

export interface Page {
  readonly book: Book;
  readonly actions: typeof Actions;
  readonly state: typeof InUse;
  readonly readiness: typeof Readiness;
  /** The clock of the page's window, for events such as `focus`. */
  readonly window: EventTarget;
  /** Reads the workbook; `openPage` has done it unless told not to. */
  read: () => Promise<void>;
  /** What is in a cell once everything has been calculated. */
  value: (address: string) => Promise<unknown>;
  /** Ends the page, and fails the test if Excel was asked something that the stand-in does not know. */
  close: () => Promise<void>;
}

/** Node has no workers of a page; files are then read in slices, as where a page may not start one. */
function noWorkers(): never {
  throw new Error('No workers here');
}

export interface OpenPageOptions extends Partial<OpenHostOptions> {
  /** The version of the add-in brings another first pack; this is what differs. */
  bundled?: Partial<ControlPack>;
  /** False: the functions wait for the workbook to be read. */
  read?: boolean;
}

/** The page's own class of errors: in Excel page and client are one realm, here they are two. */
class OurError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** Gives the client errors of its own realm for those of the page. */
async function inRealm(
  { Error: TheirError }: typeof CustomFunctions,
  call: () => unknown[][] | Promise<unknown[][]>,
): Promise<unknown[][]> {
  const theirs = (value: unknown): unknown =>
    value instanceof OurError
      ? new TheirError(value.code as CustomFunctions.ErrorCode, value.message)
      : value;
  try {
    return (await call()).map((row) => row.map(theirs));
  } catch (error) {
    throw theirs(error);
  }
}

const PACKS = '../../../src/control-data/packs';

/** The packs are data and nothing else: read once for all openings of a test file. */
let packs: typeof Packs | undefined;

/** What the version of the add-in brings, with what differs in its first pack. */
function brought(change: Partial<ControlPack> | undefined): typeof Packs {
  packs ??= jest.requireActual<typeof Packs>(PACKS);
  if (!change) return packs;
  const pack: ControlPack = { ...packs.BUNDLED_PACK, ...change };
  const shipped = [{ pack, hash: packHash(pack) }, ...packs.SHIPPED_PACKS.slice(1)];
  return { ...packs, BUNDLED_PACK: pack, SHIPPED_PACKS: shipped };
}

/** A change that outlived its page would be made in the next workbook: the page finds Excel by its global name. */
async function changesEnded({ actions }: Page): Promise<void> {
  for (let looks = 0; actions.underWay() !== null && looks < 500; looks += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Opens a workbook, new or saved, with the page as begin.ts starts it. */
export async function openPage({ read = true, bundled, ...options }: OpenPageOptions = {}): Promise<Page> {
  jest.resetModules();
  jest.doMock(PACKS, () => brought(bundled));
  jest.doMock('../../../src/import/worker-start', () => ({ startWorker: noWorkers }));
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { hidden: false, getElementById: () => null });
  Object.assign(globalThis, { window, document });
  const book = await openBook({ addIn, ...options });
  Object.assign(globalThis, { CustomFunctions: { Error: OurError } });
  const readiness: typeof Readiness = await import('../../../src/state/readiness');
  const { answer }: typeof Answer = await import('../../../src/functions/answer');
  const opening: typeof Opening = await import('../../../src/start/opening');
  const page: Page = {
    book,
    actions: await import('../../support/actions'),
    state: await import('../../../src/state/state'),
    readiness,
    window,
    read: async () => {
      end = await opening.open(true);
    },
    value: async (address) => {
      await book.host.idle();
      return book.host.value(address);
    },
    close: async () => {
      end();
      await changesEnded(page);
      // Excel is still told to stop telling; a host that is gone would leave the client waiting.
      await book.host.idle();
      closeBooks(book);
    },
  };
  let end = (): void => undefined;
  book.realm['answerCall'] = (id: string, args: unknown[]) =>
    inRealm(book.realm['CustomFunctions'] as typeof CustomFunctions, () => answer(id, args));
  readiness.startReading();
  if (read) await page.read();
  return page;
}
