// On which day a measure counts: windows with both ends, suspensions, planned and stated ends, what was known.

import { ask, day, use } from '../support/ask';
import { dataOf, measure, sourceOf, standing } from '../support/pack';
import type { Topics } from './zinc';
import { ZINC, explained, given, status } from './zinc';

describe('days', () => {
  test('a measure counts from its effective day, and its due day is explained before', () => {
    given({ measures: [measure('m', { announced: '2024-01-01', effective: '2024-03-01' })] });
    expect([status('2024-02-29'), status('2024-03-01')]).toEqual(['Not controlled', 'License required']);
    expect(explained('2024-02-29')).toContain('m takes effect on 2024-03-01');
  });

  test('a measure without an effective day never counts', () => {
    given({ measures: [measure('m', { effective: null })] });
    expect(status('2029-01-01')).toBe('Not controlled');
  });

  test('and has no next date', () => {
    given({
      measures: [measure('m', { effective: null })],
      suspensions: [standing('s', ['m'], 'suspended', '2024-06-01', '2024-12-31')],
    });
    expect(ask('NEXT_CONTROL_DATE', 'zinc', 'US', '2024-07-01')).toMatchObject({ error: '#N/A' });
  });

  test('a measure that has ended has no next date, whatever its suspension says of later', () => {
    given({
      measures: [measure('m', { ended: '2024-08-31' })],
      suspensions: [standing('s', ['m'], 'suspended', '2024-06-01', '2024-12-31')],
    });
    expect(ask('NEXT_CONTROL_DATE', 'zinc', 'US', '2024-09-01')).toMatchObject({ error: '#N/A' });
  });

  test('a day known only as a month counts as its last day, as a year as 31 December', () => {
    given({ measures: [measure('m', { announced: '2023', effective: '2024-02' })] });
    expect([status('2024-02-28'), status('2024-02-29')]).toEqual(['Not controlled', 'License required']);
  });

  test.each([
    ['2024-05-31', 'License required'],
    ['2024-06-01', 'Suspended'],
    ['2024-12-31', 'Suspended'],
    ['2025-01-01', 'Review'],
  ])('a suspension covers its first and its last day: %s is %s', (asOf, expected) => {
    given({
      measures: [measure('m')],
      suspensions: [standing('s', ['m'], 'suspended', '2024-06-01', '2024-12-31')],
    });
    expect(status(asOf)).toBe(expected);
  });

  test.each([
    ['2024-12-31', 'Suspended'],
    ['2025-01-01', 'Suspended'],
    ['2025-12-31', 'Suspended'],
    ['2026-01-01', 'Review'],
  ])('a renewed suspension runs on: %s is %s', (asOf, expected) => {
    given({
      measures: [measure('m')],
      suspensions: [
        standing('first', ['m'], 'suspended', '2024-06-01', '2024-12-31'),
        standing('renewed', ['m'], 'suspended', '2025-01-01', '2025-12-31', { announced: '2024-12-20' }),
      ],
    });
    expect(status(asOf)).toBe(expected);
  });

  test.each([
    ['in_force', '2025-01-01', 'License required'],
    ['in_force', '2024-09-01', 'License required'],
    ['lifted', '2025-01-01', 'Not controlled'],
  ] as const)('a fact on what followed ends the doubt: %s from %s is %s', (word, from, expected) => {
    given({
      measures: [measure('m')],
      suspensions: [
        standing('s', ['m'], 'suspended', '2024-06-01', '2024-12-31'),
        standing('after', ['m'], word, from),
      ],
    });
    expect(status('2025-06-01')).toBe(expected);
  });

  test.each([
    ['in_force', '2024-05-31', 'License required'],
    ['lifted', '2024-05-31', 'Not controlled'],
    ['in_force', '2024-12-31', 'Suspended'],
    ['lifted', '2024-12-31', 'Suspended'],
    ['in_force', '2025-01-01', 'Review'],
    ['lifted', '2025-01-01', 'Review'],
  ] as const)(
    'a word from before a suspension says nothing of what followed: %s, on %s %s',
    (word, asOf, expected) => {
      given({
        measures: [measure('m')],
        suspensions: [
          standing('before', ['m'], word, '2024-03-01'),
          standing('s', ['m'], 'suspended', '2024-06-01', '2024-12-31'),
        ],
      });
      expect(status(asOf)).toBe(expected);
    },
  );

  test.each([
    ['2025-12-31', 'License required'],
    ['2026-01-01', 'Review'],
  ])('a planned end leaves doubt behind it: %s is %s', (asOf, expected) => {
    given({ measures: [measure('m', { until: '2025-12-31' })] });
    expect(status(asOf)).toBe(expected);
    if (expected === 'Review') expect(explained(asOf)).toContain('m was to end on 2025-12-31');
  });

  test.each([
    ['2025-12-31', 'License required'],
    ['2026-01-01', 'Not controlled'],
  ])('an end that is a fact leaves none: %s is %s', (asOf, expected) => {
    given({ measures: [measure('m', { ended: '2025-12-31', until: '2025-12-31' })] });
    expect(status(asOf)).toBe(expected);
  });

  test.each([
    ['2025-06-30', 'License required'],
    ['2025-07-01', 'License required'],
    ['2025-12-31', 'License required'],
    ['2026-01-01', 'Not controlled'],
  ])('nor does a plan that it outlasted, once the end is known: %s is %s', (asOf, expected) => {
    const topics: Topics = { measures: [measure('m', { ended: '2025-12-31', until: '2025-06-30' })] };
    use(dataOf({ materials: ZINC, ...topics }), { knownOn: day('2026-02-01') });
    expect(status(asOf)).toBe(expected);
  });

  test.each([
    ['in_force', '2024-06-01'],
    ['suspended', '2024-06-01'],
  ] as const)('an end that is a fact also ends what was %s before', (word, from) => {
    given({
      measures: [measure('m', { ended: '2025-12-31' })],
      suspensions: [standing('s', ['m'], word, from)],
    });
    expect(status('2026-01-01')).toBe('Not controlled');
  });

  test('a planned end passes for a measure that came back in force before it, too', () => {
    given({
      measures: [measure('m', { until: '2025-12-31' })],
      suspensions: [
        standing('s', ['m'], 'suspended', '2024-06-01', '2024-12-31'),
        standing('back', ['m'], 'in_force', '2025-01-01'),
      ],
    });
    expect([status('2025-12-31'), status('2026-01-01')]).toEqual(['License required', 'Review']);
  });

  test('a measure suspended before it took effect is Suspended from the day when it would have', () => {
    given({
      measures: [measure('m', { effective: '2024-03-01' })],
      suspensions: [standing('s', ['m'], 'suspended', '2024-02-01', '2024-12-31')],
    });
    expect(['2024-02-29', '2024-03-01', '2025-01-01'].map((asOf) => status(asOf))).toEqual([
      'Not controlled',
      'Suspended',
      'Review',
    ]);
  });

  test('a suspension that was over before the measure took effect leaves no doubt', () => {
    given({
      measures: [measure('m', { effective: '2024-03-01' })],
      suspensions: [standing('s', ['m'], 'suspended', '2024-02-01', '2024-02-29')],
    });
    expect(status('2024-03-01')).toBe('License required');
  });
});

