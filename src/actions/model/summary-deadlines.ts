// The dates of one's own lines: the deadlines line by line, the nearest first, and what each coming day touches.

import { absoluteReference } from '../../workbook/addresses';
import { NAMESPACE } from '../host/links';
import type { Assessment } from './assessment';
import type { Compare } from './summary-comparison';
import { NO_NAME } from './assessed';
import { filledIn, isoText, quoted, sumWhere } from './cell-formulas';
import { ALERT, AMOUNT, COUNT, DAY, LINES, STATUS_LOOKS } from './looks';
import type { PlanCell } from './plan';
import { f } from './plan';
import type { SheetLayout } from './sheet-writer';
import { absolute, absoluteColumn } from './sheet-writer';
import type { Lines } from './source';
import { columnReference } from './source';
import { SUMMARY_CELLS } from './summary-cells';
import { modelText as t } from './texts';

/** Next changes that are listed, and last days to apply for a license, the nearest first. */
const CHANGES = 40;
const APPLICATIONS = 20;
/** Rows of the coming days. */
const DATES = 8;
/** Rows where the lines have fewer dates now. */
const SPARE = 3;

/** The next dates that the lines have now. */
const daysOf = ({ rows }: Compare['assessed']): number[] =>
  rows.flatMap((row) => (typeof row[4] === 'number' ? [row[4]] : []));

/** The column of LICENSE_TABLE with the last days of licenses. */
const VALID_UNTIL = 8;

/** The cell of one line: `at` is its place among the lines, from 1 on. */
const of = (range: string, at: string): string => `INDEX(${range},${at})`;

/** What a note says; where no day is left, that none is and what to do, since an empty list would read as all clear. */
const orNoDates = (days: string, note: string): string =>
  `IF(COUNT(${days})>0,${note},${filledIn((day) => t('sheet.no-dates', { day }), isoText(SUMMARY_CELLS.evidence))})`;

const counted = (note: string, days: string): string => `${quoted(note)}&COUNT(${days})`;

/** The row of the header, as a formula that moves with the lines. */
function headerRow({ sheet, area }: Lines): string {
  return `ROW(${absoluteReference(sheet, { ...area, rows: 1, columns: 1 })})`;
}

/** Lists the next change of control or license of each line, sorted by day. */
export function deadlines(layout: SheetLayout, compare: Compare, title: PlanCell): void {
  const { lines, assessed, assessment } = compare;
  const { ranges } = assessment;
  listed(layout, lines, assessment, {
    title,
    note: orNoDates(ranges.next, counted(t('deadlines.note'), ranges.next)),
    days: ranges.next,
    most: Math.min(CHANGES, Math.max(SPARE, daysOf(assessed).length)),
    what: (day, at) => changeOn(lines, ranges, day, at),
  });
}

/** Lists the last day to apply for a license of each line that would run out, sorted by day; some have passed. */
export function applications(layout: SheetLayout, { lines, assessment }: Compare, title: PlanCell): void {
  const { applyBy, cover } = assessment.ranges.cover;
  if (applyBy === undefined) return;
  const lead = columnReference(lines, lines.supply.leadDays!.at);
  listed(layout, lines, assessment, {
    title,
    note: counted(t('applications.note'), applyBy),
    days: applyBy,
    most: APPLICATIONS,
    what: (_, at) =>
      `ROUND(${of(cover!, at)},1)&${quoted(t('applications.cover'))}&${of(lead, at)}&${quoted(t('applications.lead'))}`,
  });
}

interface Listed {
  readonly title: PlanCell;
  /** A formula. */
  readonly note: string;
  /** The days of the lines; what is no number is no deadline. */
  readonly days: string;
  readonly most: number;
  /** What the deadline is about, as a formula of its day's cell and its line's place. */
  readonly what: (day: string, at: string) => string;
}

