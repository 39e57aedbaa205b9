// What a person should know before a frozen copy is handed over: cells without an answer, answers that rest on private
// facts, and what a copy without those leaves out, which is known once it is made.

import type { Overlay } from '../../control-data/overlay';
import { EMPTY_OVERLAY, privateCount } from '../../control-data/overlay';
import { BUNDLED_PACK, VOCABULARY } from '../../control-data/packs';
import { currentState } from '../../state/state';
import { addressOf } from '../../workbook/addresses';
import type { CellValue } from '../../workbook/cells';
import { isCellError } from '../../workbook/cells';
import { eachShown } from '../../workbook/freezing';
import type { How } from '../../workbook/run';
import { listSheets } from '../../workbook/sheets';
import { compareCells } from '../formulas/compare-cells';
import { stateOf } from '../saved/saved';
import { contentOf } from '../saved/packs';
import { ActionProblem } from '../running/problem';
import { needExcel, openSession } from '../saved/session';
import type { Running } from '../running/under-way';
import { alone } from '../running/under-way';
import { EVIDENCE_SHEET } from '../evidence/evidence';
import { readRecords } from '../freeze/frozen-records';
import { fixScope, formulasIn } from '../formulas/chosen-scope';
import { settled, showsAnswer } from '../formulas/settled';
import { copyOfWorkbook } from './bytes';
import type { FrozenCopy, ToHide } from './frozen-copy';
import { privateValues } from './without-private/private-values';

export interface CopiedCell {
  readonly sheet: string;
  readonly address: string;
}

/** With private facts: as the workbook shows it. Without: what rests on them is not shown. */
export type PrivateFacts = 'with' | 'without';

/** What stands in the copy where private facts would show. */
export type Words = Pick<ToHide, 'word' | 'instead'>;

export interface CopyQuestion {
  readonly facts: PrivateFacts;
  /** Cells with formulas of ours. */
  readonly cells: number;
  /** Cells that show an error, busy ones among them; it would become their value. */
  readonly errors: readonly (CopiedCell & { readonly error: string })[];
  /** Cells that show something else than the data in use answer, such as a former value; it would become theirs. */
  readonly differing: readonly CopiedCell[];
  /** Cells that would answer otherwise without the private facts, or of which it cannot be told. */
  readonly hidden: readonly CopiedCell[];
  /** Evidence sheets that list private facts. */
  readonly hiddenSheets: readonly string[];
  /** The copy without private facts, with what it leaves out; null where it shows all that the workbook shows. */
  readonly copy: FrozenCopy | null;
}

/** The share of the work that comparing takes before the copy is made. */
const COMPARING = 0.3;

/**
 * Looks at the workbook before a copy is handed over, and makes one without private facts.
 * @throws ActionProblem `prove.no-formulas`; `prove.copy-frozen` where frozen cells no longer tell what they rest on;
 * `prove.copy-private-found` where something private would be left; as copyOfWorkbook.
 */
export function askFrozenCopy(
  facts: PrivateFacts,
  words: Words,
  running: Running = {},
): Promise<CopyQuestion> {
  return alone('frozen-copy', running, async (tell) => {
    needExcel();
    tell('reading', 0);
    const how: How = { signal: running.signal, onWaiting: () => tell('waiting') };
    const fixed = await fixScope('workbook', how);
    const differing = await settled(fixed, currentState(), how);
    const errors: (CopiedCell & { error: string })[] = [];
    const shown = new Map<string, CellValue>();
    let cells = 0;
    for await (const { sheet, area, values } of formulasIn(fixed, how))
      values.forEach((row, r) =>
        row.forEach((value, c) => {
          cells += 1;
          const cell = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
          const address = addressOf(cell);
          shown.set(placeOf({ sheet, address }), value);
          if (value !== null && isCellError(value)) errors.push({ sheet, address, error: value.error });
        }),
      );
    if (cells === 0) throw new ActionProblem('prove.no-formulas', { scope: 'workbook' }, 'choose-again');
    const asked = { facts, cells, errors, differing, hidden: [], hiddenSheets: [], copy: null };
    if (facts === 'with') return asked;
    const { overlay } = openSession().saved;
    const hiddenSheets = await sheetsListingPrivate(how);
    const hides = everPrivate(overlay);
    if (!hides && hiddenSheets.length + differing.length === 0) return asked;
    const resting = hides ? await restingOnPrivate(shown, running) : [];
    // What a cell shows that differs may have come from private facts that are no longer there.
    const hidden = withoutDoubles([
      ...resting,
      ...differing.map(({ sheet, address }) => ({ sheet, address })),
    ]);
    const hide = { cells: hidden, sheets: hiddenSheets, ...words, privates: privatesInUse() };
    return { ...asked, hidden, hiddenSheets, copy: await copyOfWorkbook(hide, running, tell, COMPARING) };
  });
}

