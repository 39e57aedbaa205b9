// The worked answers of the product, against the bundled pack: what each table of the semantics promises.

import { dataDay } from '../../../src/control-data/control-data';
import { addDays, isoOfDay } from '../../../src/control-data/days';
import { bundledData } from '../../../src/state/state';
import { learn } from '../../../src/text/sentences';
import { ask, messageOf, errorOf, use } from '../support/ask';

beforeAll(() => use());

describe('control status of a material for a destination', () => {
  test.each([
    [
      'dysprosium to any destination, the day before 2025 No.18',
      'dysprosium',
      undefined,
      '2025-04-03',
      'Not controlled',
    ],
    [
      'dysprosium to any destination, from 2025 No.18 on',
      'dysprosium',
      undefined,
      '2025-04-04',
      'License required',
    ],
    ['gallium to the US, the day before 2023 No.23', 'gallium', 'US', '2023-07-31', 'Not controlled'],
    ['gallium to the US, from 2023 No.23 on', 'gallium', 'US', '2023-08-01', 'License required'],
    ['gallium to the US, the day before the ban', 'gallium', 'US', '2024-12-02', 'License required'],
    ['gallium to the US, first day of the ban', 'gallium', 'US', '2024-12-03', 'Prohibited'],
    ['gallium to the US, under the ban', 'gallium', 'US', '2025-01-15', 'Prohibited'],
    ['gallium to the US, last day of the ban', 'gallium', 'US', '2025-11-08', 'Prohibited'],
    ['gallium to the US, first day of the suspension', 'gallium', 'US', '2025-11-09', 'License required'],
    ['gallium to the US, last day of the suspension', 'gallium', 'US', '2026-11-27', 'License required'],
    ['gallium to the US, after the suspension', 'gallium', 'US', '2026-11-28', 'Review'],
    ['gallium to the world, after the suspension', 'gallium', 'WORLD', '2026-11-28', 'Review'],
    ['gallium without a destination', 'gallium', undefined, '2025-06-01', 'Prohibited'],
    ['gallium to Germany', 'gallium', 'Germany', '2025-01-15', 'License required'],
    ['graphite to the US, after the suspension', 'graphite', 'US', '2026-11-28', 'License required'],
    [
      'holmium, announced and suspended before it was due',
      'holmium',
      undefined,
      '2025-11-07',
      'Not controlled',
    ],
    ['holmium, from the day on which it was due', 'holmium', undefined, '2025-11-08', 'Suspended'],
    ['holmium, after the suspension', 'holmium', undefined, '2026-11-11', 'Review'],
    ['dysprosium to China', 'dysprosium', 'China', '2025-06-12', 'Not controlled'],
    ['NdFeB magnets, which may contain dysprosium', 'NdFeB magnets', 'US', '2025-06-12', 'License required'],
    [
      'NdFeB magnets without Dy or Tb',
      'NdFeB magnets without Dy or Tb',
      'US',
      '2025-06-12',
      'Not controlled',
    ],
    ['indium, in any form that a measure lists', 'indium', 'US', '2025-06-12', 'License required'],
    ['indium metal, a form that no measure lists', 'indium metal', 'US', '2025-06-12', 'Not controlled'],
    ['silver, named without its controls having been checked', 'silver', 'US', '2025-06-12', 'Unknown'],
    ['gallium to a region word without members', 'gallium', 'Other regions', '2025-06-12', 'Unknown'],
    ['rare-earth technology, banned since 2023', 'rare-earth technology', 'US', '2024-06-01', 'Prohibited'],
    ['the HS head of magnets', '850511', 'US', '2025-06-12', 'License required'],
  ])('%s: %s to %s on %s is %s', (_, material, destination, asOf, status) => {
    expect(ask('CONTROL_STATUS', material, destination, asOf)).toBe(status);
  });

  test.each([
    ['gallium', undefined, '2025-06-01', 'Decided by United States'],
    ['dysprosium', 'China', '2025-06-12', 'is not an export'],
    ['holmium', undefined, '2025-11-07', '2025 No.57 takes effect on 2025-11-08'],
    ['gallium', 'US', '2025-01-15', 'presumption of denial'],
    ['gallium', 'US', '2026-11-28', 'could be Prohibited'],
    ['gallium', 'Germany', '2025-01-15', 'Gallium metal'],
    ['850511', 'US', '2025-06-12', 'mixes controlled and free goods'],
    ['gallium', 'US', '2025-01-15', '2024 No.46 clause 1 bars exports to military users'],
    ['tungsten', 'Germany', '2026-02-01', '2025 No.68 limits who may export'],
    ['gallium', 'Japan', '2026-02-01', '2026 No.1 bars exports to military users'],
    ['gallium', 'US', '2026-11-22', 'The evidence of this data ends on 2026-10-08'],
  ])('the explanation of %s to %s on %s says "%s"', (material, destination, asOf, words) => {
    expect(ask('EXPLAIN', 'CONTROL_STATUS', material, destination ?? '', asOf)).toContain(words);
  });

  test.each([
    ['gallium', 'US', '2026-11-22', '2026-11-27'],
    ['gallium', 'US', '2026-11-27', '2026-11-27'],
    ['gallium', 'US', '2024-12-02', '2024-12-03'],
    ['gallium', 'Germany', '2023-07-15', '2023-08-01'],
    ['holmium', 'US', '2025-10-20', '2025-11-07'],
    ['holmium', 'US', '2026-11-10', '2026-11-10'],
  ])('next date of %s to %s from %s on: %s', (material, destination, asOf, next) => {
    use(undefined, { knownOn: 50_000 as never });
    const serial = ask('NEXT_CONTROL_DATE', material, destination, asOf) as number;
    use();
    expect(new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10)).toBe(next);
  });

  test('no date lies ahead where nothing that can decide is dated', () => {
    const answer = ask('NEXT_CONTROL_DATE', 'gallium', 'Germany', '2026-11-22');
    expect(errorOf(answer)).toBe('#N/A');
    expect(messageOf(answer)).toContain('The data has no dated event for Germany');
  });

  test('past the evidence the message says where that ends and what to do, in both languages', async () => {
    await learn('zh');
    const evidence = isoOfDay(dataDay(bundledData()));
    const after = isoOfDay(addDays(dataDay(bundledData()), 1));
    const asked = (asOf: string): string => messageOf(ask('NEXT_CONTROL_DATE', 'gallium', 'Germany', asOf));
    expect(asked(evidence)).toBe(`The data has no dated event for Germany after ${evidence}.`);
    expect(asked(after)).toMatch(
      new RegExp(`after ${after}: its evidence ends on ${evidence}\\. Load newer data, or settle`),
    );
    use(undefined, { language: 'zh' });
    expect(asked(after)).toContain(`数据的证据截至 ${evidence}。请加载更新的数据`);
    use();
    expect(ask('EXPLAIN', 'NEXT_CONTROL_DATE', 'gallium', 'Germany', after)).toBe(asked(after));
  });

  test('a code that no item refers to is #N/A, never a clearance', () => {
    const answer = ask('CONTROL_STATUS', '610910', 'US', '2025-06-12');
    expect(errorOf(answer)).toBe('#N/A');
    expect(messageOf(answer)).toContain('That is not a clearance');
  });

  test('a material that the data does not have at all is #N/A, not Unknown', () => {
    expect(errorOf(ask('CONTROL_STATUS', 'unobtainium', 'US', '2025-06-12'))).toBe('#N/A');
  });
});

