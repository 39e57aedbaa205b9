// What the finance worksheet found, in three sentences that follow its cells.

import type { FinanceCode } from '../../../text/en/finance';
import { ask, isoText, quoted, sentence, share, whole } from '../cell-formulas';
import type { Formula } from '../plan';
import { f } from '../plan';
import { absoluteColumn } from '../sheet-writer';
import { daysOf } from '../summary-found';
import { financeText as t } from '../texts';
import type { Draft } from './draft';
import { REGION } from './draft';

const say = (code: FinanceCode, values: Readonly<Record<string, string>> = {}): string =>
  sentence((places) => t(code, places), values);

/** A sentence, or that the figures for it are not disclosed. */
const orUndisclosed = (said: string): string => `IFERROR(${said},${quoted(t('finance.found-undisclosed'))})`;

/** The sentences; their samples are as long as large amounts make them. */
export function foundSentences(draft: Draft): Formula[] {
  const unit = draft.input.revenue.currency;
  const [n, part, days] = ['00,000,000,000', '100.0%', '100 days'];
  const samples = [
    t('finance.found-risk', { added: n, unit, share: part, days, risk: n, part }),
    t('finance.found-largest', { region: 'x'.repeat(25), amount: n, unit, share: part }) +
      t('finance.found-threshold', { threshold: n, unit, days }),
    t('finance.found-next', { day: '2026-11-10', days }) +
      t('finance.found-open', { figures: '10', licenses: '10' }),
  ];
  return [atRisk(draft), largest(draft), ahead(draft)].map((formula, index) =>
    f(`=${formula}`, samples[index]!),
  );
}

function atRisk({ cell, input }: Draft): string {
  return orUndisclosed(
    say('finance.found-risk', {
      added: whole(cell('added')),
      unit: quoted(input.revenue.currency),
      share: share(cell('addedShare')),
      days: daysOf(cell('outage')),
      risk: whole(cell('risk')),
      part: share(cell('riskShare')),
    }),
  );
}

/** The columns of the regions that are added. */
function regionsOf({ at, input }: Draft) {
  const column = (which: number): string =>
    absoluteColumn(at.regions.first, which, input.revenue.rows.length);
  return {
    labels: column(REGION.label),
    flags: column(REGION.inTotal),
    amounts: column(REGION.amount),
    licenses: column(REGION.license),
    asked: column(REGION.askedAs),
  };
}

function largest(draft: Draft): string {
  const { cell, input } = draft;
  const { labels, flags, amounts } = regionsOf(draft);
  const unit = quoted(input.revenue.currency);
  const added = `IF((${flags}="Yes")*ISNUMBER(${amounts}),${amounts},0)`;
  const most = `MAX(${added})`;
  const region = say('finance.found-largest', {
    region: `INDEX(${labels},MATCH(${most},${added},0))`,
    amount: whole(most),
    unit,
    share: share(`${most}/${cell('added')}`),
  });
  const threshold = say('finance.found-threshold', {
    threshold: whole(cell('threshold')),
    unit,
    days: daysOf(`ROUNDUP(${cell('days')},0)`),
  });
  return orUndisclosed(
    `${region}&IF(ISNUMBER(${cell('days')}),${threshold},${quoted(t('finance.found-no-threshold'))})`,
  );
}

/** Later than every day of Excel. */
const NO_DAY = 9_999_999;

/** The next day on which a license of the exporter runs out, and what is not known of the regions that are added. */
function ahead(draft: Draft): string {
  const { cell } = draft;
  const { flags, amounts, licenses, asked } = regionsOf(draft);
  const days = `IFERROR(${ask('LICENSE_EXPIRY', cell('exporter'), asked, cell('goods'), cell('asOf'))},0)`;
  const next = `MIN(IF(${days}>=${cell('asOf')},${days},${NO_DAY}))`;
  const nextSaid = say('finance.found-next', {
    day: isoText(next),
    days: daysOf(`(${next}-${cell('asOf')})`),
  });
  const figures = `COUNTIFS(${flags},"Yes",${amounts},"?*")`;
  const open = `SUM(COUNTIFS(${flags},"Yes",${licenses},{"Review","Unknown"}))`;
  const openSaid = say('finance.found-open', { figures, licenses: open });
  return `IF(${next}=${NO_DAY},${quoted(t('finance.found-no-next'))},${nextSaid})&IF(${figures}+${open}=0,${quoted(t('finance.found-known'))},${openSaid})`;
}
