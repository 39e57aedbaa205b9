// The evidence sheet: gathered, written to a new sheet as plain values in one undo step, and taken back when canceled.

import { isoOfDay } from '../../control-data/days';
import { inSlices } from '../../control-data/slices';
import type { PackInUse } from '../../control-data/merge-packs';
import { privateCount } from '../../control-data/overlay';
import { realmTimestamp } from '../../state/clock';
import type { State } from '../../state/state';
import { asOfDay, currentState } from '../../state/state';
import type { Area } from '../../workbook/addresses';
import { addressOf } from '../../workbook/addresses';
import { setColumnWidths, setLook, setRowHeights } from '../../workbook/formats';
import { setPrintSetup } from '../../workbook/print';
import type { How } from '../../workbook/run';
import { activateSheet, addSheet, deleteSheetSurely } from '../../workbook/sheets';
import { LINE_HEIGHT, linesOf } from '../../workbook/text-room';
import { writeValues } from '../../workbook/writing';
import { ActionProblem } from '../running/problem';
import { needExcel, openSession } from '../saved/session';
import type { Running } from '../running/under-way';
import { alone } from '../running/under-way';
import type { Circumstances, EvidenceSheet } from './evidence-sheet';
import { layingOutEvidence } from './evidence-sheet';
import { gatherEvidence } from './gather';
import type { Scope } from '../formulas/chosen-scope';
import { fixScope } from '../formulas/chosen-scope';
import { settled } from '../formulas/settled';

export interface EvidenceMade extends Pick<EvidenceSheet, 'cells' | 'calls' | 'claims' | 'differing'> {
  /** The new sheet's name. */
  readonly sheet: string;
}

/** The name of evidence sheets; later ones get a number. */
export const EVIDENCE_SHEET = 'Evidence';

/** In points: the sheet is one page wide in print, so its texts are wrapped. */
const WIDTHS = [105, 105, 150, 140, 155, 95, 120, 140, 50, 80, 65, 230, 80] as const;
const FINE = 9;
const FINE_LINE = 12.5;
/** Rows that are wrapped and fitted; beyond them Excel would take long, and nobody prints so many. */
const MOST_WRAPPED = 2_000;

/**
 * Writes the evidence of every EXPOSURE cell in a scope to a new sheet and brings it to the front.
 * @throws ActionProblem `prove.no-formulas`; the signal's reason. Then there is no new sheet.
 */
export function makeEvidence(scope: Scope, running: Running = {}): Promise<EvidenceMade> {
  return alone('evidence', running, async (tell) => {
    needExcel();
    tell('reading', 0);
    const how: How = { signal: running.signal, onWaiting: () => tell('waiting') };
    const fixed = await fixScope(scope, how);
    const use = currentState();
    await settled(fixed, use, how);
    const lines = await gatherEvidence(fixed, use, running, (share) => tell('reading', share * 0.8));
    if (lines.length === 0)
      throw new ActionProblem('prove.no-formulas', { scope: fixed.name }, 'choose-again');
    const circumstances = circumstancesOf(use, fixed.name);
    const laidOut = await inSlices(
      layingOutEvidence(circumstances, lines, realmTimestamp(), use.data),
      running.signal,
    );
    const sheet = await written(laidOut, how, (share) => tell('writing', 0.8 + share * 0.2));
    const { cells, calls, claims, differing } = laidOut;
    return { sheet, cells, calls, claims, differing };
  });
}

const AS_OF_FOLLOWS: Readonly<Record<State['asOfSetting']['kind'], string>> = {
  today: 'the working day',
  'data date': 'the data date',
  fixed: 'a fixed day',
};