describe('license status of an exporter for a region', () => {
  test.each([
    ['the day before the disclosure', 'US', '2025-06-09', 'Required'],
    ['the day of the disclosure', 'US', '2025-06-10', 'Granted'],
    ['a country of Europe', 'Germany', '2025-06-12', 'Granted'],
    ['a country of Southeast Asia', 'Thailand', '2025-06-12', 'Granted'],
    ['an EU member outside M49 Europe', 'Cyprus', '2025-06-12', 'Granted'],
    ['Europe, all of whose members are reached', 'Europe', '2025-06-12', 'Granted'],
    ['"other regions" reach nothing', 'Japan', '2025-06-12', 'Required'],
    ['the general license reaches all, for some customers', 'Japan', '2026-01-15', 'Partial'],
    ['a group with some members reached', 'G7', '2025-06-12', 'Partial'],
    ['last day by the law of the license of 10 June 2025', 'US', '2026-06-10', 'Granted'],
    ['the general license is what is left', 'US', '2026-06-11', 'Partial'],
    ['before the measure nothing was needed', 'US', '2025-04-03', 'Not required'],
    ['Russia is not part of the Europe of disclosures', 'Russia', '2025-06-12', 'Required'],
    ['the general license on its last day', 'Japan', '2026-12-02', 'Partial'],
    ['the general license past its stated length', 'Japan', '2026-12-03', 'Expired'],
  ])('JL MAG, %s: %s on %s is %s', (_, region, asOf, status) => {
    expect(ask('REGION_LICENSE_STATUS', 'JL MAG', region, undefined, asOf)).toBe(status);
  });

  test('JL MAG to Germany for gallium: a magnet license covers no gallium', () => {
    expect(ask('REGION_LICENSE_STATUS', 'JL MAG', 'Germany', 'gallium', '2025-07-01')).toBe('Required');
    expect(ask('EXPLAIN', 'REGION_LICENSE_STATUS', 'JL MAG', 'Germany', 'gallium', '2025-07-01')).toContain(
      'The license of JL MAG Rare-Earth for United States, Europe, Southeast Asia, other regions (2025-06-10) covers other goods.',
    );
  });

  test.each([
    ['Yunsheng', 'US', '2025-06-12', 'Required', 'regions not stated'],
    ['San Huan', 'Germany', '2025-05-13', 'Partial', 'for some customers'],
    ['San Huan', 'Canada', '2025-06-01', 'Required', 'North America is contested'],
    ['Tianhe', 'Germany', '2025-06-01', 'Required', 'a single customer is no region'],
    ['Innuovo', 'US', '2025-07-01', 'Required', 'destinations withheld'],
  ])('%s to %s on %s is %s: %s', (company, region, asOf, status) => {
    expect(ask('REGION_LICENSE_STATUS', company, region, undefined, asOf)).toBe(status);
  });

  test('prohibited goods need no look at licenses', () => {
    expect(ask('REGION_LICENSE_STATUS', 'JL MAG', 'US', 'gallium', '2025-01-15')).toBe('Prohibited');
    expect(ask('REGION_LICENSE_STATUS', 'JL MAG', 'US', 'gallium', '2026-11-28')).toBe('Review');
  });
});

