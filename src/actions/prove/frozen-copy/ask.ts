// What a person should know before a frozen copy is made: cells without an answer, and answers that rest on private facts.

import { EMPTY_OVERLAY, privateCount } from '../../../control-data/overlay';
import { inUse } from '../../../in-use/in-use';
import { addressOf } from '../../../workbook/addresses';
import { isCellError } from '../../../workbook/cells';
import { readShownCells } from '../../../workbook/freezing';
import type { How } from '../../../workbook/run';
import { listSheets } from '../../../workbook/sheets';
import { compareCells } from '../../evaluate/compare-cells';
import { inUseOf } from '../../kept';
import { ActionProblem } from '../../problem';
import { needExcel, openSession } from '../../session';
import type { Running } from '../../under-way';
import { alone } from '../../under-way';
import { EVIDENCE_SHEET } from '../evidence';
import { readRecords } from '../frozen-records';
import { fixScope, formulasIn } from '../scope';
import { settled } from '../settled';

export interface CopiedCell {
  readonly sheet: string;
  readonly address: string;
}

/** With private facts: as the workbook shows it. Without: what rests on them is not shown. */
export type PrivateFacts = 'with' | 'without';

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
}

/**
 * Looks at the workbook before a copy is made.
 * @throws ActionProblem `prove.no-formulas`; `prove.copy-frozen` where frozen cells no longer tell what they rest on.
 */
export function askFrozenCopy(facts: PrivateFacts, running: Running = {}): Promise<CopyQuestion> {
  return alone('frozen-copy', running, async (tell) => {
    needExcel();
    tell('reading', 0);
    const how: How = { signal: running.signal, onWaiting: () => tell('waiting') };
    const fixed = await fixScope('workbook', how);
    const differing = await settled(fixed, inUse(), how);
    const errors: (CopiedCell & { error: string })[] = [];
    let cells = 0;
    for await (const { sheet, area, values } of formulasIn(fixed, how))
      values.forEach((row, r) =>
        row.forEach((value, c) => {
          cells += 1;
          if (value === null || !isCellError(value)) return;
          const cell = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
          errors.push({ sheet, address: addressOf(cell), error: value.error });
        }),
      );
    if (cells === 0) throw new ActionProblem('prove.no-formulas', { scope: 'workbook' }, 'choose-again');
    const { overlay } = openSession().kept;
    const hides = facts === 'without' && (privateCount(overlay) > 0 || overlay.aliases.length > 0);
    const resting = hides ? await restingOnPrivate(running) : [];
    // What a cell shows that differs may have come from private facts that are no longer there.
    const hidden = facts === 'without' ? withoutDoubles([...resting, ...differing]) : [];
    const hiddenSheets = facts === 'without' ? await sheetsListingPrivate(how) : [];
    return { facts, cells, errors, differing, hidden, hiddenSheets };
  });
}

const withoutDoubles = (cells: readonly CopiedCell[]): CopiedCell[] => [
  ...new Map(cells.map((cell) => [`${cell.sheet}!${cell.address}`, cell])).values(),
];

async function restingOnPrivate(running: Running): Promise<CopiedCell[]> {
  if ((await readRecords({ signal: running.signal })).blocks.length > 0)
    throw new ActionProblem('prove.copy-frozen', {}, 'choose-again');
  const { kept } = openSession();
  const without = { ...inUse(), ...inUseOf({ ...kept, overlay: EMPTY_OVERLAY }) };
  const { changed, untold } = await compareCells(inUse(), without, running);
  return [...changed, ...untold].map(({ sheet, address }) => ({ sheet, address }));
}

/** How far down an evidence sheet says what was in use. */
const ABOUT_ROWS = 20;

/** Evidence sheets of this or an earlier day, by what stands at their top. */
async function sheetsListingPrivate(how: How): Promise<string[]> {
  const found: string[] = [];
  for (const { name, id } of await listSheets(how)) {
    const { values } = await readShownCells(id, { row: 0, column: 0, rows: ABOUT_ROWS, columns: 2 }, how);
    const facts = values.find(([label]) => label === 'Private facts')?.[1];
    const isEvidence = values[0]?.[0] === EVIDENCE_SHEET && values[1]?.[0] === 'Made';
    if (isEvidence && facts !== 0) found.push(name);
  }
  return found;
}
