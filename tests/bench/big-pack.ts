// A pack of a hundred thousand licenses and ten thousand measures around the bundled one: what it adds is about other
// exporters and other materials, so that the same question has the same answer.

import type {
  Company,
  ControlPack,
  ControlledItem,
  License,
  Material,
  Measure,
} from '../../src/control-data/pack';
import { BUNDLED_PACK } from '../../src/control-data/packs';

const LICENSES = 100_000;
const MEASURES = 10_000;
const COMPANIES = 20_000;
const MATERIALS = 2_000;
const REGIONS = ['US', 'DE', 'JP', 'EUROPE', 'SE-ASIA', 'WORLD'];

const list = <T>(length: number, make: (index: number) => T): T[] =>
  Array.from({ length }, (_, at) => make(at));
const source = BUNDLED_PACK.sources[0]!.id;
const dayOf = (index: number): string =>
  `20${20 + (index % 7)}-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
const materialOf = (index: number): string => `other-material-${index % MATERIALS}`;

export function bigPack(): ControlPack {
  const companies = list(COMPANIES, (at): Company => ({
    id: `other-company-${at}`,
    name: `Other company ${at}`,
    nameZh: `其他公司${at}`,
    home: 'CN',
    products: [materialOf(at)],
    sources: [source],
  }));
  const materials = list(MATERIALS, (at): Material => ({ id: materialOf(at), name: `Other material ${at}` }));
  const measures = list(MEASURES, (at): Measure => ({
    id: `other-measure-${at}`,
    reference: `Other No.${at}`,
    title: `Other measure ${at}`,
    jurisdiction: 'CN',
    effect: at % 9 === 0 ? 'prohibited' : 'license_required',
    destinations:
      at % 3 === 0 ? { scope: 'list', include: [REGIONS[at % REGIONS.length]!] } : { scope: 'all' },
    announced: dayOf(at),
    effective: dayOf(at),
    sources: [source],
  }));
  const items = list(MEASURES, (at): ControlledItem => ({
    id: `other-item-${at}`,
    measure: `other-measure-${at}`,
    materials: [materialOf(at)],
    hs: [String(100_000 + at * 7)],
    sources: [source],
  }));
  const licenses = list(LICENSES, (at): License => ({
    id: `other-license-${at}`,
    company: `other-company-${at % COMPANIES}`,
    materials: [materialOf(at % COMPANIES)],
    regions: [{ stated: 'stated', region: REGIONS[at % REGIONS.length]! }],
    status: at % 10 === 0 ? 'applied' : 'granted',
    kind: 'individual',
    disclosed: dayOf(at),
    granted: null,
    scope: 'unspecified',
    sources: [source],
  }));
  return {
    ...BUNDLED_PACK,
    companies: [...BUNDLED_PACK.companies, ...companies],
    materials: [...BUNDLED_PACK.materials, ...materials],
    measures: [...BUNDLED_PACK.measures, ...measures],
    items: [...BUNDLED_PACK.items, ...items],
    licenses: [...BUNDLED_PACK.licenses, ...licenses],
  };
}