describe('revenue of JL MAG', () => {
  test.each([
    ['the company’s own 6.94% wins over 6.956% and about 7%', 'US', '2025Q1', 0.0694],
    ['overseas in 2024', 'Overseas', '2024', 0.1807],
    ['overseas in nine months', 'Overseas', '9M2025', 0.1754],
    ['the whole is one', 'Total', '2025Q1', 1],
  ])('%s', (_, region, period, share) => {
    expect(ask('REVENUE_SHARE', 'JL MAG', region, period)).toBe(share);
  });

  test('losers stay visible, and a share that rounding explains is no conflict', () => {
    const text = ask('EXPLAIN', 'REVENUE_SHARE', 'JL MAG', 'US', '2025Q1') as string;
    expect(text).toContain('6.9555%');
    expect(text).toContain('agrees within rounding');
    expect(text).not.toContain('Another claim gives');
  });

  test('a wider region never stands in: US, 2024 is #N/A and names the Americas', () => {
    const answer = ask('US_REVENUE_SHARE', 'JL MAG', '2024');
    expect(errorOf(answer)).toBe('#N/A');
    expect(messageOf(answer)).toContain('Americas (exports) 6.19%');
  });

  test('omitted period: the latest with a figure for the very question, of two with one end the shorter', () => {
    expect(ask('US_REVENUE_SHARE', 'JL MAG')).toBe(0.0734);
    expect(ask('US_REVENUE_SHARE', 'JL MAG', '9M25')).toBe(0.0659);
    expect(ask('REVENUE_SHARE', 'JL MAG', 'Domestic')).toBe(
      ask('REVENUE_SHARE', 'JL MAG', 'Domestic', '2025Q1'),
    );
  });

  test('the amount in yuan, and in dollars by the rate that the data has', () => {
    expect(ask('REGION_REVENUE', 'JL MAG', 'US', '2025Q1')).toBe(122_000_000);
    expect(ask('REGION_REVENUE', 'JL MAG', 'US', '2025Q1', 'USD')).toBeCloseTo(17_000_000, 0);
    expect(ask('EXPLAIN', 'REGION_REVENUE', 'JL MAG', 'US', '2025Q1', 'USD')).toMatch(
      /derived.*of 2025-06-10/,
    );
  });

  test('without a rate of the data there is no conversion', () => {
    const answer = ask('REGION_REVENUE', 'JL MAG', 'US', '2025Q1', 'EUR');
    expect(errorOf(answer)).toBe('#N/A');
    expect(messageOf(answer)).toContain('CNY/EUR');
  });
});
