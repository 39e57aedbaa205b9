// License questions about one maker of zinc, whose exports need a license everywhere.

import type { License, PackTopics } from '../../../src/control-data/pack';
import { ask, use } from '../support/ask';
import { company, dataOf, material, measure } from '../support/pack';

export const GROUND: Partial<PackTopics> = {
  materials: [
    material('zinc'),
    material('tin'),
    material('zinc-metal', { broader: ['zinc'], form: 'metal' }),
  ],
  measures: [measure('m', { materials: ['zinc', 'tin'] })],
  companies: [company('maker')],
};

export const given = (
  licenses: License[],
  rest: Partial<PackTopics> = {},
  overlay: Partial<PackTopics> = {},
): void => use(dataOf({ ...GROUND, licenses, ...rest }, overlay));

export const status = (asOf: string, region = 'US', of?: string): unknown =>
  ask('REGION_LICENSE_STATUS', 'maker', region, of, asOf);

export const explained = (asOf: string, region = 'US', of?: string): string =>
  ask('EXPLAIN', 'REGION_LICENSE_STATUS', 'maker', region, of ?? '', asOf) as string;

export const regions = (...codes: (string | null)[]): License['regions'] =>
  codes.map((region) => ({ stated: region ?? 'other regions', region }));
