// Scores of supply risk: GEOPOLRISK, and that of the European lists of critical raw materials.

import { euSupplyRisk } from '../methods/eu-supply-risk';
import { geopolRisk } from '../methods/geopolrisk';
import type { Subject } from '../control-data/control-data';
import type { Material } from '../control-data/pack';
import type { Place } from '../control-data/place';
import { governanceWeight } from '../methods/governance';
import type { Claim, Named, Reason } from '../questions/explanation';
import { claimsOf, reason } from '../questions/explanation';
import { IMPORTER_KNOWN, governanceOf, importSources } from '../questions/supply';
import type { Context, DescribedParameter, Problem } from './entry';
import { badValue, isProblem, notFound } from './entry';
import { MATERIAL } from './parameters';
import type { Cells } from './supply-numbers';
import { amountsOf, methodProblem, numbersOf, outcomeAnswer, together } from './supply-numbers';
import { noProduction, productionClaims, supplyHhi, tableValues } from './supply-production';
import { define } from './define';
import { whenOf } from './when';

const IMPORTS = {
  name: 'imports',
  kind: 'numbers',
  en: 'The imports from each country.',
  zh: '自各国的进口量。',
} as const satisfies DescribedParameter;
const INSTABILITY = {
  name: 'instability',
  kind: 'numbers',
  blank: 'blank',
  en: 'The governance weight of each of these countries, from 0 to 1.',
  zh: '各来源国的治理权重，0 到 1。',
} as const satisfies DescribedParameter;

const PRODUCTION = {
  name: 'production',
  kind: 'quantity',
  optional: true,
  en: 'The domestic production in the unit of the imports; 0 if omitted.',
  zh: '国内产量，单位与进口量一致；省略时为 0。',
} as const satisfies DescribedParameter;

type RiskArgs = [number | null, Cells | null, Cells | null, number | null, Subject | null, Place | null];

/** The numbers of the score, and which of them were taken from the data. */
interface Figures {
  hhi: number;
  imports: number[];
  instability: (number | null)[];
  production: number;
  notes: Reason[];
  claims: Claim[];
}

/** The numbers given; those left out from the data, where a material is named. */
function figuresOf(context: Context, args: RiskArgs): Figures | Problem {
  const [given, importCells, instabilityCells, production, material, importer] = args;
  const figures: Figures = {
    hhi: given ?? 0,
    imports: [],
    instability: [],
    production: production ?? 0,
    notes: [],
    claims: [],
  };
  // Some hosts send a blank cell as 0, and no concentration is 0.
  if (given === null || (given === 0 && material !== null)) {
    if (material === null) return badValue('required', { argument: 'hhi' });
    const found = supplyHhi(context, material);
    if (!found) return noProduction(context, material, null, null);
    figures.hhi = found.hhi;
    figures.claims.push(...productionClaims(context, found.table));
    const name = (material as Extract<Subject, { kind: 'material' }>).material;
    figures.notes.push(reason('supply.geopolrisk.hhi', { ...tableValues(found.table), material: name }));
  }
  if (importCells !== null) {
    if (instabilityCells === null) return badValue('required', { argument: 'instability' });
    const [importList, instabilityList] = together([importCells, instabilityCells]);
    const imports = amountsOf(importList!, IMPORTS);
    if (isProblem(imports)) return imports;
    const instability = numbersOf(instabilityList!, INSTABILITY);
    return isProblem(instability) ? instability : { ...figures, imports, instability };
  }
  if (material?.kind !== 'material') return badValue('required', { argument: 'imports' });
  const problem = fillImports(context, figures, material.material, importer);
  return problem ?? figures;
}

/** Takes shares of imports and the governance weights of their countries from the data. */
function fillImports(
  context: Context,
  figures: Figures,
  material: Material,
  importer: Place | null,
): Problem | null {
  const { data } = context;
  const { knownOn } = whenOf(context, null);
  const country = importer ?? data.places.get(IMPORTER_KNOWN)!;
  const named = (code: string): Named => data.places.get(code)?.region ?? { name: code };
  const sources = country.code === IMPORTER_KNOWN ? importSources(data, material.id, knownOn) : null;
  if (!sources)
    return notFound('no-import-sources', { material, country: country.region, known: named(IMPORTER_KNOWN) });
  const weights: string[] = [];
  for (const share of sources.shares) {
    const estimate = governanceOf(data, share.country, null, knownOn);
    if (!estimate) return notFound('no-governance', { country: named(share.country), year: '' });
    const weight = governanceWeight(estimate.estimate);
    if (!weight.ok) return methodProblem(weight);
    figures.imports.push(share.value);
    figures.instability.push(weight.value);
    weights.push(`${named(share.country).name} ${Number(weight.value.toFixed(4))} (${estimate.year})`);
    figures.claims.push(
      ...claimsOf(data, share, {
        claim: `Import share, ${share.country}`,
        value: share.value,
        format: 'share',
        basis: share.basis,
        used: true,
      }),
      ...claimsOf(data, estimate, {
        claim: `${estimate.indicator}, ${estimate.country}`,
        value: estimate.estimate,
        format: 'amount',
        used: true,
      }),
    );
  }
  figures.notes.push(
    reason('supply.geopolrisk.imports', {
      country: country.region,
      year: sources.year === null ? '' : String(sources.year),
      sources: {
        list: sources.shares.map(
          (one) => `${named(one.country).name} ${Number((one.value * 100).toFixed(1))}%`,
        ),
      },
    }),
    reason('supply.geopolrisk.instability', { weights: { list: weights } }),
  );
  return null;
}

