// PRODUCTION_SHARE: a country's share of the world's production of a material, from the reliance figures of the data.

import type { Subject } from '../control-data/control-data';
import type { Material, Reliance } from '../control-data/pack';
import type { Place } from '../control-data/place';
import type { Explanation } from '../questions/explanation';
import { claimsOf, competingClaims, reason } from '../questions/explanation';
import type { Answer, Context, Problem } from './entry';
import { badValue, isProblem, notFound, value } from './entry';
import { whenOf } from './when';

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

export function askProductionShare(context: Context, ...[subject, place, year]: Args): Answer {
  const found = find(context, subject, place, year);
  return isProblem(found) ? found : value(found.figure.value, 'share');
}

export function explainProductionShare(
  context: Context,
  ...[subject, place, year]: Args
): Explanation | Problem {
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
