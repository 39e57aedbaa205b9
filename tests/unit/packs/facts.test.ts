// The pack says what was researched: its counts, its days, and nothing that rests on memory alone.

import { dayOfStated } from '../../../src/control-data/days';
import { Knowledge } from '../../../src/control-data/known';
import { readPeriod } from '../../../src/control-data/periods';
import { facts, figure, license, material, measure, pack, regions, wider } from './bundled';

test.each([
  ['measures', 20],
  ['suspensions', 2],
  ['items', 106],
  ['licenses', 19],
  ['revenue', 48],
  ['rates', 1],
  ['rules', 18],
  ['listings', 13],
  ['events', 29],
  ['statistics', 22],
  ['reliance', 37],
  ['companies', 14],
] as const)('%s: %i records', (topic, count) => {
  expect(pack[topic]).toHaveLength(count);
});

test.each([
  ['cn-2023-23', 14],
  ['cn-2023-39', 2],
  ['cn-2024-33', 9],
  ['cn-2025-10', 18],
  ['cn-2025-18', 34],
  ['cn-2025-55', 6],
  ['cn-2025-56', 4],
  ['cn-2025-57', 5],
  ['cn-2025-58', 10],
  ['cn-2025-61', 3],
  ['cn-2025-62', 1],
])('%s lists %i items', (id, count) => {
  expect(pack.items.filter((item) => item.measure === id)).toHaveLength(count);
});

test.each([
  ['cn-2006-50', 'license_required', '2006', '2006'],
  ['cn-2023-23', 'license_required', '2023-07-03', '2023-08-01'],
  ['cn-2023-39', 'license_required', '2023-10-20', '2023-12-01'],
  ['cn-2023-57t', 'prohibited', '2023-12-21', '2023-12-21'],
  ['cn-2024-33', 'license_required', '2024-08-15', '2024-09-15'],
  ['cn-2024-46-1', 'end_use_ban', '2024-12-03', '2024-12-03'],
  ['cn-2024-46-2', 'presumption_of_denial', '2024-12-03', '2024-12-03'],
  ['cn-2024-51', 'framework', '2024-11', '2024-12-01'],
  ['cn-order-792', 'framework', '2024-10', '2024-12-01'],
  ['cn-2025-10', 'license_required', '2025-02-04', '2025-02-04'],
  ['cn-2025-18', 'license_required', '2025-04-04', '2025-04-04'],
  ['cn-2025-55', 'license_required', '2025-10-09', '2025-11-08'],
  ['cn-2025-56', 'license_required', '2025-10-09', '2025-11-08'],
  ['cn-2025-57', 'license_required', '2025-10-09', '2025-11-08'],
  ['cn-2025-58', 'license_required', '2025-10-09', '2025-11-08'],
  ['cn-2025-61', 'third_country_license', '2025-10-09', null],
  ['cn-2025-62', 'license_required', '2025-10-09', '2025-10-09'],
  ['cn-2025-68', 'state_trading', '2025-10-26', '2026-01-01'],
  ['cn-2026-1', 'end_use_ban', '2026-01-06', '2026-01-06'],
])('%s: %s, announced %s, effective %s', (id, effect, announced, effective) => {
  const { limbs = [], ...terms } = measure(id);
  expect([terms.effect, terms.announced, terms.effective]).toEqual([effect, announced, effective]);
  expect(limbs.every((limb) => limb.announced === announced)).toBe(true);
});

test('clause 2 of 2024 No.46 has two limbs to the US that reach only listed items', () => {
  expect(
    measure('cn-2024-46-2').limbs!.map(({ id, effect, destinations, onlyListedItems }) => [
      id,
      effect,
      destinations.include,
      onlyListedItems,
    ]),
  ).toEqual([
    ['cn-2024-46-2-metals', 'presumption_of_denial', ['US'], true],
    ['cn-2024-46-2-graphite', 'license_required', ['US'], true],
  ]);
});

test('2025 No.61 has three limbs, of which only the third took effect before the suspension', () => {
  const days = measure('cn-2025-61').limbs!.map(({ effective }) => effective);
  expect(days).toEqual(['2025-12-01', '2025-12-01', '2025-10-09']);
});

test('the two suspensions, by their reference and window', () => {
  expect(
    pack.suspensions.map(({ reference, measures, from, until }) => [reference, measures.length, from, until]),
  ).toEqual([
    ['2025 No.70', 6, '2025-11-07', '2026-11-10'],
    ['2025 No.72', 1, '2025-11-09', '2026-11-27'],
  ]);
});

test('2006 No.50 ended on the eve of 2023 No.39, so graphite is never without a rule', () => {
  expect(measure('cn-2006-50').ended).toBe('2023-11-30');
  expect(dayOfStated('2023-11-30')! + 1).toBe(dayOfStated(measure('cn-2023-39').effective!));
});

