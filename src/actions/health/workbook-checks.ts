// What of the workbook itself our work relies on, checked on the temporary sheet: texts, names, cards read back, undo groups,
// the file, large answers, former values, spilled cells.

import { hostAbilities } from '../../catalog/call/cells-out';
import { currentState } from '../../state/state';
import type { Area } from '../../workbook/addresses';
import { addressOf } from '../../workbook/addresses';
import type { CellValue } from '../../workbook/cells';
import { isCellCard, isCellError } from '../../workbook/cells';
import { readFileBytes } from '../../workbook/file';
import { NAMESPACE } from '../../workbook/formulas';
import { readShownCells } from '../../workbook/freezing';
import { hostFacts, supports } from '../../workbook/host';
import { addHiddenNames, placesOfNames } from '../../workbook/names';
import { readBlocks, readFormulas } from '../../workbook/ranges';
import { recalculate } from '../../workbook/recalculation';
import type { How } from '../../workbook/run';
import { inOneUndoStep } from '../../workbook/run';
import { insertRowAbove } from '../../workbook/sheets';
import { clearRange, writeFormulas, writeValues } from '../../workbook/writing';
import type { Shown } from '../formulas/answers';
import { askUnder } from '../formulas/answers';
import type { CheckId, ExcelCheck } from './excel-checks';

/** Beside the formulas: what the workbook must do. */
export type WorkbookCheckId =
  | 'text-stays-text'
  | 'follows-inputs'
  | 'names-follow'
  | 'card-read'
  | 'spilled-formulas'
  | 'former-value'
  | 'undo-group'
  | 'file'
  | 'large-answers';

export interface CheckResult {
  /** `stopped` where Excel ended the checks; `sheet-left` where it did not let the temporary sheet go. */
  readonly id: CheckId | WorkbookCheckId | 'stopped' | 'sheet-left';
  readonly formula: string;
  readonly passed: boolean;
  /** As text, rows separated by `;` and columns by `,`. */
  readonly expected: string;
  readonly shown: string;
}

export interface WorkbookCheck {
  readonly id: WorkbookCheckId;
  /** Null where it does not concern this Excel. */
  readonly run: (how: How) => Promise<CheckResult | null>;
}

/** Where the answers of some formulas are. */
export interface CheckedPlaces {
  readonly sheet: string;
  readonly card: Area;
  readonly spill: Area;
  readonly cells: Area;
}

/** A formula on cells, and what it asks. */
type Follows = Pick<ExcelCheck, 'asks' | 'formula'>;

export const FOLLOWING = '_exposure.check.1';
/** How long one answer may take to follow its input, in milliseconds. */
const FOLLOWS_MS = 10_000;
const LOOK_EVERY_MS = 150;
const BUSY: ReadonlySet<string> = new Set(['#BUSY!', '#GETTING_DATA']);

/** In the order in which they run: the later ones change what the earlier ones look at. */
export function workbookChecks(places: CheckedPlaces, follows: Follows): readonly WorkbookCheck[] {
  return [
    { id: 'text-stays-text', run: (how) => textStaysText(places, how) },
    { id: 'card-read', run: (how) => cardRead(places, how) },
    { id: 'spilled-formulas', run: (how) => spilledFormulas(places, how) },
    { id: 'former-value', run: (how) => formerValue(places, follows, how) },
    { id: 'follows-inputs', run: (how) => followsInputs(places, follows, how) },
    { id: 'large-answers', run: (how) => largeAnswers(places, how) },
    { id: 'undo-group', run: (how) => undoGroup(places, how) },
    { id: 'file', run: (how) => file(how) },
    { id: 'names-follow', run: (how) => namesFollow(places, how) },
  ];
}

/** With its kind, so that the number 0 and the text "0" are not taken for each other. */
export function textOf(value: CellValue | Shown): string {
  // Whether a spilled empty text counts as blank differs between hosts and changes nothing.
  if (value === null) return '""';
  if (typeof value === 'object') return 'card' in value ? `"${value.card}"` : value.error;
  return typeof value === 'string' ? `"${value}"` : String(value);
}

export const isBusy = (value: CellValue | undefined): boolean =>
  value === null ||
  value === undefined ||
  (isCellError(value) ? BUSY.has(value.error) : BUSY.has(String(value)));

export async function pause({ signal }: How): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  signal?.throwIfAborted();
}

const resultOf = (
  id: WorkbookCheckId,
  formula: string,
  expected: string,
  shown: string,
  passed = shown === expected,
): CheckResult => ({ id, formula, passed, expected, shown });

const FORMULA_LIKE = '=1+1';

async function textStaysText({ sheet }: CheckedPlaces, how: How): Promise<CheckResult> {
  const area = { row: 29, column: 0, rows: 1, columns: 1 };
  await writeValues({ sheet, address: addressOf(area) }, [[FORMULA_LIKE]], how);
  const { values } = await readShownCells(sheet, area, how);
  return resultOf('text-stays-text', FORMULA_LIKE, textOf(FORMULA_LIKE), textOf(values[0]![0]!));
}

/** A card must give back what it stands for: what it is an argument of is compared, proved and hidden by that. */
async function cardRead({ sheet, card }: CheckedPlaces, how: How): Promise<CheckResult | null> {
  if (!hostAbilities().cards) return null;
  const [values] = await readBlocks([{ sheet, address: addressOf(card) }], how);
  const cell = values?.[0]?.[0] ?? null;
  const id = isCellCard(cell) ? cell.entity?.properties['Id']?.basicValue : undefined;
  return resultOf('card-read', addressOf(card), 'id', id ?? textOf(cell), id !== undefined);
}

