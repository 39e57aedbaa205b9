// How the time of each main action grows with what it works on, and the longest task that it gives the page's thread.
// Excel is a plain one here (plain-excel.ts): neither its time nor that of Microsoft's client is counted, and no formula is
// computed. Files are read on the page's own thread, as where a page may start no worker.

import v8 from 'node:v8';
import vm from 'node:vm';
import { strToU8, zipSync } from 'fflate';
import '../../src/catalog';
import { makeEvidence } from '../../src/actions/evidence/evidence';
import { askUnder } from '../../src/actions/formulas/answers';
import { freeze } from '../../src/actions/freeze/freeze';
import { thaw } from '../../src/actions/freeze/thaw';
import { repair } from '../../src/actions/health/repair';
import { apply } from '../../src/actions/loading/apply';
import type { Checked } from '../../src/actions/loading/check';
import { checkFile } from '../../src/actions/loading/check';
import { compareChecked } from '../../src/actions/loading/compare';
import { buildWorksheet } from '../../src/actions/model/build';
import { readWorkbook } from '../../src/actions/saved/opening';
import { NOTHING_SAVED } from '../../src/actions/saved/saved';
import { adopt, openSession } from '../../src/actions/saved/session';
import { frozenCopy } from '../../src/actions/share/frozen-copy';
import type { ControlPack } from '../../src/control-data/pack';
import { Pace } from '../../src/control-data/slices';
import { currentState } from '../../src/state/state';
import { noteSave } from '../../src/workbook/parts';
import type { Figures } from './bench';
import { licensePack } from '../support/large-pack';
import { PlainExcel } from './plain-excel';

/** Work that is ready to be done once, on its own Excel where it has one. */
interface Ready {
  excel?: PlainExcel;
  work: () => Promise<unknown>;
}

interface Action {
  name: string;
  /** What it works on: some, and more of the same. */
  sizes: readonly number[];
  of: string;
  prepare: (size: number) => Ready | Promise<Ready>;
}

/** Four times as many at the end as at the beginning. */
const from = (size: number): number[] => [size, 2 * size, 4 * size];

const COMPANIES = ['JL MAG', 'Ningbo Yunsheng', 'Zhenghai'];
const REGIONS = ['US', 'EU', 'Japan', 'India'];
const DAY = 45_820;

const supplier = (row: number): string => COMPANIES[row % COMPANIES.length]!;
const region = (row: number): string => REGIONS[row % REGIONS.length]!;
const formula = (row: number): string => `=EXPOSURE.REGION_LICENSE_STATUS(A${row},B${row},,${DAY})`;

const answers = new Map<string, string>();