const withoutDoubles = (cells: readonly CopiedCell[]): CopiedCell[] => [
  ...new Map(cells.map((cell) => [placeOf(cell), cell])).values(),
];

const placeOf = ({ sheet, address }: CopiedCell): string => `${sheet}!${address}`;

/** A workbook that once held private facts may still show them. */
const everPrivate = (overlay: Overlay): boolean =>
  privateCount(overlay) > 0 || overlay.aliases.length > 0 || overlay.log.length > 0;

function privatesInUse(): ToHide['privates'] {
  const { overlay, packs, settings } = openSession().saved;
  const addresses = settings.registers.map(({ url }) => url);
  return privateValues(overlay, addresses, [BUNDLED_PACK, VOCABULARY, packs.map(contentOf)]);
}

async function restingOnPrivate(
  shown: ReadonlyMap<string, CellValue>,
  running: Running,
): Promise<CopiedCell[]> {
  if ((await readRecords({ signal: running.signal })).blocks.length > 0)
    throw new ActionProblem('prove.copy-frozen', {}, 'choose-again');
  const { saved } = openSession();
  const without = { ...currentState(), ...stateOf({ ...saved, overlay: EMPTY_OVERLAY }) };
  const told = new Set<string>();
  const stale: CopiedCell[] = [];
  const { changed, undetermined } = await compareCells(currentState(), without, running, (cell, answer) => {
    told.add(placeOf(cell));
    if (!showsAnswer(shown.get(placeOf(cell)) ?? null, answer)) stale.push(cell);
  });
  const resting = [...changed, ...undetermined, ...stale].map(({ sheet, address }) => ({ sheet, address }));
  if (stale.length === 0) return resting;
  // Where one cell shows what no longer holds, others may: those of which only Excel knows what they make of an answer.
  const known = new Set(resting.map(placeOf));
  const further = [...shown.keys()].filter((place) => !told.has(place) && !known.has(place));
  return [...resting, ...further.map(cellAt)];
}

function cellAt(place: string): CopiedCell {
  const mark = place.lastIndexOf('!');
  return { sheet: place.slice(0, mark), address: place.slice(mark + 1) };
}

/** How far down and to the right an evidence sheet says what was in use, columns before it included. */
const ABOUT = { row: 0, column: 0, rows: 40, columns: 30 };

/** Evidence sheets of this or an earlier day, by what stands at their top; with columns or rows put in, they are the same. */
async function sheetsListingPrivate(how: How): Promise<string[]> {
  const found: string[] = [];
  const sheets = await listSheets(how);
  const places = sheets.map(({ id }) => ({ sheet: id, area: ABOUT }));
  let index = 0;
  for await (const { values } of eachShown(places, how)) {
    const { name } = sheets[index++]!;
    const isEvidence = values.some((row) => row.includes(EVIDENCE_SHEET));
    const about = values.find((row) => row.includes('Private facts'));
    const facts = about
      ?.slice(about.indexOf('Private facts') + 1)
      .find((value) => value !== null && value !== '');
    if (isEvidence && about && facts !== 0) found.push(name);
  }
  return found;
}