/**
 * GEOPOLRISK: 0 to 1. Where a material is named, a concentration that is left out is that of its production in the data,
 * and imports that are left out are the shares of the imports of the United States with the governance weights of their
 * countries, as far as the data has them; else #N/A that names what is missing.
 */
export const GEOPOLRISK = define({
  id: 'GEOPOLRISK',
  family: 'supply',
  takes: 'each',
  en: 'Gives the GeoPolRisk score of a country that imports a raw material.',
  zh: '给出进口某原材料的国家的 GeoPolRisk 分数。',
  brief: 'geopolitical supply risk',
  parameters: [
    {
      name: 'hhi',
      kind: 'rate',
      optional: true,
      blank: 'blank',
      en: 'The concentration of world production, from 0 to 1; that of the material in the data if omitted.',
      zh: '世界产量的集中度，0 到 1；省略时取数据中该物项的集中度。',
    },
    { ...IMPORTS, optional: true },
    { ...INSTABILITY, optional: true },
    PRODUCTION,
    {
      ...MATERIAL,
      optional: true,
      leftOut: 'nothing',
      en: 'The material whose figures in the data replace omitted arguments.',
      zh: '物项；省略的参数采用数据中该物项的数字。',
    },
    {
      name: 'country',
      kind: 'region',
      optional: true,
      en: 'The importing country where imports is omitted; the United States if omitted.',
      zh: '省略 imports 时的进口国；省略时为美国。',
    },
  ],
  examples: ['0.3,{1500;500},{0.6;0.2},500', ',{1500;500},{0.6;0.2},500,"gallium"'],
  ask: (context, ...args) => {
    const figures = figuresOf(context, args);
    if (isProblem(figures)) return figures;
    const { hhi, imports, instability, production } = figures;
    return outcomeAnswer(geopolRisk(hhi, imports, instability, production), 'number');
  },
  explain: (context, ...args) => {
    const figures = figuresOf(context, args);
    if (isProblem(figures)) return figures;
    const { hhi, imports, instability, production, notes, claims } = figures;
    const score = geopolRisk(hhi, imports, instability, production);
    if (!score.ok) return methodProblem(score);
    const shown = (number: number): number => Number(number.toFixed(4));
    return {
      answer: score.value,
      format: 'amount',
      ...whenOf(context, null),
      reason: reason('supply.geopolrisk', { hhi: shown(hhi), value: shown(score.value) }),
      notes,
      claims,
      since: null,
      until: null,
      next: null,
    };
  },
});

export const EU_SUPPLY_RISK = define({
  id: 'EU_SUPPLY_RISK',
  family: 'supply',
  takes: 'each',
  en: 'Gives the supply risk of a raw material by the method of the EU list of critical raw materials.',
  zh: '按欧盟关键原材料清单的方法给出某原材料的供应风险。',
  brief: "the EU's supply risk",
  parameters: [
    {
      name: 'hhi_global',
      kind: 'quantity',
      blank: 'blank',
      en: 'The weighted concentration of global supply; blank or 0 where it is not known.',
      zh: '全球供应的加权集中度；未知时为空白或 0。',
    },
    {
      name: 'hhi_eu',
      kind: 'quantity',
      blank: 'blank',
      en: 'The weighted concentration of EU sourcing; blank or 0 where it is not known.',
      zh: '欧盟采购来源的加权集中度；未知时为空白或 0。',
    },
    {
      name: 'import_reliance',
      kind: 'rate',
      en: 'The import reliance, from 0 to 1.',
      zh: '进口依赖度，0 到 1。',
    },
    {
      name: 'recycling',
      kind: 'rate',
      en: 'The end-of-life recycling input rate, from 0 to 1.',
      zh: '报废回收投入率，0 到 1。',
    },
    {
      name: 'substitution',
      kind: 'rate',
      en: 'The substitution index for supply risk, from 0 to 1; 1 where there is no substitute.',
      zh: '供应风险的替代指数，0 到 1；没有替代品时为 1。',
    },
  ],
  examples: ['5.68,,1,0.01,0.99'],
  how: {
    en: 'The EU method: (global concentration × import reliance ÷ 2 + EU concentration × (1 − import reliance ÷ 2)) × (1 − recycling) × substitution; critical from 1.0.',
    zh: '欧盟方法：（全球集中度 × 进口依赖度 ÷ 2 + 欧盟集中度 ×（1 − 进口依赖度 ÷ 2））×（1 − 回收率）× 替代指数；达到 1.0 即为关键。',
  },
  ask: (_context, ...args) => outcomeAnswer(euSupplyRisk(...args), 'number'),
});
