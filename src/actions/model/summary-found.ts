// What the summary found, in three sentences that follow the data: how much is at risk, its largest cause, what comes
// next and what is not known.

import type { ModelCode } from '../../text/en/model';
import type { AssessmentRanges } from './assessment';
import { counted, isoText, quoted, sentence, share, sumWhere, whole } from './cell-formulas';
import type { Formula } from './plan';
import { f } from './plan';
import { absoluteColumn } from './sheet-writer';
import type { Placed } from './sheet-writer';
import { SUMMARY_CELLS } from './summary-cells';
import type { NamedTotals } from './summary-concentration';
import { withoutAnswer } from './summary-statuses';
import { modelText as t } from './texts';

export interface Found {
  readonly ranges: AssessmentRanges;
  readonly unit: string;
  readonly statuses: Placed;
  readonly named: NamedTotals | undefined;
}

/** The sentences; their samples are as long as large amounts make them. */
export function foundSentences(found: Found): Formula[] {
  const { unit } = found;
  const [n, lines, share] = ['000,000,000', t('found.lines', { n: '10000' }), '100.0%'];
  const name = 'x'.repeat(LONG_NAME);
  const samples = [
    t('found.amount', { scenario: name, risk: n, amount: n, unit, lines, share }),
    t('found.cause-named', { status: 'Not required', risk: n, unit, share, name, most: n }),
    t('found.next', { day: '2026-11-10', days: t('found.days', { n: '100' }), lines }) +
      t('found.unknown', { lines, amount: n, unit, unknown: '1000', review: '1000', none: '1000' }),
  ];
  return [amounts(found), cause(found), ahead(found)].map((formula, index) =>
    f(`=${formula}`, samples[index]!),
  );
}

const LONG_NAME = 25;

/** A number of days with its noun. */
export const daysOf = (count: string): string =>
  counted(count, t('found.day'), (n) => t('found.days', { n }));
const linesIn = (count: string): string => counted(count, t('found.line'), (n) => t('found.lines', { n }));
const say = (code: ModelCode, values: Readonly<Record<string, string>>): string =>
  sentence((places) => t(code, places), values);

const { lines, amount, atRisk } = SUMMARY_CELLS;

function amounts({ unit }: Found): string {
  return say('found.amount', {
    amount: whole(amount),
    risk: whole(atRisk),
    unit: quoted(unit),
    share: `IF(${amount}=0,"0%",${share(`${atRisk}/${amount}`)})`,
    scenario: SUMMARY_CELLS.scenario,
    lines: linesIn(lines),
  });
}

/** The status with the most at risk, and the name with the most. */
function cause({ unit, statuses, named }: Found): string {
  const most = (placed: Placed, rows: number) => {
    const risks = absoluteColumn(placed.first, 2, rows);
    return {
      name: `INDEX(${absoluteColumn(placed.first, 0, rows)},MATCH(MAX(${risks}),${risks},0))`,
      risk: `MAX(${risks})`,
    };
  };
  const status = most(statuses, statuses.rows - 1);
  const name = named && most(named.placed, named.names.length);
  const values = {
    status: status.name,
    risk: whole(status.risk),
    unit: quoted(unit),
    share: share(`${status.risk}/${atRisk}`),
  };
  const said = name
    ? say('found.cause-named', { ...values, name: name.name, most: whole(name.risk) })
    : say('found.cause', values);
  return `IF(${atRisk}=0,${say('found.no-cause', {})},${said})`;
}

function ahead({ ranges, unit }: Found): string {
  const first = `MIN(${ranges.next})`;
  const next = say('found.next', {
    day: isoText(first),
    days: daysOf(`(${first}-${SUMMARY_CELLS.day})`),
    lines: linesIn(`COUNTIF(${ranges.next},${first})`),
  });
  const count = (status: string): string => `COUNTIF(${ranges.license},"${status}")`;
  const none = withoutAnswer(ranges);
  const open = `(${count('Unknown')}+${count('Review')}+${none})`;
  const amount = `(${sumWhere(ranges.amount, ranges.license, '"Unknown"')}+${sumWhere(ranges.amount, ranges.license, '"Review"')})`;
  const unknown = say('found.unknown', {
    lines: linesIn(open),
    amount: whole(amount),
    unit: quoted(unit),
    unknown: count('Unknown'),
    review: count('Review'),
    none,
  });
  return `IF(COUNT(${ranges.next})=0,${say('found.no-next', { day: isoText(SUMMARY_CELLS.evidence) })},${next})&IF(${open}=0,${say('found.all-known', {})},${unknown})`;
}
