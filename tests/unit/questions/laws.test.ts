// Laws that every answer obeys, whatever the pack: time, knowledge, strictness and groups.

import fc from 'fast-check';
import type { ControlData } from '../../../src/control-data/control-data';
import { buildControlData } from '../../../src/control-data/control-data';
import type { Day } from '../../../src/control-data/days';
import { addDays } from '../../../src/control-data/days';
import type { Fact, Measure } from '../../../src/control-data/pack';
import { SHIPPED_PACKS, VOCABULARY } from '../../../src/control-data/packs';
import { cellsUnder } from '../../../src/actions/formulas/answers';
import { bundledData, currentState } from '../../../src/state/state';
import type { ControlDecision } from '../../../src/questions/control';
import { controlDecision, controlRank, controlStatus } from '../../../src/questions/control';
import { nextControlDate, nextControlEvent } from '../../../src/questions/control-events';
import { licenseDecision, licenseStatus } from '../../../src/questions/license';
import { licenseOnDay, licenseTurningDays } from '../../../src/questions/license-on-day';
import { shareDecision } from '../../../src/questions/revenue';
import type { When } from '../../../src/questions/status-on-day';
import { turningDays } from '../../../src/questions/status-on-day';
import { MEASURES, PLACES, STANDINGS, packOfMeasures } from '../support/arbitrary';
import { day } from '../support/ask';

const bundled = bundledData();
const materials = [...bundled.materials.keys()];
const companies = [...bundled.companies.keys()];
const names = [...bundled.companies.values()].map(({ name }) => name);
const GOODS = [null, 'gallium', 'NdFeB magnets', '850511'];
const PERIODS = [null, '2024', '2025Q1', '2025H1', '2025Q2', 'TTM'];
const REVENUE_REGIONS = ['US', 'Americas', 'Overseas', 'Exports', 'Total'];
const BUNDLED_PLACES = ['US', 'DE', 'JP', 'CN', 'WORLD', 'EU', 'OTHER', 'G7'];

function control(data: ControlData, material: string, place: string, when: When): ControlDecision {
  return controlDecision(data, {
    subject: { kind: 'material', material: data.materials.get(material)! },
    place: data.places.get(place)!,
    when,
  });
}

const license = (data: ControlData, company: string, place: string, when: When): string =>
  licenseDecision(data, {
    company: data.companies.get(company)!,
    place: data.places.get(place)!,
    materials: null,
    when,
  }).status;

const DAYS = fc.integer({ min: day('2023-01-01'), max: day('2028-12-31') }) as fc.Arbitrary<Day>;
const asKnown = (asOf: Day): When => ({ asOf, knownOn: asOf });

/** The last of some days that is not after a day. */
const lastTurn = (turns: readonly Day[], asOf: Day): Day =>
  turns.filter((turn) => turn <= asOf).reduce((a, b) => (a > b ? a : b), day('2000-01-01'));