/** What the bundled data answer for the formula of a row. */
function answer(written: string): string {
  const row = Number(/\(A(\d+),/.exec(written)?.[1] ?? 0);
  const args = [supplier(row), region(row), null, DAY];
  const key = args.join();
  const known = answers.get(key) ?? String(askUnder(currentState(), 'REGION_LICENSE_STATUS', args)[0]![0]!);
  answers.set(key, known);
  return known;
}

/** A new workbook with so many formulas, each beside the cells that it refers to. */
async function workbookOf(cells: number, shows = answer, written = formula): Promise<PlainExcel> {
  const excel = new PlainExcel(shows);
  excel.install();
  noteSave(JSON.stringify(null));
  adopt({ saved: NOTHING_SAVED, generation: 0, inExcel: true, sessionOnly: false, done: [], undone: [] });
  excel.enter('Sheet1', 0, 0, [['Supplier', 'Region', 'License']]);
  const rows = Array.from({ length: cells }, (_, at) => [supplier(at + 2), region(at + 2), written(at + 2)]);
  excel.enter('Sheet1', 1, 0, rows);
  await readWorkbook({ date1904: false });
  return excel;
}

/** A pack as it is when its file has been read. */
function checkedPack(licenses: number): Checked {
  const pack = JSON.parse(JSON.stringify(licensePack(licenses))) as ControlPack;
  const counts = { records: licenses, good: licenses, bad: 0 };
  const { packs, overlay } = openSession().saved;
  return {
    origin: { kind: 'file', name: 'pack.json' },
    result: { kind: 'pack', pack, problems: [], problemCounts: {}, counts },
    said: {},
    basis: { packs, overlay },
  };
}

function packFile(licenses: number): { name: string; size: number; arrayBuffer: () => Promise<ArrayBuffer> } {
  const bytes = new TextEncoder().encode(JSON.stringify(licensePack(licenses)));
  return { name: 'pack.json', size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
}

async function linesOf(count: number): Promise<Ready> {
  const excel = await workbookOf(0);
  const rows = Array.from({ length: count }, (_, at) => [
    supplier(at),
    region(at),
    'NdFeB magnets',
    1_000 + at,
  ]);
  excel.enter('Lines', 0, 0, [['Supplier', 'Destination', 'Material', 'Spend'], ...rows]);
  const range = { sheet: 'Lines', address: `A1:D${count + 1}` };
  return { excel, work: () => buildWorksheet({ range }) };
}

/** Each formula is another one beside its neighbors, so that each cell is frozen by itself. */
const alternating = (row: number): string =>
  row % 2 === 0 ? formula(row) : `=IF(TRUE,${formula(row).slice(1)},"")`;

async function toThaw(cells: number, written = formula): Promise<Ready> {
  const excel = await workbookOf(cells, answer, written);
  await freeze('workbook');
  return { excel, work: () => thaw('workbook', new Set()) };
}

/** Cells that show nothing of ours until their formulas are entered again. */
async function toRepair(cells: number): Promise<Ready> {
  let isKnown = false;
  const excel = await workbookOf(cells, (written) => (isKnown ? answer(written) : '#NAME?'));
  isKnown = true;
  return { excel, work: () => repair('workbook') };
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The file of a workbook with so many formulas of ours. */
function fileOf(cells: number): Uint8Array {
  const rows = Array.from({ length: cells }, (_, at) => {
    const row = at + 1;
    const call = `_xldudf_EXPOSURE_REGION_LICENSE_STATUS(A${row},B${row},,${DAY})`;
    return `<row r="${row}"><c r="A${row}" t="str"><v>${supplier(row)}</v></c><c r="B${row}" t="str"><v>${region(row)}</v></c><c r="C${row}" t="str"><f>${call}</f><v>Granted</v></c></row>`;
  });
  const parts = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** Licenses of a pack of so many megabytes. */
const licensesIn = (megabytes: number): number =>
  Math.max(1, Math.round((megabytes * 1e6 - EMPTY_BYTES) / BYTES_A_LICENSE));
const EMPTY_BYTES = JSON.stringify(licensePack(1)).length;
const BYTES_A_LICENSE = (JSON.stringify(licensePack(1_000)).length - EMPTY_BYTES) / 1_000;

async function toOpen(megabytes: number): Promise<Ready> {
  const excel = await workbookOf(100);
  await apply(checkedPack(licensesIn(megabytes)));
  return { excel, work: () => readWorkbook({ date1904: false }) };
}

const ACTIONS: readonly Action[] = [
  {
    name: 'load a pack',
    of: 'licenses',
    sizes: from(25_000),
    prepare: async (size) => {
      const excel = await workbookOf(0);
      const file = packFile(size);
      return { excel, work: () => checkFile(file) };
    },
  },
  {
    name: 'compare it, a cell for ten licenses',
    of: 'licenses',
    sizes: from(25_000),
    prepare: async (size) => {
      const excel = await workbookOf(size / 10);
      const checked = checkedPack(size);
      return { excel, work: () => compareChecked(checked) };
    },
  },
  {
    name: 'apply it, a cell for ten licenses',
    of: 'licenses',
    sizes: from(25_000),
    prepare: async (size) => {
      const excel = await workbookOf(size / 10);
      const checked = checkedPack(size);
      return { excel, work: () => apply(checked) };
    },
  },
  { name: 'build an exposure worksheet', of: 'lines', sizes: from(12_500), prepare: linesOf },
  {
    name: 'evidence',
    of: 'cells',
    sizes: from(10_000),
    prepare: async (size) => ({ excel: await workbookOf(size), work: () => makeEvidence('workbook') }),
  },
  {
    name: 'freeze one block',
    of: 'cells',
    sizes: from(10_000),
    prepare: async (size) => ({ excel: await workbookOf(size), work: () => freeze('workbook') }),
  },
  { name: 'thaw one block', of: 'cells', sizes: from(10_000), prepare: toThaw },
  {
    name: 'freeze blocks of one cell',
    of: 'blocks',
    sizes: from(400),
    prepare: async (size) => ({
      excel: await workbookOf(size, answer, alternating),
      work: () => freeze('workbook'),
    }),
  },
  {
    name: 'thaw blocks of one cell',
    of: 'blocks',
    sizes: from(400),
    prepare: (size) => toThaw(size, alternating),
  },
  {
    name: 'frozen copy',
    of: 'cells',
    sizes: from(25_000),
    prepare: (size) => {
      const bytes = fileOf(size);
      return { work: () => frozenCopy(bytes, null, new Pace()) };
    },
  },
  { name: 'repair', of: 'cells', sizes: from(10_000), prepare: toRepair },
  { name: 'open a workbook that keeps a pack', of: 'MB', sizes: [1, 5, 20], prepare: toOpen },
];

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc') as () => void;

const cpuNow = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** Milliseconds of CPU, the plain Excel's own left out. */
async function cpuOf({ excel, work }: Ready): Promise<number> {
  collect();
  const [start, spent] = [cpuNow(), excel?.spent ?? 0];
  await work();
  return cpuNow() - start - ((excel?.spent ?? 0) - spent);
}

/** The longest turn of the event loop, in milliseconds of CPU or by the clock, whichever is less. */
async function longestTaskOf({ excel, work }: Ready): Promise<number> {
  collect();
  let longest = 0;
  let isDone = false;
  let before = { clock: performance.now(), cpu: cpuNow(), spent: excel?.spent ?? 0 };
  const look = (): void => {
    const now = { clock: performance.now(), cpu: cpuNow(), spent: excel?.spent ?? 0 };
    const turn = Math.min(now.clock - before.clock, now.cpu - before.cpu) - (now.spent - before.spent);
    longest = Math.max(longest, turn);
    before = now;
    if (!isDone) setImmediate(look);
  };
  setImmediate(look);
  await work();
  isDone = true;
  look();
  return longest;
}

const CPU_TRIES = 3;
const TASK_TRIES = 2;

async function best(
  tries: number,
  { prepare }: Action,
  size: number,
  of: (ready: Ready) => Promise<number>,
): Promise<number> {
  let least = Infinity;
  for (let one = 0; one < tries; one += 1) least = Math.min(least, await of(await prepare(size)));
  return least;
}

/** The slope of the straight line through the logarithms. */
function exponentOf(sizes: readonly number[], times: readonly number[]): number {
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [x, y] = [sizes.map(Math.log), times.map(Math.log)];
  const [mx, my] = [mean(x), mean(y)];
  const over = x.reduce((sum, one, at) => sum + (one - mx) * (y[at]! - my), 0);
  return over / x.reduce((sum, one) => sum + (one - mx) ** 2, 0);
}

const MOST_EXPONENT = 1.15;
const MOST_TASK_MS = 200;

const shown = (size: number): string => size.toLocaleString('en');

const benchOf = (action: Action): Figures => {
  const { name, sizes, of } = action;
  return {
    title: `${name}: ${sizes.map(shown).join(', ')} ${of}`,
    unit: '',
    tries: 1,
    atMost: { exponent: MOST_EXPONENT, 'longest task, ms': MOST_TASK_MS },
    take: async () => {
      const times: number[] = [];
      for (const size of sizes) times.push(await best(CPU_TRIES, action, size, cpuOf));
      return {
        exponent: exponentOf(sizes, times),
        'longest task, ms': await best(TASK_TRIES, action, sizes.at(-1)!, longestTaskOf),
        ...Object.fromEntries(sizes.map((size, at) => [`CPU for ${shown(size)}, ms`, times[at]!])),
      };
    },
  };
};

export const benches: Figures[] = ACTIONS.map(benchOf);