function listed(
  layout: SheetLayout,
  lines: Lines,
  { ranges }: Assessment,
  { title, note, days, most, what }: Listed,
): void {
  const count = Math.min(most, lines.area.rows - 1);
  const placed = layout.section({
    title,
    note: f(`=${note}`, t('deadlines.note')),
    headers: ['What', 'Day', 'Days left', 'At risk', 'License', 'Line', 'Row'],
    formats: [null, DAY, COUNT, AMOUNT, null, null, COUNT],
    conditional: [{ column: 4, looks: STATUS_LOOKS }],
    rows: (row) =>
      Array.from({ length: count }, (_, index): PlanCell[] => {
        const [day, sheetRow] = [absolute(row + index, 1), absolute(row + index, 6)];
        const at = `${sheetRow}-${headerRow(lines)}`;
        const shown = (formula: string): PlanCell => f(`=IF(${sheetRow}="","",${formula})`);
        // Of lines with the same day the first stands first: this one is as many as the day was listed so far.
        const listed = `COUNTIF(${absoluteColumn(row, 1, index + 1)},${day})`;
        return [
          shown(what(day, at)),
          f(`=IFERROR(SMALL(${days},${index + 1}),"")`),
          shown(`${day}-${SUMMARY_CELLS.day}`),
          shown(of(ranges.atRisk, at)),
          shown(of(ranges.license, at)),
          shown(lineWords(ranges, at)),
          f(`=IF(${day}="","",SMALL(IF(${days}=${day},ROW(${days})),${listed}))`),
        ];
      }),
  });
  layout.alert({ row: placed.first, column: 2, rows: count, columns: 1 }, ALERT(overdue(placed.first)));
}

/** A day that has passed; relative, so that it holds for each row of the list. */
const overdue = (row: number): string => `=AND(ISNUMBER($C${row + 1}),$C${row + 1}<0)`;

/** "JL MAG Rare-Earth, Gallium → United States". */
function lineWords(ranges: Assessment['ranges'], at: string): string {
  const goods =
    ranges.item === '' ? '' : `&IF(${of(ranges.item, at)}=${quoted(NO_NAME)},"",", "&${of(ranges.item, at)})`;
  return `${of(ranges.supplier, at)}${goods}&" → "&${of(ranges.region, at)}`;
}

/**
 * What changes for a line on its next date, in words: the end of one of its exporter's licenses, else the event of the
 * measure on its goods. A line without goods stands for all of the exporter's products, so no one measure is named.
 */
function changeOn(lines: Lines, ranges: Assessment['ranges'], day: string, at: string): string {
  const { item, region } = lines.columns;
  const goods = item ? of(columnReference(lines, item.at), at) : '';
  const licenses = `${NAMESPACE}.LICENSE_TABLE(${of(ranges.supplier, at)},,${goods},${SUMMARY_CELLS.day})`;
  const ends = `IFERROR(ISNUMBER(MATCH(${day},INDEX(${licenses},0,${VALID_UNTIL}),0)),FALSE)`;
  const unnamed = quoted(t('deadlines.change'));
  const place = of(columnReference(lines, region.at), at);
  const events = `${NAMESPACE}.CONTROL_CHANGES(${day},${day},${goods},${place})`;
  const event = item
    ? `IF(${goods}="",${unnamed},IFERROR(INDEX(${events},2,2)&": "&INDEX(${events},2,4),${unnamed}))`
    : unnamed;
  return `IF(${ends},${quoted(t('sheet.license-date'))},${event})`;
}

/** The next days on which something that decides the lines begins or ends, each with what it touches. */
export function nextDates(
  layout: SheetLayout,
  { lines, assessed, assessment }: Compare,
  title: PlanCell,
): void {
  const { ranges } = assessment;
  const dates = Math.min(DATES, Math.max(SPARE, new Set(daysOf(assessed)).size));
  layout.section({
    title,
    note: f(
      `=${orNoDates(ranges.next, quoted(t('sheet.dates-note')))}`,
      t('sheet.no-dates', { day: '2026-11-10' }),
    ),
    headers: ['Date', 'Days left', 'Amount', 'At risk', 'Lines', 'What happens', 'Row'],
    formats: [DAY, COUNT, AMOUNT, AMOUNT, LINES, null, COUNT],
    rows: (row) =>
      Array.from({ length: dates }, (_, index): PlanCell[] => {
        const [date, sheetRow] = [absolute(row + index, 0), absolute(row + index, 6)];
        const before = absolute(row + index - 1, 0);
        const first = `IF(COUNT(${ranges.next})=0,"",MIN(${ranges.next}))`;
        const later = `IF(${before}="","",IFERROR(SMALL(${ranges.next},COUNTIF(${ranges.next},"<="&${before})+1),""))`;
        const shown = (formula: string): PlanCell => f(`=IF(${date}="","",${formula})`);
        return [
          f(`=${index === 0 ? first : later}`),
          shown(`${date}-${SUMMARY_CELLS.day}`),
          shown(`SUMIFS(${ranges.amount},${ranges.next},${date})`),
          shown(sumWhere(ranges.atRisk, ranges.next, date)),
          shown(`COUNTIFS(${ranges.next},${date})`),
          shown(changeOn(lines, ranges, date, `${sheetRow}-${headerRow(lines)}`)),
          shown(`MATCH(${date},${ranges.next},0)+${headerRow(lines)}`),
        ];
      }),
  });
}
