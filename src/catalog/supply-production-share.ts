// PRODUCTION_SHARE: the share of a country in the world production of a material, from the data.

import type { Subject } from '../control-data/control-data';
import type { Material, Reliance } from '../control-data/pack';
import type { Place } from '../control-data/place';
import type { Claim, Explanation } from '../questions/explanation';
import { claimsOf, competingClaims, reason } from '../questions/explanation';
import type { ProductionTable } from '../questions/supply';
import { productionKnown, productionTable, shareIn } from '../questions/supply';
import type { Answer, Context, Problem } from './entry';
import { badValue, isProblem, notFound, value } from './entry';
import { whenOf } from './when';
import { define } from './define';
import { MATERIAL } from './parameters';
import { STAGE, YEAR, productionClaims, tableValues } from './supply-production';

/** A ready share of a source. */
interface Stated {
  kind: 'stated';
  material: Material;
  figure: Reliance & { value: number };
  others: readonly Reliance[];
}

/** The country's amount over the world's in a table. */
interface Derived {
  kind: 'derived';
  material: Material;
  table: ProductionTable;
  share: number;
}

type Found = Stated | Derived;

/**
 * The figure of the year, or of the latest year where none is asked for. A share that a source states as such answers
 * where no stage is asked for, unless a table is of a later year; else the country's amount over the world's total of the
 * stage, of the earliest stage where none is asked for. Figures that were not known yet, or that the source gives only in
 * words, do not count; a country that a table does not list has no share.
 */
function find(
  { data, ...context }: Context,
  subject: Subject,
  place: Place,
  year: number | null,
  stage: string | null,
): Found | Problem {
  if (subject.kind === 'hs') return badValue('name-not-code', { argument: 'material' });
  const { material } = subject;
  const { knownOn } = whenOf({ data, ...context }, null);
  const figures = (data.relianceOf.get(material.id) ?? []).filter(
    (one): one is Stated['figure'] =>
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
  const table = productionTable(
    data,
    { material, year, stage, knownOn },
    ({ values }) => (values[place.code] ?? null) !== null,
  );
  const isStated = figure && stage === null && (!table || (figure.year ?? 0) >= table.table.year);
  if (isStated)
    return { kind: 'stated', material, figure, others: others.filter((one) => one.year === figure.year) };
  if (table) return { kind: 'derived', material, table, share: shareIn(table, place.code)! };
  const known = productionKnown(data, material.id, knownOn);
  const years = figures.flatMap((one) => (one.year === null ? [] : [one.year]));
  return notFound('no-production-share', {
    material,
    country: place.region,
    year: year === null ? '' : String(year),
    stage: stage ?? '',
    years: [...new Set([...years, ...known.years])].sort((a, b) => a - b).map(String),
    stages: known.stages,
  });
}

type Args = [Subject, Place, number | null, string | null];

const shareOf = (found: Found): number => (found.kind === 'stated' ? found.figure.value : found.share);

function askProductionShare(context: Context, ...args: Args): Answer {
  const found = find(context, ...args);
  return isProblem(found) ? found : value(shareOf(found), 'share');
}

function explainProductionShare(context: Context, ...args: Args): Explanation | Problem {
  const [, place] = args;
  const found = find(context, ...args);
  if (isProblem(found)) return found;
  const { material } = found;
  const said = found.kind === 'stated' ? statedReason(found) : derivedReason(found, place);
  return {
    answer: shareOf(found),
    format: 'share',
    ...whenOf(context, null),
    reason: reason(said.code, { ...said.values, material, country: place.region }),
    notes: [],
    claims:
      found.kind === 'stated'
        ? statedClaims(context, found)
        : productionClaims(context, found.table).map((claim) => ({
            ...claim,
            used: claim.claim.includes(`, ${place.code}, `),
          })),
    since: null,
    until: null,
    next: null,
  };
}

const statedReason = ({ figure }: Stated) =>
  reason('supply.production-share', {
    value: { share: figure.value },
    qualifier: figure.qualifier,
    year: figure.year === null ? '' : String(figure.year),
    edition: figure.edition,
    basis: figure.basis,
    detail: figure.detail ?? '',
  });

function derivedReason({ table, share }: Derived, place: Place) {
  const { values, unit, estimated = [] } = table.table;
  return reason('supply.production-share.derived', {
    ...tableValues(table),
    value: { share },
    amount: values[place.code]!.toLocaleString('en-US'),
    world: table.world.toLocaleString('en-US'),
    unit,
    basis: estimated.includes(place.code) || estimated.includes('WORLD') ? 'estimated' : 'reported',
  });
}

function statedClaims({ data }: Context, { figure, others }: Stated): Claim[] {
  const claim = (one: Reliance, used: boolean): Claim[] =>
    claimsOf(data, one, {
      claim: `Production share${one.detail ? ` (${one.detail})` : ''}`,
      value: one.value ?? '',
      format: 'share',
      basis: one.basis,
      used,
    });
  return [
    ...claim(figure, true),
    ...others.flatMap((one) => claim(one, false)),
    ...competingClaims(data, figure, { value: 'Production share' }),
  ];
}

export const PRODUCTION_SHARE = define({
  id: 'PRODUCTION_SHARE',
  family: 'supply',
  takes: 'each',
  en: "Gives a country's share of the world production of a material, from the data in use.",
  zh: '根据当前数据给出某国占某物项全球产量的份额。',
  brief: 'share of world production in the data',
  parameters: [
    { ...MATERIAL, en: 'The material; a cell or a range.', zh: '物项；单元格或区域。' },
    {
      name: 'country',
      kind: 'region',
      en: 'The producing country; a cell or a range.',
      zh: '生产国；单元格或区域。',
    },
    YEAR,
    STAGE,
  ],
  examples: ['"gallium","China"', '"rare earths","China",2025', '"cobalt","CD",,"mine"'],
  ask: askProductionShare,
  explain: explainProductionShare,
});