/** Cells that an answer spills to must not look as if they held its formula. */
async function spilledFormulas({ sheet, spill }: CheckedPlaces, how: How): Promise<CheckResult> {
  const below = addressOf({ ...spill, row: spill.row + 1 });
  const formula = (await readFormulas({ sheet, address: below }, how))[0]?.[0] ?? null;
  return resultOf('spilled-formulas', below, '""', formula ?? '""');
}

/** After a cell was marked to be computed it may show its former value for a while; then its answer. */
async function formerValue(
  { sheet, cells }: CheckedPlaces,
  follows: Follows,
  how: How,
): Promise<CheckResult> {
  const [id, ...args] = follows.asks;
  await recalculate([{ sheet, address: addressOf(cells) }], how);
  const expected = textOf(askUnder(currentState(), id, args)[0]![0]!);
  return shownInTime('former-value', follows.formula, expected, sheet, cells, how);
}

/** Another input gives another answer without anybody asking for it. */
async function followsInputs(
  { sheet, cells }: CheckedPlaces,
  follows: Follows,
  how: How,
): Promise<CheckResult> {
  await writeValues({ sheet, address: 'A1' }, [['germanium']], how);
  const [id, , ...rest] = follows.asks;
  const expected = textOf(askUnder(currentState(), id, ['germanium', ...rest])[0]![0]!);
  return shownInTime('follows-inputs', follows.formula, expected, sheet, cells, how);
}

async function shownInTime(
  id: WorkbookCheckId,
  formula: string,
  expected: string,
  sheet: string,
  area: Area,
  how: How,
): Promise<CheckResult> {
  const end = performance.now() + FOLLOWS_MS;
  for (;;) {
    const { values } = await readShownCells(sheet, area, how);
    const shown = textOf(values[0]![0]!);
    if ((shown === expected && !isBusy(values[0]![0])) || performance.now() > end)
      return resultOf(id, formula, expected, shown);
    await pause(how);
  }
}

/** Hidden names move with their cells; thawing relies on it. */
async function namesFollow({ sheet }: CheckedPlaces, how: How): Promise<CheckResult> {
  const area = { row: 34, column: 0, rows: 2, columns: 1 };
  await addHiddenNames([{ name: FOLLOWING, sheet, area }], how);
  await insertRowAbove(sheet, area.row, how);
  const place = (await placesOfNames(FOLLOWING, how)).get(FOLLOWING);
  const expected = addressOf({ ...area, row: area.row + 1 });
  return resultOf('names-follow', addressOf(area), expected, place ? addressOf(place.area) : '#REF!');
}

const GROUPED = 1_600;

/** So many formulas in one step, as thawing writes them. */
async function undoGroup({ sheet }: CheckedPlaces, how: How): Promise<CheckResult | null> {
  if (!supports('MergeUndoGroup', '1.1')) return null;
  const rows = Array.from({ length: GROUPED }, (_, row) => [`=1+${row}`]);
  const { oneStep, beyondUndo } = await inOneUndoStep(async (session) => {
    await writeFormulas({ sheet, address: 'K1' }, rows, { ...how, session });
  });
  await clearRange({ sheet, address: `K1:K${GROUPED}` }, 'contents', how);
  const shown = beyondUndo ? 'no undo' : oneStep ? 'one step' : 'many steps';
  return resultOf('undo-group', `K1:K${GROUPED}`, 'one step', shown);
}

/** Larger files are not read only to see that they can be. */
const MOST_BYTES = 20_000_000;

async function file(how: How): Promise<CheckResult> {
  const bytes = await readFileBytes({ most: MOST_BYTES, signal: how.signal });
  return resultOf('file', 'xlsx', 'PK', String.fromCharCode(...bytes.subarray(0, 2)));
}

/** Bytes of each of two answers: below what one may have on the web, and together more than one request takes. */
const LARGE = 1_500_000;
const LARGE_MS = 20_000;
const LISTED = 40;

/** Two large answers at once, where Excel takes only so much in one request. */
async function largeAnswers({ sheet }: CheckedPlaces, how: How): Promise<CheckResult | null> {
  if (hostFacts().platform !== 'web') return null;
  const asks = ['CONTROL_STATUS', 'gallium', 'US', '2025-01-15'];
  const one = String(askUnder(currentState(), 'EXPLAIN', asks)[0]?.[0]);
  const rows = Math.ceil(LARGE / (one.length + 6));
  const column = { row: 0, column: 9, rows, columns: 1 };
  const names = Array.from({ length: rows }, () => ['gallium']);
  await writeValues({ sheet, address: addressOf(column) }, names, how);
  const formula = `=${NAMESPACE}.EXPLAIN("CONTROL_STATUS",${addressOf(column)},"US","2025-01-15")`;
  const places = [12, 13].map((at): Area => ({ row: 0, column: at, rows: 1, columns: 1 }));
  for (const place of places) await writeFormulas({ sheet, address: addressOf(place) }, [[formula]], how);
  const last = places.map((place) => ({ sheet, address: addressOf({ ...place, row: rows - 1 }) }));
  const end = performance.now() + LARGE_MS;
  for (;;) {
    const values = (await readBlocks(last, how)).map((block) => block?.[0]?.[0] ?? null);
    const passed = values.every((value) => value === one);
    if (passed || performance.now() > end) {
      const shown = values.map((value) => textOf(value).slice(0, LISTED)).join(', ');
      return resultOf('large-answers', formula, one.slice(0, LISTED), shown, passed);
    }
    await pause(how);
  }
}
