// Questions that are remembered: a code under which nothing is known is not the company's products.

import { buildControlData } from '../../../src/control-data/control-data';
import { dayOfIso } from '../../../src/control-data/days';
import type { Material } from '../../../src/control-data/pack';
import { BUNDLED_PACK, VOCABULARY } from '../../../src/control-data/packs';
import { licenseUnder } from '../../../src/exposure/loss-rate';
import type { Scenario } from '../../../src/exposure/scenario';
import { licenseDecision, licenseStatus } from '../../../src/questions/license';

const asOf = dayOfIso('2025-06-12')!;
const when = { asOf, knownOn: asOf };

const ASSUMING: Scenario = {
  name: 'Assuming',
  origin: 'range',
  rates: new Map(),
  parameters: new Map(),
  overrides: new Map([['no-such-measure', []]]),
};

test.each([
  ['the products first', [null, []]],
  ['the code first', [[], null]],
] as [string, (Material[] | null)[]][])('asked by status, decision and scenario, %s', (_, order) => {
  const data = buildControlData({ packs: [{ pack: BUNDLED_PACK }], vocabulary: VOCABULARY });
  const [company, place] = [data.companies.get('jl-mag')!, data.places.get('US')!];
  for (const materials of order) {
    const expected = materials === null ? 'Granted' : 'Unknown';
    const question = { company, place, materials, when };
    expect(licenseStatus(data, question)).toBe(expected);
    expect(licenseDecision(data, question).status).toBe(expected);
    expect(licenseUnder(data, ASSUMING, question).status).toBe(expected);
  }
});