test.each([
  ['gallium', 8],
  ['germanium', 6],
  ['antimony', 6],
  ['tungsten', 5],
  ['tellurium', 4],
  ['bismuth', 3],
  ['molybdenum', 1],
  ['indium', 2],
  ['dysprosium', 5],
  ['samarium', 6],
  ['terbium', 6],
  ['holmium', 8],
  ['graphite', 5],
])('asking for %s reaches the %i forms that measures on goods list', (element, count) => {
  const listed = new Set(
    pack.items.filter((item) => item.measure !== 'cn-2025-61').flatMap(({ materials }) => materials),
  );
  expect([...listed].filter((id) => wider(id).has(element))).toHaveLength(count);
});

test('every controlled good is a form of its own: no measure on goods lists a bare element or a family', () => {
  const decisive = pack.items
    .filter((item) => item.measure !== 'cn-2025-61')
    .flatMap(({ materials }) => materials);
  const named = [...decisive, ...(measure('cn-2006-50').materials ?? [])];
  expect(named.filter((id) => !material(id).form)).toEqual([]);
});

test.each([
  'indium-metal',
  'molybdenum-metal',
  'tungsten-ore',
  'ndfeb-magnets-without-dy-tb',
  'neodymium',
  'praseodymium',
  'lanthanum',
  'cerium',
])('%s is named and no list has it', (id) => {
  const listed = new Set([...pack.items, ...pack.measures].flatMap(({ materials }) => materials ?? []));
  expect(material(id).id).toBe(id);
  expect(listed.has(id)).toBe(false);
});

test('NdFeB magnets include those with dysprosium or terbium, and not those without', () => {
  const forms = pack.materials.filter(({ id }) => wider(id).has('ndfeb-magnets')).map(({ id }) => id);
  expect(forms).toEqual(['ndfeb-magnets', 'ndfeb-magnets-with-dy', 'ndfeb-magnets-with-tb']);
});

test('no control code rests on memory: the heads 1C905 to 1C908 have been read since', () => {
  expect(pack.items.filter(({ controlCodeUnconfirmed }) => controlCodeUnconfirmed)).toEqual([]);
  expect(pack.items.filter(({ controlCode }) => /^1C90[5-8]\b/.test(controlCode ?? ''))).toHaveLength(17);
});

test('oxides stand under their own tariff lines where two tables agree on them, and under no other', () => {
  const linesOf = (id: string): string[] => pack.items.find((item) => item.id === id)!.hs;
  expect(linesOf('item-18-dy-b')).toEqual(['2846901500', '2846901993', '3824999922']);
  expect(linesOf('item-18-tb-b')).toEqual(['2846901600', '2846901993', '3824999922']);
  expect(linesOf('item-18-y-b')).toEqual(['2846901100', '2846901993', '3824999922']);
  // Lutetium's line was met once, for another element.
  expect(linesOf('item-18-lu-b')).toEqual(['2846901993']);
  expect(JSON.stringify([pack, regions])).not.toMatch(/2827399001/);
});

test('magnets and targets made abroad are two items, each with its own line', () => {
  const [magnets, targets] = ['item-61-2', 'item-61-3'].map((id) => pack.items.find((one) => one.id === id)!);
  expect([magnets!.hs, targets!.hs]).toEqual([['850511'], ['8486909110']]);
  expect(magnets!.materials.some((id) => id.endsWith('-targets'))).toBe(false);
  expect(targets!.materials.every((id) => id.endsWith('-targets'))).toBe(true);
});

test('the head of a code is filled where it was read', () => {
  expect(pack.items.find(({ id }) => id === 'item-23-ge6')!.hs).toEqual([]);
});

test('an announced or disclosed day is the earliest: no source of the fact was out before it', () => {
  const published = new Map(pack.sources.map((source) => [source.id, source.published]));
  const early = [...pack.measures, ...pack.suspensions, ...pack.licenses].flatMap((fact) => {
    const said = dayOfStated(('disclosed' in fact ? fact.disclosed : fact.announced) ?? '')!;
    return fact.sources
      .filter(
        (source) =>
          (published.get(source)?.length ?? 0) === 10 && dayOfStated(published.get(source)!)! < said,
      )
      .map((source) => [fact.id, source]);
  });
  expect(early).toEqual([]);
});

test('a disclosed day is never copied into the granted day', () => {
  const granted = pack.licenses.flatMap(({ id, granted: day }) => (day ? [[id, day]] : []));
  expect(granted).toEqual([
    ['license-jl-2', '2025-12-02'],
    ['license-ny-2', '2025-12-02'],
    ['license-zk-2', '2025-12-02'],
    ['license-th-1', '2025-04'],
  ]);
});

