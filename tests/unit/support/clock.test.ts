// The clock of the tests: the day of the run in every realm that Node has, going on, in one time zone; and the rule that
// keeps the clock of the machine out of everything else.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import vm from 'node:vm';
import { dayOfIso } from '../../../src/control-data/days';
import { BUNDLED_PACK } from '../../../src/control-data/packs';
import {
  BadDay,
  checkedDay,
  clockBegins,
  clockEnvironment,
  clockScript,
  DAYS,
  testDay,
  TIME_ZONE,
} from '../../support/clock';

const root = path.resolve(__dirname, '../../..');

const localDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** What a realm's clock says by each way of asking it. */
const READ = `[new Date(), new Date(Date.now()), new Date(Date()), new (class extends Date {})()].map(${String(localDay)})`;
const ZONE = 'Intl.DateTimeFormat().resolvedOptions().timeZone';
const EXPECTED = [...Array<string>(4).fill(testDay()), TIME_ZONE];

test('a test file reads the day of the run', () => {
  expect(
    [new Date(), new Date(Date.now()), new Date(Date()), new (class extends Date {})()].map(localDay),
  ).toEqual(Array(4).fill(testDay()));
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(TIME_ZONE);
});

test('a realm reads it once the script has run, however often', () => {
  const realm = vm.createContext({});
  for (let times = 0; times < 2; times += 1) vm.runInContext(clockScript(), realm);
  expect(JSON.parse(vm.runInContext(`JSON.stringify([...${READ}, ${ZONE}])`, realm) as string)).toEqual(
    EXPECTED,
  );
});

test('a Node program that a test starts reads it, too', () => {
  const said = execFileSync(process.execPath, ['-p', `JSON.stringify([...${READ}, ${ZONE}])`], {
    encoding: 'utf8',
  });
  expect(JSON.parse(said)).toEqual(EXPECTED);
});

test('the clock is so far from that of the realm, and goes on with it', () => {
  const realm = vm.createContext({ now: 1_000 });
  vm.runInContext('Date.now = () => now', realm);
  vm.runInContext(clockScript(), realm);
  const shift = Number(process.env.EXPOSURE_CLOCK_SHIFT);
  for (const now of [1_000, 1_001, 86_400_000]) {
    realm.now = now;
    expect(vm.runInContext('Date.now()', realm)).toBe(now + shift);
    expect(vm.runInContext('new Date().getTime()', realm)).toBe(Math.trunc(now + shift));
  }
});

test('dates are dates as before: by their parts, by their class, and as text', () => {
  const date = new Date(2028, 1, 29);
  expect(date).toBeInstanceOf(Date);
  expect(date.constructor).toBe(Date);
  expect(Object.prototype.toString.call(date)).toBe('[object Date]');
  expect(localDay(date)).toBe('2028-02-29');
  expect(Date.UTC(1970, 0, 2)).toBe(86_400_000);
  expect(new Date(0).toISOString()).toBe('1970-01-01T00:00:00.000Z');
});

test('a clock that a test stops begins on the day of the run, and the shifted one comes back', () => {
  jest.useFakeTimers();
  expect(Date.now()).toBe(clockBegins());
  jest.useRealTimers();
  expect(localDay(new Date())).toBe(testDay());
});

test('the days of the data are what their names say', () => {
  const dates = [...new Set(JSON.stringify(BUNDLED_PACK).match(/\b20\d\d-\d\d-\d\d\b/g))].map((iso) =>
    dayOfIso(iso)!,
  );
  const ahead = (iso: string): number =>
    Math.min(...dates.map((date) => date - dayOfIso(iso)!).filter((days) => days > 0));
  expect(DAYS.ofData).toBe(BUNDLED_PACK.dataDate);
  expect(ahead(DAYS.ofData)).toBeLessThan(365);
  expect([ahead(DAYS.betweenWindows) > 30, ahead(DAYS.betweenWindows) < 365]).toEqual([true, true]);
  expect(ahead(DAYS.afterAllDates)).toBe(Infinity);
});

test.each(['2026-02-30', '1 March 2027', '2027-3-1', '20270301', 'tomorrow'])(
  '%s is refused as a day',
  (text) => {
    expect(() => checkedDay(text)).toThrow(BadDay);
    expect(() => clockEnvironment({ EXPOSURE_DAY: text })).toThrow(`"${text}" is no day of the calendar`);
  },
);

/** What the project's rules say of each text, were it in that file. */
function lint(texts: readonly (readonly [file: string, text: string])[]): string[][] {
  const script = `
    const { ESLint } = require('eslint');
    const eslint = new ESLint({ overrideConfigFile: '.config/eslint.config.mjs', ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-syntax' });
    Promise.all(JSON.parse(process.argv[1]).map(([filePath, text]) => eslint.lintText(text, { filePath })))
      .then((results) => console.log(JSON.stringify(results.map(([{ messages }]) => messages.map(({ message }) => message)))));`;
  const said = execFileSync(process.execPath, ['-e', script, JSON.stringify(texts)], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(said) as string[][];
}

test('lint refuses to read the clock anywhere but in its places', () => {
  const reads = [
    'export const a = new Date();',
    'export const a = new Date;',
    'export const a = Date();',
    'export const a = Date.now();',
    "export const a = Date['now']();",
    'export const a = [Date].map(({ now }) => now());\nexport const { now } = Date;',
    'export const a = new globalThis.Date();',
    'export const a = globalThis.Date.now();',
    'export const a = new Intl.DateTimeFormat().format();',
    'export const a = performance.timeOrigin;',
  ];
  const fine = [
    'export const a = new Date(0);',
    "export const a = Date.parse('2026-06-17');",
    'export const a = performance.now();',
  ];
  const everywhere = [
    'src/actions/saved/log.ts',
    'src/start/opening.ts',
    'src/workbench/host/calculation.ts',
    'tests/unit/state/state.test.ts',
    'tests/browser/pane.test.ts',
    'tests/bench/run.ts',
  ];
  const refused = [
    ...reads.map((text) => [everywhere[0]!, text] as const),
    ...everywhere.map((file) => [file, reads[0]!] as const),
  ];
  const allowed = [
    ...fine.map((text) => [everywhere[0]!, text] as const),
    ['src/state/clock.ts', reads[0]!] as const,
  ];
  const said = lint([...refused, ...allowed]);
  expect(refused.filter((_, index) => !/clock/.test(said[index]!.join()))).toEqual([]);
  expect(said.slice(refused.length).flat()).toEqual([]);
});