describe('an answer never changes between two days with no event between them', () => {
  const controlTurns = bundled.units.flatMap(turningDays);
  const licenseDays = bundled.topics.licenses.flatMap((one) => {
    const standing = licenseOnDay(
      bundled,
      one,
      bundled.companies.get(one.company)!,
      asKnown(day('2030-01-01')),
    );
    return [...licenseTurningDays(standing), standing.knownFrom];
  });
  const revenueDays = bundled.topics.revenue.map((figure) => bundled.known.from(figure));

  test('controls', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...materials),
        fc.constantFrom(...BUNDLED_PLACES),
        DAYS,
        (material, place, asOf) => {
          const turn = lastTurn(controlTurns, asOf);
          expect(control(bundled, material, place, asKnown(asOf)).status).toBe(
            control(bundled, material, place, asKnown(turn)).status,
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('licenses', () => {
    const turns = [...controlTurns, ...licenseDays];
    fc.assert(
      fc.property(
        fc.constantFrom(...companies),
        fc.constantFrom(...BUNDLED_PLACES),
        DAYS,
        (company, place, asOf) => {
          expect(license(bundled, company, place, asKnown(asOf))).toBe(
            license(bundled, company, place, asKnown(lastTurn(turns, asOf))),
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('revenue', () => {
    const share = (company: string, knownOn: Day): number | undefined =>
      shareDecision(bundled, {
        company: bundled.companies.get(company)!,
        region: { kind: 'region', code: 'US', name: 'United States' },
        period: null,
        knownOn,
      }).winner?.value;
    fc.assert(
      fc.property(fc.constantFrom(...companies), DAYS, (company, asOf) => {
        expect(share(company, asOf)).toBe(share(company, lastTurn(revenueDays, asOf)));
      }),
    );
  });

  test('the next date of any pack: until then nothing changes', () => {
    fc.assert(
      fc.property(
        MEASURES,
        STANDINGS,
        fc.constantFrom(...PLACES),
        DAYS,
        DAYS,
        (measures, standings, place, a, b) => {
          const data = packOfMeasures(measures, standings);
          const [asOf, later] = a < b ? [a, b] : [b, a];
          const knownOn = day('2030-01-01');
          const subject = { kind: 'material', material: data.materials.get('zinc')! } as const;
          const next = nextControlEvent(data, subject, data.places.get(place)!, { asOf, knownOn });
          const end = next === null ? later : next.isLastDay ? next.day : addDays(next.day, -1);
          const until = end < later ? end : later;
          expect(control(data, 'zinc', place, { asOf: until, knownOn }).status).toBe(
            control(data, 'zinc', place, { asOf, knownOn }).status,
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('a status that is remembered is the one that a decision gives', () => {
  test('of controls, in any pack, asked on many days in any order', () => {
    const questions = fc.array(fc.tuple(fc.constantFrom(...PLACES), DAYS, DAYS), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(MEASURES, STANDINGS, questions, (measures, standings, asked) => {
        const data = packOfMeasures(measures, standings);
        const subject = { kind: 'material', material: data.materials.get('zinc')! } as const;
        for (const [place, asOf, knownOn] of asked) {
          const question = { subject, place: data.places.get(place)!, when: { asOf, knownOn } };
          expect(controlStatus(data, question)).toBe(controlDecision(data, question).status);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('of licenses', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...companies),
        fc.constantFrom(...BUNDLED_PLACES),
        fc.option(fc.constantFrom(...materials)),
        DAYS,
        DAYS,
        (company, place, material, asOf, knownOn) => {
          const question = {
            company: bundled.companies.get(company)!,
            place: bundled.places.get(place)!,
            materials: material === null ? null : [bundled.materials.get(material)!],
            when: { asOf, knownOn },
          };
          expect(licenseStatus(bundled, question)).toBe(licenseDecision(bundled, question).status);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test('of next dates, in any pack, asked on many days in any order', () => {
    const questions = fc.array(
      fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(null, 'CN', 'US'), DAYS, DAYS),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(MEASURES, STANDINGS, questions, (measures, standings, asked) => {
        const data = packOfMeasures(measures, standings);
        const subject = { kind: 'material', material: data.materials.get('zinc')! } as const;
        for (const [code, from, asOf, knownOn] of asked) {
          const place = data.places.get(code)!;
          const origin = from === null ? null : data.places.get(from)!;
          expect(nextControlDate(data, subject, place, { asOf, knownOn }, origin)).toBe(
            nextControlEvent(data, subject, place, { asOf, knownOn }, origin)?.day ?? null,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  /** Every function of these answers the same where nothing was asked before. */
  test.each([
    [
      'LICENSE_EXPIRY',
      [fc.constantFrom(...names), fc.constantFrom(...BUNDLED_PLACES), fc.constantFrom(...GOODS)],
    ],
    ['US_REVENUE_SHARE', [fc.constantFrom(...names), fc.constantFrom(...PERIODS)]],
    [
      'REVENUE_SHARE',
      [fc.constantFrom(...names), fc.constantFrom(...REVENUE_REGIONS), fc.constantFrom(...PERIODS)],
    ],
    [
      'REGION_REVENUE',
      [
        fc.constantFrom(...names),
        fc.constantFrom(...REVENUE_REGIONS),
        fc.constantFrom(...PERIODS),
        fc.constant(null),
      ],
    ],
  ])('of %s', (id, things) => {
    fc.assert(
      fc.property(fc.tuple(...things), DAYS, (args, asOf) => {
        const use = currentState();
        const fresh = { ...use, data: { ...use.data } };
        expect(cellsUnder(use, id, [...args, asOf])).toEqual(cellsUnder(fresh, id, [...args, asOf]));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a fact known only later never changes an earlier answer', () => {
  /** The packs without what was not known on a day; the words of lists belong to their measures. */
  function knownPart(knownOn: Day): ControlData {
    const wasKnown = (fact: Fact): boolean => bundled.known.from(fact) <= knownOn;
    const packs = SHIPPED_PACKS.map(({ pack }) => ({
      pack: {
        ...pack,
        measures: pack.measures.filter(wasKnown),
        suspensions: pack.suspensions.filter(wasKnown),
        licenses: pack.licenses.filter(wasKnown),
        revenue: pack.revenue.filter(wasKnown),
        rates: pack.rates.filter(wasKnown),
      },
    }));
    return buildControlData({ packs, vocabulary: VOCABULARY });
  }

  test.each([
    '2023-07-15',
    '2024-12-02',
    '2025-05-15',
    '2025-06-10',
    '2025-10-20',
    '2025-11-08',
    '2026-01-10',
  ])('known on %s', (iso) => {
    const knownOn = day(iso);
    const then = knownPart(knownOn);
    for (const asOf of [iso, '2025-06-12', '2026-11-28'].map(day)) {
      const when = { asOf, knownOn };
      for (const place of BUNDLED_PLACES) {
        for (const material of materials)
          expect(control(bundled, material, place, when).status).toBe(
            control(then, material, place, when).status,
          );
        for (const company of companies)
          expect(license(bundled, company, place, when)).toBe(license(then, company, place, when));
      }
    }
  });

  test('in any pack, a measure or a word on it that was announced later changes nothing', () => {
    fc.assert(
      fc.property(
        MEASURES,
        STANDINGS,
        fc.constantFrom(...PLACES),
        DAYS,
        DAYS,
        (measures, standings, place, asOf, knownOn) => {
          const all = packOfMeasures(measures, standings);
          const known = packOfMeasures(
            measures.filter((one) => day(one.announced!) <= knownOn),
            standings.filter((one) => day(one.announced!) <= knownOn),
          );
          expect(control(all, 'zinc', place, { asOf, knownOn }).status).toBe(
            control(known, 'zinc', place, { asOf, knownOn }).status,
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('a stricter measure never makes a status weaker', () => {
  const rank = (
    measures: Measure[],
    standings: Parameters<typeof packOfMeasures>[1],
    place: string,
    when: When,
  ): number => controlRank(control(packOfMeasures(measures, standings), 'zinc', place, when));

  test('one more measure', () => {
    fc.assert(
      fc.property(
        MEASURES,
        STANDINGS,
        fc.constantFrom(...PLACES),
        DAYS,
        (measures, standings, place, asOf) => {
          const when = { asOf, knownOn: day('2030-01-01') };
          expect(rank(measures, standings, place, when)).toBeGreaterThanOrEqual(
            rank(measures.slice(1), standings, place, when),
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('the same measure, stricter', () => {
    fc.assert(
      fc.property(
        MEASURES,
        STANDINGS,
        fc.constantFrom(...PLACES),
        DAYS,
        (measures, standings, place, asOf) => {
          const when = { asOf, knownOn: day('2030-01-01') };
          const stricter = measures.map((one, index): Measure =>
            index === 0 ? { ...one, effect: 'prohibited' } : one,
          );
          expect(rank(stricter, standings, place, when)).toBeGreaterThanOrEqual(
            rank(measures, standings, place, when),
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('a group destination is as strict as its strictest member', () => {
  const strictest = (data: ControlData, material: string, place: string, when: When): number =>
    Math.max(
      ...[...data.places.get(place)!.members].map((country) =>
        controlRank(control(data, material, country, when)),
      ),
    );

  test('in the bundled pack', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...materials),
        fc.constantFrom('WORLD', 'EU', 'G7', 'ASEAN', 'EX-US'),
        DAYS,
        (material, place, asOf) => {
          expect(controlRank(control(bundled, material, place, asKnown(asOf)))).toBe(
            strictest(bundled, material, place, asKnown(asOf)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test('in any pack', () => {
    fc.assert(
      fc.property(
        MEASURES,
        STANDINGS,
        fc.constantFrom('G7', 'EU', 'WORLD'),
        DAYS,
        (measures, standings, place, asOf) => {
          const data = packOfMeasures(measures, standings);
          const when = { asOf, knownOn: day('2030-01-01') };
          expect(controlRank(control(data, 'zinc', place, when))).toBe(strictest(data, 'zinc', place, when));
        },
      ),
      { numRuns: 300 },
    );
  });
});
