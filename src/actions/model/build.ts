// Builds a worksheet from lines of purchases or sales, updates it when run again, and removes it.

import { absoluteReference, addressOf, onSheet } from '../../workbook/addresses';
import type { Area } from '../../workbook/addresses';
import { deleteCharts, listCharts } from '../../workbook/charts';
import { supports } from '../../workbook/host';
import { fitToPageWidth, printFound } from '../../workbook/print';
import { readRange } from '../../workbook/ranges';
import { LINE_HEIGHT } from '../../workbook/text-room';
import type { How } from '../../workbook/run';
import { takenBack } from '../../workbook/run';
import { activateSheet, addSheet, deleteSheet, deleteSheetSurely, findSheet } from '../../workbook/sheets';
import { listTables } from '../../workbook/tables';
import { clearRange } from '../../workbook/writing';
import { commit } from '../change/commit';
import { ActionProblem, problemFrom } from '../running/problem';
import { needExcel } from '../saved/session';
import type { Running } from '../running/under-way';
import { alone } from '../running/under-way';
import { inUndoStep, WORKSHEET_NEEDS } from '../running/undo-step';
import { assessNow } from './assessed';
import type { Assessment } from './assessment';
import { assessmentArea, assessmentOf } from './assessment';
import { writeAssessment } from './assessment-writer';
import type { Build, BuiltPlace } from './builds';
import { buildOf, forgetBuild, listBuilds, nameBuild, nextNumber } from './builds';
import { below, makeRoomForNotes, MOST_NOTES, notesOf, takeRoomBack } from './note-room';
import type { SheetPlan } from './plan';
import { cellExtentOf, writePlan } from './plan';
import { checkRoom } from './room';
import type { Lines, LinesPlace } from './source';
import type { LinesChoice } from './reading/choice';
import { savedWithChoice } from './reading/choice';
import { linesRead } from './reading/look';
import { findLines, plainLines } from './source';
import { summaryPlan } from './summary';
import { SUMMARY_CELLS } from './summary-cells';
import { currentState } from '../../state/state';
import { learn } from '../../text/sentences';
import { modelText } from './texts';

export interface BuildOptions extends Running {
  /** The scenario by its name; default the one that is chosen for the workbook. */
  readonly scenario?: string | null;
  /**
   * How a person saw and chose the lines to be read; remembered for the table. Without it lines are taken as they
   * stand, or refused.
   */
  readonly choice?: LinesChoice;
}

export interface Built {
  /** What `removeBuilt` takes. */
  readonly build: number;
  readonly lines: number;
  readonly summarySheet: string;
  /** The assessment beside the lines, with its sheet. */
  readonly assessment: string;
  /** More than 1 where Excel on the web could not carry one answer over all lines. */
  readonly blocks: number;
  /** Whether an earlier build was updated. */
  readonly updated: boolean;
  /** Whether Ctrl+Z takes all of it back at once. */
  readonly oneStep: boolean;
}

/**
 * Builds the assessment beside the lines and a summary on a sheet of its own, all live formulas. A build about the
 * same lines is updated. Everything is checked before the first cell is written.
 * @throws ActionProblem `model.*` with column and row, or the cells in the way; then nothing was written. One that says
 * `partly` broke off an update, which running it again carries to its end.
 */
export function buildWorksheet(place: LinesPlace, options: BuildOptions = {}): Promise<Built> {
  return alone('build', options, async (tell) => {
    needExcel();
    if (!supports('ExcelApi', '1.12')) throw new ActionProblem('workbook.unsupported', {}, 'update-excel');
    await learn(currentState().language);
    const how: How = {
      signal: options.signal,
      onWaiting: () => tell('waiting'),
    };
    tell('reading');
    const tables = await listTables(how);
    const found = await findLines(place, how, tables);
    const { choice } = options;
    const lines = choice ? linesRead(found, choice, options.scenario ?? null) : plainLines(found);
    const builds = await listBuilds(how);
    const before = buildOf(builds, lines);
    tell('checking');
    const assessed = assessNow(lines, options.scenario ?? null);
    const area = assessmentArea(lines, assessed.foreign.length > 0);
    const wanted = {
      ...area,
      column: area.column - 1,
      columns: area.columns + 1,
    };
    await checkRoom(lines.sheet, wanted, ownArea(before?.assessment ?? null, lines.sheet), tables, how);
    const number = before?.number ?? nextNumber(builds);
    const kept = before?.summary ?? null;
    const draft = (sheet: string): { assessment: Assessment; plan: SheetPlan } => {
      const cell = (address: string): string => onSheet(sheet, address);
      const cells = {
        scenario: cell(SUMMARY_CELLS.scenario),
        day: cell(SUMMARY_CELLS.day),
      };
      const assessment = assessmentOf(lines, assessed, cells);
      return {
        assessment,
        plan: summaryPlan({ lines, assessed, assessment, build: number }),
      };
    };
    if (kept) await checkRoom(kept.sheet, cellExtentOf(draft(kept.sheet).plan), [kept.area], tables, how);
    // Theirs is the sheet, and how it prints: fitted by the first build alone, where nobody had set that up.
    const asPrinted =
      !before && area.column + area.columns <= FITTED_COLUMNS
        ? await printFound({ sheet: lines.sheetId, address: addressOf(below(area)) }, how)
        : null;
    const isFitted = asPrinted?.isUnset === true;
    // Null where notes get no room: rows of their own heights stay as they are. What the first build gave, later ones
    // keep up.
    const sharedHeight = isFitted && area.rows <= MOST_NOTES ? asPrinted.rowHeight : null;
    const height = before?.notes ? LINE_HEIGHT : sharedHeight;
    options.signal?.throwIfAborted();
    tell('writing');
    // From here on it is carried out: half a worksheet helps nobody.
    let emptying = false;
    const { result, oneStep } = await inUndoStep(
      async (session) => {
        const writing: How = { session, onWaiting: how.onWaiting };
        emptying = before !== null;
        const summary = kept
          ? await emptied(kept, number, writing)
          : await addSheet(modelText('sheet.name', { name: lines.title }), writing);
        const { assessment, plan } = draft(summary.name);
        try {
          if (before?.assessment) await clearPlace(before.assessment, { ...writing, isLater: true });
          await writePlan(summary, plan, writing);
          await writeAssessment(lines, assessment, before === null, writing);
          const later: How = { ...writing, isLater: true };
          if (isFitted) await fitToPageWidth(lines.sheetId, headerRowOf(lines), later);
          if (height !== null) await makeRoomForNotes(lines.sheetId, assessment, assessed, height, later);
          await nameBuild(
            number,
            {
              lines,
              assessment: { sheet: lines.sheet, area: assessment.area },
              ...(height === null ? {} : { notes: { sheet: lines.sheet, area: notesOf(assessment) } }),
              summary: { sheet: summary.name, area: cellExtentOf(plan) },
            },
            writing,
          );
          await activateSheet(summary.id, writing);
        } catch (error) {
          if (!before) {
            await undone(lines.sheet, assessment.area, summary.id, number);
            takenBack(session);
          }
          throw error;
        }
        return { summary, assessment };
      },
      {},
      WORKSHEET_NEEDS,
    ).catch((error: unknown) => {
      throw emptying ? problemFrom(error, 'partly') : error;
    });
    const remembered = choice ? savedWithChoice(found, choice) : null;
    if (remembered) await commit({ next: remembered, functions: null }, options, tell);
    return {
      build: number,
      lines: countLines(lines),
      summarySheet: result.summary.name,
      assessment: absoluteReference(lines.sheet, result.assessment.area).replaceAll('$', ''),
      blocks: result.assessment.blocks.length,
      updated: before !== null,
      oneStep,
    };
  });
}

