// Packs and registers that were changed at random are read rightly or refused with a place and what is wrong with it; what is
// in use stays as it was. Seeded; `npm run fuzz` goes on with other seeds.
import { canonicalJson } from '../../../src/control-data/pack-hash';
import { BUNDLED_PACK } from '../../../src/control-data/packs';
import { ImportFault } from '../../../src/import/problems';
import { numbersFrom, runs, SEED } from '../../support/fuzz';
import { data, read, utf8, workbook } from './support';

const next = numbersFrom(SEED);
const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
const STRANGE: readonly unknown[] = [
  ...[null, true, -1, 1e308, '', 'x', '2026-02-30', 'https://a.example', 'javascript:alert(1)'],
  ...[[], {}, [null], { id: 'x' }, '__proto__', 'gallium', 'XX', '\ufdfa'.repeat(40)],
];

/** A copy of a value with one place of it, anywhere, put, left out or doubled. */
function mutated(whole: unknown): unknown {
  const copy = structuredClone(whole);
  let at = copy as Record<string, unknown>;
  for (let depth = 0; depth < 8; depth += 1) {
    const keys = Object.keys(at);
    if (keys.length === 0) break;
    const key = pick(keys);
    const child = at[key];
    if (typeof child === 'object' && child !== null && next() < 0.85) {
      at = child as Record<string, unknown>;
      continue;
    }
    const how = next();
    if (how < 0.25) Reflect.deleteProperty(at, key);
    else if (how < 0.35) at[`${key}X`] = child;
    else at[key] = pick(STRANGE);
    break;
  }
  return copy;
}

const before = canonicalJson({ ids: [...data.privateIds], topics: data.topics });
afterEach(() => {
  expect(canonicalJson({ ids: [...data.privateIds], topics: data.topics }) === before).toBe(true);
});

const small = {
  ...BUNDLED_PACK,
  ...Object.fromEntries(
    Object.entries(BUNDLED_PACK).map(([topic, facts]) => [
      topic,
      Array.isArray(facts) ? facts.slice(0, 6) : facts,
    ]),
  ),
};

test('packs', async () => {
  let refused = 0;
  for (let run = 0; run < runs(150); run += 1) {
    const pack = mutated(small);
    const text = JSON.stringify(pack);
    try {
      const result = await read(utf8(text), {}, 'pack.json');
      if (result.kind !== 'pack') continue;
      // Each problem says where, in which words a person can look for it.
      for (const { column, code } of result.problems)
        expect([run, typeof column, column !== '', typeof code]).toEqual([run, 'string', true, 'string']);
    } catch (error) {
      if (!(error instanceof ImportFault)) throw new Error(`Run ${run}: ${String(error)}`, { cause: error });
      refused += 1;
    }
  }
  expect(refused).toBeLessThan(runs(150));
});

const HEAD = ['Exporter', 'Region', 'Material', 'Status', 'Kind', 'Granted', 'Scope', 'Source', 'Notes'];
const ROW = [
  'JL MAG',
  'Japan',
  'NdFeB magnets',
  'granted',
  'individual',
  '2026-01-10',
  'full',
  'https://a.example/x',
  'a note',
];
const CELLS = [
  '',
  ' ',
  '=1+1',
  '"',
  'a"b',
  '\n',
  '2026-13-01',
  '45000',
  '-0',
  'nearly all',
  '\u0000',
  'Ünïcode',
  '٣',
  'http://x',
  'javascript:alert(1)',
  'x'.repeat(40_000),
  '日本',
];

test('registers as text', async () => {
  for (let run = 0; run < runs(150); run += 1) {
    const rows = [HEAD, ...Array.from({ length: 5 }, () => ROW)].map((row) => [...row]);
    for (let change = 0; change < 3; change += 1) {
      const row = pick(rows);
      const how = next();
      if (how < 0.6) row[Math.floor(next() * row.length)] = pick(CELLS);
      else if (how < 0.8) row.splice(Math.floor(next() * row.length), 1);
      else row.push(pick(CELLS));
    }
    const mark = pick([',', ';', '\t', '|']);
    let text = rows
      .map((row) =>
        row.map((cell) => (/["\n,;\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(mark),
      )
      .join(pick(['\n', '\r\n', '\r']));
    if (next() < 0.2) text = text.slice(0, Math.floor(next() * text.length));
    try {
      const result = await read(utf8(text));
      if (result.kind !== 'register') continue;
      const { counts, problems, facts } = result;
      expect([run, Number.isInteger(counts.good), Number.isInteger(counts.bad)]).toEqual([run, true, true]);
      for (const { row } of problems)
        expect([run, row === null || (Number.isInteger(row) && row > 0)]).toEqual([run, true]);
      // A note may say anything; what is opened by a click is safe to open.
      expect([run, canonicalJson(facts)]).toEqual([
        run,
        expect.not.stringMatching(/"url":"(?!https:\/\/|")/),
      ]);
    } catch (error) {
      if (!(error instanceof ImportFault))
        throw new Error(`Run ${run}: ${String(error)}\n${text.slice(0, 500)}`, { cause: error });
    }
  }
});

test('registers as workbooks: bytes changed anywhere', async () => {
  const whole = workbook({ sheets: { A: [HEAD, ROW, ROW] } });
  for (let run = 0; run < runs(100); run += 1) {
    const bytes = whole.slice(0, next() < 0.2 ? Math.floor(next() * whole.length) : whole.length);
    for (let change = 0; change < 3; change += 1)
      bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
    try {
      const result = await read(bytes, {}, 'register.xlsx');
      if (result.kind === 'register')
        for (const { row } of result.problems)
          expect([run, row === null || (Number.isInteger(row) && row > 0)]).toEqual([run, true]);
    } catch (error) {
      if (!(error instanceof ImportFault)) throw new Error(`Run ${run}: ${String(error)}`, { cause: error });
    }
  }
});