describe('known-on', () => {
  const topics: Topics = {
    sources: [sourceOf('early', '2024-02-10'), sourceOf('late', '2024-06-10')],
    measures: [measure('m')],
    suspensions: [standing('s', ['m'], 'suspended', '2024-03-01', null, { announced: '2024-05-01' })],
  };

  test('it defaults to the as-of day: a suspension announced later was not known yet', () => {
    given(topics);
    expect([status('2024-04-30'), status('2024-05-01')]).toEqual(['License required', 'Suspended']);
  });

  test('set later, it looks back with what is known by then', () => {
    use(dataOf({ materials: ZINC, ...topics }), { knownOn: 45_600 as never });
    expect([status('2024-02-28'), status('2024-03-01')]).toEqual(['License required', 'Suspended']);
  });

  test('a fact is known from the earliest of its announcement and its sources', () => {
    given({ ...topics, measures: [measure('m', { announced: '2024-03-01', sources: ['late', 'early'] })] });
    expect([status('2024-02-09'), status('2024-02-10')]).toEqual(['Not controlled', 'License required']);
  });

  test('a fact without any day is known from the data date', () => {
    given({ measures: [measure('m', { announced: null })] });
    expect([status('2026-06-29'), status('2026-06-30')]).toEqual(['Not controlled', 'License required']);
  });
});

test('an announcement ahead changes no answer: the next date is that of the effect', () => {
  given({
    sources: [sourceOf('draft', '2024-02-10')],
    measures: [measure('m', { announced: '2024-03-01', effective: '2024-05-01', sources: ['draft'] })],
  });
  expect(ask('NEXT_CONTROL_DATE', 'zinc', 'US', '2024-02-15')).toBe(day('2024-05-01'));
});

describe('where facts on one standing meet', () => {
  const suspended = standing('s', ['m'], 'suspended', '2024-06-01', null, { announced: '2024-05-01' });
  const lifted = standing('l', ['m'], 'lifted', '2024-06-01', null, { announced: '2024-05-20' });

  test.each([
    ['first', [lifted, suspended]],
    ['last', [suspended, lifted]],
  ])('of two from one day the later known decides, also where it is listed %s', (_, suspensions) => {
    given({ measures: [measure('m')], suspensions });
    expect(status('2024-07-01')).toBe('Not controlled');
  });

  test('what the user sets holds also after the end that the data state', () => {
    const own = standing('own', ['m'], 'in_force', '2025-01-01');
    const topics = { materials: ZINC, measures: [measure('m', { ended: '2025-06-30' })] };
    use(dataOf(topics, { suspensions: [own] }));
    expect(status('2025-08-01')).toBe('License required');
  });

  test('after a stretch that the user sets the data’s own word does not come back', () => {
    const topics = {
      materials: ZINC,
      measures: [measure('m')],
      suspensions: [standing('s', ['m'], 'suspended', '2024-06-01', '2026-12-31')],
    };
    use(dataOf(topics, { suspensions: [standing('own', ['m'], 'suspended', '2025-01-01', '2025-03-31')] }));
    expect(['2024-12-31', '2025-03-31', '2025-04-01'].map((asOf) => status(asOf))).toEqual([
      'Suspended',
      'Suspended',
      'Review',
    ]);
  });
});