/** On one page in width more columns than from A to Z would be too small to read. */
const FITTED_COLUMNS = 26;

/** `$3:$3` */
const headerRowOf = ({ area }: Lines): string => `$${area.row + 1}:$${area.row + 1}`;

/** Rows that are left out are no lines. */
const countLines = ({ prepared, rows }: Lines): number =>
  prepared
    ? rows.slice(1).filter((row) => row.some((cell) => cell !== null && cell !== '')).length
    : rows.length - 1;

const ownArea = (place: BuiltPlace | null, sheet: string): Area[] =>
  place?.sheet === sheet ? [place.area] : [];

/**
 * Takes our charts and cells off a sheet that we made earlier; what others put beside them stays. A name on its cells says
 * that the sheet is there, and sheets are found by their names.
 */
export async function emptied(
  { sheet, area }: BuiltPlace,
  number: number,
  how: How,
): Promise<{ id: string; name: string }> {
  const ours = (await listCharts(sheet, how)).filter((name) => name.startsWith(`Exposure ${number} `));
  await deleteCharts(sheet, ours, { ...how, isLater: true });
  await clearPlace({ sheet, area }, { ...how, isLater: true });
  return { id: sheet, name: sheet };
}

const clearPlace = ({ sheet, area }: BuiltPlace, how: How): Promise<void> =>
  clearRange({ sheet, address: addressOf(area) }, 'contents and formats', how);

/** Takes back what a failed first run wrote, as far as Excel lets us; the failure itself is what is told. */
async function undone(sheet: string, area: Area, summary: string, number: number): Promise<void> {
  await clearPlace({ sheet, area }, {}).catch(() => undefined);
  await deleteSheetSurely(summary);
  await forgetBuild(number, {}).catch(() => undefined);
}

/** What was built in this workbook, for the pane. @throws ActionProblem. */
export async function builtWorksheets(): Promise<{ build: number; lines: string; sheet: string }[]> {
  const builds = await listBuilds();
  return builds.flatMap(({ number, lines, summary }) =>
    lines === null && summary === null
      ? []
      : [
          {
            build: number,
            lines: lines ? `${lines.sheet}!${addressOf(lines.area)}` : '',
            sheet: summary?.sheet ?? '',
          },
        ],
  );
}

/**
 * Removes what was built: the cells beside the lines, our charts, and our sheet where nothing else stands on it.
 * The lines stay as they are. @returns false where nothing was left. @throws ActionProblem.
 */
export function removeBuilt(number: number, running: Running = {}): Promise<boolean> {
  return alone('build', running, async (tell) => {
    needExcel();
    const how: How = {
      signal: running.signal,
      onWaiting: () => tell('waiting'),
    };
    const build = (await listBuilds(how)).find((one) => one.number === number);
    if (!build) return false;
    tell('writing');
    await removeParts(build, { onWaiting: how.onWaiting });
    return true;
  });
}

async function removeParts({ number, assessment, notes, summary }: Build, how: How): Promise<void> {
  if (assessment) await clearPlace(assessment, how);
  if (notes) await takeRoomBack(notes, how);
  if (summary && (await findSheet(summary.sheet, how))) {
    await emptied(summary, number, how);
    const left = await readRange(
      { sheet: summary.sheet, address: 'A1:XFD1048576' },
      { ...how, maxCells: 5_000_000 },
    );
    const isEmpty = left === null || left.values.every((row) => row.every((cell) => cell === null));
    if (isEmpty && (await listCharts(summary.sheet, how)).length === 0) await deleteSheet(summary.sheet, how);
  }
  await forgetBuild(number, how);
}
