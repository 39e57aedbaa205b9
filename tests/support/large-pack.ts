// A large pack of ordinary licenses, the same on every run: a hundred thousand of them are some 26 MB of text.
import type { Company, ControlPack, License } from '../../src/control-data/pack';
import { BUNDLED_PACK } from '../../src/control-data/packs';

const REGIONS = ['US', 'DE', 'JP', 'EUROPE', 'SE-ASIA', 'WORLD'];
const [source] = BUNDLED_PACK.sources;

const two = (number: number): string => String(number).padStart(2, '0');

/** An exporter that no other pack knows; all that it has is the last license, granted for the US. */
export const ONLY_HERE: Company = {
  id: 'only-in-the-large-pack',
  name: 'Only in the large pack',
  home: 'CN',
  products: ['rare-earth-magnets'],
  sources: [source!.id],
};

function license(at: number): License {
  const { companies, materials } = BUNDLED_PACK;
  return {
    id: `ordinary-license-${at}`,
    company: companies[at % companies.length]!.id,
    materials: [materials[at % materials.length]!.id],
    regions: [{ stated: 'stated', region: REGIONS[at % REGIONS.length]! }],
    status: at % 10 === 0 ? 'applied' : 'granted',
    kind: 'individual',
    disclosed: `20${20 + (at % 7)}-${two(1 + (at % 12))}-${two(1 + (at % 28))}`,
    granted: null,
    scope: 'unspecified',
    sources: [source!.id],
  };
}

/** The facts of the bundled pack under another name, with so many more licenses. */
export function licensePack(count: number): ControlPack {
  const more = Array.from({ length: count }, (_, at) => license(at));
  const last: License = {
    ...license(count),
    company: ONLY_HERE.id,
    materials: ['rare-earth-magnets'],
    regions: [{ stated: 'US', region: 'US' }],
    status: 'granted',
    disclosed: '2026-01-15',
    validUntil: '2030-12-31',
  };
  return {
    ...BUNDLED_PACK,
    id: 'ordinary-licenses',
    title: 'Ordinary licenses',
    companies: [...BUNDLED_PACK.companies, ONLY_HERE],
    licenses: [...BUNDLED_PACK.licenses, ...more.slice(1), last],
  };
}
