// The supply functions as cells ask them: published vectors, blanks, errors, and ranges of every shape.

import { ask, cells, use } from '../support/ask';

beforeEach(() => use());

const error = (code: string) => expect.objectContaining({ error: code });
const column = (...values: unknown[]): unknown[][] => values.map((one) => [one]);

describe('published vectors', () => {
  it.each<[string, unknown[], number, number]>([
    ['HHI', [column(30, 30, 20, 20)], 0.26, 12],
    ['HHI', [[[30, 30, 20, 20]], undefined, 'points'], 2600, 8],
    ['HHI', [column(606, 5, 3, 2)], 0.9678961460617305, 12],
    ['GOVERNANCE_WEIGHT', [-0.44107362627983093], 0.5882147252559662, 12],
    ['GOVERNANCE_WEIGHT', [-9], 1, 12],
    ['GEOPOLRISK', [0.3, 2000, 0.5, 500], 0.12, 12],
    ['EU_SUPPLY_RISK', [5.68, '', 1, 0.01, 0.99], 5.566968, 9],
    ['EU_SUPPLY_RISK', [0, 5.68, 1, 0.01, 0.99], 5.566968, 9],
    ['IMPORT_RELIANCE', [5400, 13019, 6170], 0.5591477, 7],
    ['IMPORT_RELIANCE', [100, 50, 20, -30], 0, 12],
    ['TIME_TO_SURVIVE', [900, 30, 12], 50, 12],
    ['TIME_TO_SURVIVE', [600, 30, 12, 300], 50, 12],
    ['SHORTFALL', [900, 30, 63, 12], 234, 12],
    ['APPROVAL_RATE', [19, 141], 0.13475, 5],
    ['APPROVAL_RATE', [19, 141, 'low'], 0.08799, 5],
    ['APPROVAL_RATE', [19, 141, 'high', 0.95], 0.20088, 5],
  ])('%s%j', (id, args, expected, digits) => {
    expect(ask(id, ...args)).toBeCloseTo(expected, digits);
  });

  it('Freireich: the chance of a decision by day 6 and 10 is one less the curve', () => {
    const days = column(6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35);
    const decided = column(...Array<unknown>(9).fill(true), ...Array<unknown>(12).fill(false));
    const [early, late] = cells('LICENSE_WAIT', days, decided, [[6, 10]])[0]!;
    expect(early).toBeCloseTo(1 - 0.857143, 6);
    expect(late).toBeCloseTo(1 - 0.752941, 6);
  });

  it('an alternate that covers demand lasts indefinitely', () => {
    expect(cells('TIME_TO_SURVIVE', 900, column(30, 31), 30)).toEqual([['Indefinite'], [900]]);
  });
});

describe('how a case was decided may be written in several ways', () => {
  it.each([
    ['truth values', [true, true, false]],
    ['numbers, a zero at the end', [1, 1, 0]],
    ['words', ['decided', 'YES', 'open']],
    ['a blank for an open case', [true, true, '']],
  ])('%s', (_, decided) => {
    expect(ask('LICENSE_WAIT', column(30, 45, 60), column(...decided), 45)).toBeCloseTo(2 / 3, 12);
  });

  it('any other word is an error', () => {
    expect(ask('LICENSE_WAIT', column(30, 45), column(true, 'maybe'), 45)).toEqual(error('#VALUE!'));
  });
});

describe('weights', () => {
  it('a missing weight is missing, a weight of zero is not', () => {
    expect(ask('HHI', column(50, 50), column(1, ''))).toEqual(error('#VALUE!'));
    expect(ask('HHI', column(50, 50), column(1, 0))).toBe(0.25);
    expect(ask('GEOPOLRISK', 0.3, column(100, 100), column(0.5, ''))).toEqual(error('#VALUE!'));
  });

  it('a country without an estimate has no weight', () => {
    expect(cells('GOVERNANCE_WEIGHT', column(-2.5, '', 2.5))).toEqual([[1], [''], [0]]);
  });
});

describe('errors', () => {
  it.each<[string, unknown[], string]>([
    ['HHI', [column(0, 0)], '#DIV/0!'],
    ['HHI', [column(0, -1)], '#VALUE!'],
    ['HHI', [column(1, 'two')], '#VALUE!'],
    ['HHI', [column(1, 2), column(1)], '#VALUE!'],
    ['HHI', [column(1, { type: 'Error', basicValue: '#N/A' })], '#N/A'],
    ['GEOPOLRISK', [30, column(100), column(0.5)], '#VALUE!'],
    ['EU_SUPPLY_RISK', [0, '', 1, 0.01, 0.99], '#VALUE!'],
    ['EU_SUPPLY_RISK', [5.68, '', 1, 1.01, 0.99], '#VALUE!'],
    ['IMPORT_RELIANCE', [0, 20, 20], '#DIV/0!'],
    ['IMPORT_RELIANCE', [-1, 20, 20], '#VALUE!'],
    ['TIME_TO_SURVIVE', [-1, 20], '#VALUE!'],
    ['APPROVAL_RATE', [142, 141], '#VALUE!'],
    ['APPROVAL_RATE', [0, 0], '#DIV/0!'],
    ['APPROVAL_RATE', [19, 141, 'middle'], '#VALUE!'],
    ['PRODUCTION_SHARE', ['gallium', 'Norway'], '#N/A'],
    ['PRODUCTION_SHARE', ['gallium', 'China', 1999], '#N/A'],
    ['PRODUCTION_SHARE', ['unobtainium', 'China'], '#N/A'],
    ['SPLIT_REVENUE', [100, column(28, 2), column('', 110)], '#VALUE!'],
    ['SPLIT_REVENUE', [100, column(0, 0)], '#DIV/0!'],
  ])('%s%j is %s', (id, args, code) => {
    expect(ask(id, ...args)).toEqual(error(code));
  });

  it('one failing element leaves its neighbors alone', () => {
    expect(cells('SHORTFALL', column(900, -1, 900), 30, 63, 12)).toEqual([[234], [error('#VALUE!')], [234]]);
  });
});

describe('a country’s share of production', () => {
  it.each([
    ['gallium', 'China', undefined, 0.99],
    ['rare earths', 'CN', 2025, 0.69],
    ['rare earths', '中国', undefined, 0.69],
  ])('%s from %s', (material, country, year, expected) => {
    expect(ask('PRODUCTION_SHARE', material, country, year)).toBe(expected);
  });

  it('is explained with its edition', () => {
    expect(ask('EXPLAIN', 'PRODUCTION_SHARE', 'gallium', 'China')).toContain('MCS 2026');
  });

  it('names the years that the data has', () => {
    expect(ask('PRODUCTION_SHARE', 'gallium', 'China', 1999)).toMatchObject({
      message: expect.stringContaining('2025'),
    });
  });
});

describe('a total split over its parts', () => {
  it.each<[string, unknown[], unknown[][]]>([
    ['the third disclosed', [100, column(28, 2, 2), column('', '', 10)], [[84], [6], [10]]],
    ['nothing disclosed', [100, column(3, 1)], [[75], [25]]],
    ['0 is undisclosed', [100, column(3, 1), column(0, 0)], [[75], [25]]],
    ['the text "0" is a disclosed nothing', [100, column(3, 1), column('', '0')], [[100], [0]]],
    ['a row of weights gives a column', [100, [[3, 1]]], [[75], [25]]],
  ])('%s', (_, args, expected) => {
    expect(cells('SPLIT_REVENUE', ...args)).toEqual(expected);
  });
});