/** What is said of one pack; that of the first is called as where there is no other. */
function packLines({ loaded }: State, { head, hash, dataDay }: PackInUse, at: number): Circumstances {
  const pack = at === 0 ? 'Pack' : `Pack ${at + 1}`;
  const of = (label: string): string => (at === 0 ? label : `${label}, pack ${at + 1}`);
  return [
    [pack, head.title],
    [`${pack} id`, head.id],
    [`${pack} version`, head.version],
    [`${pack} SHA-256`, hash],
    [of('Loaded from'), loaded.get(head.id)?.from ?? 'bundled'],
    [of('Data date'), isoOfDay(dataDay)],
  ];
}

function circumstancesOf(use: State, scope: string): Circumstances {
  const { data } = use;
  const { saved } = openSession();
  return [
    ['Scope', scope],
    ...data.packs.flatMap((pack, at) => packLines(use, pack, at)),
    ['As of', isoOfDay(asOfDay(use))],
    ['As of follows', AS_OF_FOLLOWS[use.asOfSetting.kind]],
    ['Known on', use.knownOn === null ? 'follows as-of' : isoOfDay(use.knownOn)],
    ['Default origin', use.defaultOrigin ?? 'any'],
    ['Working day', isoOfDay(use.workingDay)],
    ['Private facts', privateCount(saved.overlay)],
    ['Private names', saved.overlay.aliases.length],
    ['Scenario', use.scenarios.chosen?.name ?? ''],
    ['Days counted from', use.date1904 ? 1904 : 1900],
  ];
}

async function written(laidOut: EvidenceSheet, how: How, tell: (share: number) => void): Promise<string> {
  const { name, id } = await addSheet(EVIDENCE_SHEET, how);
  try {
    const first = { sheet: id, address: 'A1' };
    await writeValues(first, laidOut.rows, { ...how, onProgress: (done, rows) => tell(done / rows) });
    const line = (row: number): { sheet: string; address: string } => ({
      sheet: id,
      address: addressOf({ row, column: 0, rows: 1, columns: WIDTHS.length }),
    });
    await setColumnWidths(first, WIDTHS, how);
    const { headers, rows } = laidOut;
    const tables = {
      row: headers[0]!,
      column: 0,
      rows: Math.min(MOST_WRAPPED, rows.length - headers[0]!),
      columns: WIDTHS.length,
    };
    await setLook(
      { sheet: id, address: addressOf(tables) },
      { wrap: true, vertical: 'Top', size: FINE },
      how,
    );
    // Numbers of claims and counts stand beside words.
    const labels = { row: 0, column: 0, rows: rows.length, columns: 2 };
    await setLook({ sheet: id, address: addressOf(labels) }, { align: 'Left' }, how);
    for (const row of laidOut.headings) await setLook(line(row), { bold: true, size: 12, wrap: false }, how);
    for (const row of headers) await setLook(line(row), { bold: true, lineBelow: true }, how);
    await setRowHeights(id, heightsOf(rows, tables), how);
    await setPrintSetup(id, { orientation: 'Landscape', footer: '&A  &P/&N' }, how);
    how.signal?.throwIfAborted();
    await activateSheet(id, how);
    return name;
  } catch (error) {
    // A half-written sheet would look like evidence; it goes, and a failure to delete it leaves the first failure to tell.
    await deleteSheetSurely(id);
    throw error;
  }
}

/** The lines that the texts of each row take, rows of one height together. */
function heightsOf(
  rows: EvidenceSheet['rows'],
  { row: from, rows: count }: Area,
): { row: number; rows: number; height: number }[] {
  const heights: { row: number; rows: number; height: number }[] = [];
  for (let row = from; row < from + count; row += 1) {
    const lines = rows[row]!.map((cell, column) =>
      typeof cell === 'string' ? linesOf(cell, WIDTHS[column]!, FINE) : 1,
    );
    // Excel takes no more than 409 points; a heading is larger.
    const height = Math.min(400, Math.max(LINE_HEIGHT, FINE_LINE * Math.max(...lines)));
    const last = heights.at(-1);
    if (last?.height === height) last.rows += 1;
    else heights.push({ row, rows: 1, height });
  }
  return heights;
}