test('the disclosure of June 2025 is one license with the regions that it states', () => {
  const { disclosed, granted, kind, scope, regions: at } = license('license-jl-1');
  expect({ disclosed, granted, kind, scope }).toEqual({
    disclosed: '2025-06-10',
    granted: null,
    kind: 'unknown',
    scope: 'unspecified',
  });
  expect(at.map(({ stated, region }) => [stated, region])).toEqual([
    ['United States', 'US'],
    ['Europe', 'EUROPE'],
    ['Southeast Asia', 'SE-ASIA'],
    ['other regions', null],
  ]);
});

test('a license stated for customers at large reaches the world, but only for some customers', () => {
  const wide = pack.licenses.filter(({ regions: at }) => at.some(({ region }) => region === 'WORLD'));
  expect(wide.map(({ company, scope, kind, validMonths }) => [company, scope, kind, validMonths])).toEqual([
    ['jl-mag', 'some customers', 'general', 12],
    ['ningbo-yunsheng', 'some customers', 'general', 12],
    ['san-huan', 'some customers', 'general', 12],
  ]);
});

const millions = (id: string): number => figure(id).amount! / 1e6;

test.each([
  ['US, nine months', ['jl-25q1-us', 'jl-25q2-us', 'jl-25q3-us'], 'jl-25m9-us'],
  ['overseas, nine months', ['jl-25q1-exports', 'jl-25q2-overseas', 'jl-25q3-overseas'], 'jl-25m9-overseas'],
  ['total, nine months', ['jl-25q1-total', 'jl-25q2-total', 'jl-25q3-total'], 'jl-25m9-total'],
  ['total, half year', ['jl-25q1-total', 'jl-25q2-total'], 'jl-25h1-total'],
  ['total 2024', ['jl-24-domestic', 'jl-24-overseas'], 'jl-24-total'],
])('JL MAG %s: the parts add up to the whole', (_, parts, whole) => {
  const sum = parts.reduce((total, part) => total + millions(`revenue-${part}`), 0);
  expect(sum).toBeCloseTo(millions(`revenue-${whole}`), 6);
});

test('a derived share is its amount over the total of its period, to the printed digits', () => {
  const derived = pack.revenue.filter(({ shareBasis }) => shareBasis === 'derived');
  expect(derived).toHaveLength(5);
  for (const { company, period, amount, share, shareDecimals } of derived) {
    const total = pack.revenue.find(
      (one) => one.base === 'total' && one.company === company && one.period === period,
    )!;
    expect(((amount! / total.amount!) * 100).toFixed(shareDecimals)).toBe(
      (share! * 100).toFixed(shareDecimals),
    );
  }
});

test('every number that was worked out keeps its formula, and says how far it was printed', () => {
  const derived = [...pack.revenue, ...pack.rates].filter(
    ({ basis }) => basis === 'derived' || basis === 'estimated',
  );
  expect(derived.filter(({ formula }) => !formula)).toEqual([]);
  expect(
    pack.revenue.filter(({ amount, amountUnit, currency }) => amount !== null && !(amountUnit && currency)),
  ).toEqual([]);
  expect(
    pack.revenue.filter(({ share, shareDecimals }) => share !== null && shareDecimals === undefined),
  ).toEqual([]);
});

test('the exchange rate is the one that the article implies: 122 million yuan for 17 million dollars', () => {
  const [rate] = pack.rates;
  expect([rate!.from, rate!.to, rate!.basis, rate!.day]).toEqual(['CNY', 'USD', 'derived', '2025-06-10']);
  expect(122 * rate!.value).toBeCloseTo(17, 9);
});

test.each([
  ['validity-months-individual', 12],
  ['validity-months-general', 36],
  ['review-working-days', 45],
  ['amendment-working-days', 20],
])('rule %s is %i', (kind, value) => {
  expect(pack.rules.filter((rule) => rule.kind === kind).map((rule) => rule.value)).toEqual([value]);
});

test('statistics by country use region codes', () => {
  const codes = new Set(regions.map(({ code }) => code));
  const flows = pack.statistics.filter(({ id }) => id.startsWith('statistic-magnets-'));
  expect(flows).toHaveLength(12);
  expect(flows.flatMap(({ values }) => Object.keys(values)).filter((code) => !codes.has(code))).toEqual([]);
});

test('no fact is withdrawn', () => {
  expect(facts.filter(([, fact]) => fact.withdrawn)).toEqual([]);
});

test('no figure counts as known before its period has ended', () => {
  const known = new Knowledge(new Map(pack.sources.map((source) => [source.id, source])), () => null, null);
  const early = pack.revenue.filter((one) => known.from(one) <= readPeriod(one.period)!.last);
  expect(early.map(({ id }) => id)).toEqual([]);
});
