// IMPORT_RULES: what countries ask of goods that come in, from which origins, since when and at which rate.

import { codesNamed } from '../control-data/place';
import type { ImportRule } from '../questions/imports';
import { dutyRate, importRules, importRulesAbout } from '../questions/imports';
import { unitTitle } from '../questions/import-explanation';
import type { When } from '../questions/status-on-day';
import { statusOnDay } from '../questions/status-on-day';
import { STANDING_WORDS } from './control-table';
import { define } from './define';
import type { Context, ListedFact, TableCell } from './entry';
import { AS_OF, DESTINATION, MATERIAL } from './parameters';
import { ORIGIN } from './additional-duty';
import { whenOf } from './when';

/** IMPORT_RULES: one row a rule that was known, with how it stands on the day. It never decides an export status. */
export const IMPORT_RULES = define({
  id: 'IMPORT_RULES',
  family: 'imports',
  takes: 'table',
  en: 'Lists import bans, licenses and additional duties with their origins, dates, rates and standing.',
  zh: '列出进口禁令、许可和附加关税及其原产地、日期、税率与效力。',
  brief: 'import bans, licenses and additional duties',
  parameters: [
    {
      ...MATERIAL,
      optional: true,
      leftOut: 'nothing',
      en: 'Only rules on these materials or on all goods; all rules if omitted.',
      zh: '仅限针对这些物项或所有货物的规则；省略时为全部规则。',
    },
    {
      ...DESTINATION,
      leftOut: 'nothing',
      en: 'Only rules of these importing countries; all if omitted.',
      zh: '仅限这些进口国的规则；省略时为全部。',
    },
    {
      ...ORIGIN,
      optional: true,
      leftOut: 'nothing',
      en: 'Only rules on goods of these origins; all if omitted.',
      zh: '仅限针对这些原产地货物的规则；省略时为全部。',
    },
    AS_OF,
  ],
  examples: ['"NdFeB magnets","US","CN"'],
  how: {
    en: 'Every import rule in the data, with its standing on the day. It says nothing about export controls.',
    zh: '数据中的全部进口规则及其当日效力；不涉及出口管制。',
  },
  ask: (context, subjects, destinations, origins, days) => {
    const when = whenOf(context, days[0] ?? null);
    const rows = importRulesAbout(context.data, subjects, destinations, origins)
      .filter(({ unit }) => unit.knownFrom <= when.knownOn)
      .map((rule) => ruleRow(context, rule, when));
    return {
      kind: 'table',
      columns: [
        { header: 'Measure' },
        { header: 'Reference' },
        { header: 'Effect' },
        { header: 'Rate', format: 'share' },
        { header: 'Origins' },
        { header: 'Since', format: 'day' },
        { header: 'Until', format: 'day' },
        { header: 'Status' },
        { header: 'Source' },
      ],
      rows,
    };
  },
  evidence: { facts: { columns: [0, 1], of: listedRules } },
});

function ruleRow({ data }: Context, { unit }: ImportRule, when: When): TableCell[] {
  const { measure, clause } = unit;
  const origins = clause?.origins ?? measure.origins;
  const except = codesNamed(data.places, origins?.exclude);
  const { rate, words } = dutyRate(unit, when.asOf);
  return [
    unitTitle(unit),
    measure.reference,
    unit.effect.replaceAll('_', ' '),
    rate ?? words,
    (origins === undefined || origins.scope === 'all' ? 'All' : codesNamed(data.places, origins.include)) +
      (except ? ` except ${except}` : ''),
    unit.effective ?? '',
    unit.ended ?? unit.plannedEnd ?? '',
    STANDING_WORDS[statusOnDay(unit, when).state],
    data.sources.get(measure.sources[0] ?? '')?.publisher ?? '',
  ];
}

function* listedRules({ data }: Context, { knownOn }: When): Generator<ListedFact> {
  for (const { unit } of importRules(data)) {
    const row = [unitTitle(unit), unit.measure.reference];
    yield { row, fact: unit.measure, claim: 'Measure', value: unit.measure.reference };
    for (const { fact } of unit.suspensions)
      if (data.known.from(fact) <= knownOn) yield { row, fact, claim: 'Suspension', value: fact.title };
  }
}
