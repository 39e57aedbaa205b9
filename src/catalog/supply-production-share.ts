// PRODUCTION_SHARE: the share of a country in the world production of a material, from the data.

import type { Subject } from '../control-data/control-data';
import type { Material, Reliance } from '../control-data/pack';
import type { Place } from '../control-data/place';
import type { Explanation } from '../questions/explanation';
import { claimsOf, competingClaims, reason } from '../questions/explanation';
import type { Answer, Context, Problem } from './entry';
import { badValue, isProblem, notFound, value } from './entry';
import { whenOf } from './when';
import { define } from './define';
import { MATERIAL } from './parameters';

interface Found {
  material: Material;
  figure: Reliance & { value: number };
  others: readonly Reliance[];
}

/**
 * The figure of the year, or of the latest year where none is asked for; an undated figure comes last. Figures that
 * were not known yet, or that the source gives only in words, do not count.
 */
function find(
  { data, ...context }: Context,
  subject: Subject,
  place: Place,
  year: number | null,
): Found | Problem {
  if (subject.kind === 'hs') return badValue('name-not-code', { argument: 'material' });
  const { material } = subject;
  const { knownOn } = whenOf({ data, ...context }, null);
  const figures = (data.relianceOf.get(material.id) ?? []).filter(
    (one): one is Found['figure'] =>
      one.kind === 'production share' &&
      one.country === place.code &&
      one.value !== null &&
      data.known.from(one) <= knownOn,
  );
  const rank = (one: Reliance): number => (data.privateIds.has(one.id) ? 0 : 1);
  const asked = figures
    .filter((one) => year === null || one.year === year)
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || rank(a) - rank(b));
  const [figure, ...others] = asked;
  if (figure) return { material, figure, others: others.filter((one) => one.year === figure.year) };
  return notFound('no-production-share', {
    material,
    country: place.region,
    year: year === null ? '' : String(year),
    years: figures.flatMap((one) => (one.year === null ? [] : [String(one.year)])),
  });
}

type Args = [Subject, Place, number | null];

function askProductionShare(context: Context, ...[subject, place, year]: Args): Answer {
  const found = find(context, subject, place, year);
  return isProblem(found) ? found : value(found.figure.value, 'share');
}

function explainProductionShare(context: Context, ...[subject, place, year]: Args): Explanation | Problem {
  const found = find(context, subject, place, year);
  if (isProblem(found)) return found;
  const { data } = context;
  const { material, figure, others } = found;
  const claim = (one: Reliance, used: boolean) =>
    claimsOf(data, one, {
      claim: `Production share${one.detail ? ` (${one.detail})` : ''}`,
      value: one.value ?? '',
      format: 'share',
      basis: one.basis,
      used,
    });
  return {
    answer: figure.value,
    format: 'share',
    ...whenOf(context, null),
    reason: reason('supply.production-share', {
      material,
      country: place.region,
      value: { share: figure.value },
      qualifier: figure.qualifier,
      year: figure.year === null ? '' : String(figure.year),
      edition: figure.edition,
      basis: figure.basis,
      detail: figure.detail ?? '',
    }),
    notes: [],
    claims: [
      ...claim(figure, true),
      ...others.flatMap((one) => claim(one, false)),
      ...competingClaims(data, figure, { value: 'Production share' }),
    ],
    since: null,
    until: null,
    next: null,
  };
}

export const PRODUCTION_SHARE = define({
  id: 'PRODUCTION_SHARE',
  family: 'supply',
  takes: 'each',
  en: 'Gives the share of a country in the world production of a material, from the data in use.',
  zh: '根据当前数据给出某国在某物项全球产量中的份额。',
  brief: 'share of world production in the data',
  parameters: [
    { ...MATERIAL, en: 'The material; a cell or a range.', zh: '物项；单元格或区域。' },
    {
      name: 'country',
      kind: 'region',
      en: 'The producing country; a cell or a range.',
      zh: '生产国；单元格或区域。',
    },
    {
      name: 'year',
      kind: 'year',
      optional: true,
      en: 'The year; the latest with a figure if omitted.',
      zh: '年份；省略时为最近有数据的年份。',
    },
  ],
  examples: ['"gallium","China"', '"rare earths","China",2025'],
  ask: askProductionShare,
  explain: explainProductionShare,
});
