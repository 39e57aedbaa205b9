// `build`, `diff`, `due` and `feed`, each as a command on files.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { runDataTool } from '../../../src/build/data/cli';
import type { FeedIndex } from '../../../src/control-data/feed';
import type { ControlPack, Suspension } from '../../../src/control-data/pack';
import { packHash } from '../../../src/control-data/pack-hash';
import { SHIPPED_PACKS } from '../../../src/control-data/packs/shipped';
import { sha256 } from '../../../src/control-data/sha256';
import { asked, head, inFolder, newFolder, put, source } from './folder';

const root = path.resolve(__dirname, '../../..');
const cn = path.join(root, 'src/control-data/packs/cn-controls');
const read = (file: string): string => fs.readFileSync(file, 'utf8');

describe('as a program', () => {
  const program = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', path.join(root, 'src/build/data/index.ts'), ...args], {
      cwd: root,
      encoding: 'utf8',
    });

  test('it ends with 0 where all is fine, and prints JSON that a program reads', () => {
    const folder = put(newFolder(), { 'pack.json': head });
    const { status, stdout, stderr } = program('check', folder, '--json');
    expect([status, JSON.parse(stdout), stderr]).toEqual([0, { findings: [] }, '']);
  });

  test('with 1 where there is something to look at, with 2 where the input cannot be used', () => {
    const folder = put(newFolder(), { 'pack.json': head, 'sources.json': [source] });
    const found = program('check', folder);
    expect(found.status).toBe(1);
    expect(found.stdout).toContain('sources.json · gazette · id: gazette; expected a fact that cites it');
    const unusable = program('check', inFolder(folder, 'nothing.json'));
    expect([unusable.status, unusable.stdout]).toEqual([2, '']);
    expect(unusable.stderr).toContain('there is no such file or folder');
  });
});

describe('build', () => {
  test('puts a folder together to the very pack that is shipped, under its hash', async () => {
    const out = inFolder(newFolder(), 'deep/pack.json');
    const { code, json } = await asked<{ sha256: string }>('build', cn, '--out', out);
    expect(code).toBe(0);
    expect(json).toEqual({
      file: out,
      id: 'cn-controls',
      version: SHIPPED_PACKS[0]!.pack.version,
      sha256: SHIPPED_PACKS[0]!.hash,
    });
    expect(sha256(read(out))).toBe(json.sha256);
    expect((await runDataTool(['check', out])).code).toBe(0);
  });

  test('takes rows of a register with its headers in the place of a topic', async () => {
    const folder = put(newFolder(), {
      'pack.json': head,
      'rates.csv': 'From,To,Value,Period,Source\nUSD,CNY,7.1957,2024,Federal Reserve\n',
    });
    const out = inFolder(newFolder(), 'pack.json');
    expect((await runDataTool(['build', folder, '--out', out])).err).toBe('');
    const pack = JSON.parse(read(out)) as ControlPack;
    expect(pack.rates).toMatchObject([{ from: 'USD', to: 'CNY', value: 7.1957, period: '2024' }]);
    expect(pack.sources.map(({ id }) => id)).toEqual(pack.rates[0]!.sources);
  });

  test('writes nothing without --out, and nothing where the folder has a fault', async () => {
    const folder = put(newFolder(), { 'pack.json': { ...head, dataDate: 'soon' } });
    const out = inFolder(folder, 'out.json');
    expect((await runDataTool(['build', folder])).err).toMatch(/--out FILE; nothing is written/);
    const faulty = await runDataTool(['build', folder, '--out', out]);
    expect(faulty.code).toBe(2);
    expect(faulty.err).toMatch(/1 problem; the first: .*dataDate: "soon"; expected 2025-06-12.*Run check/);
    expect(fs.existsSync(out)).toBe(false);
  });

  test('never writes over a file of other content unless it is told to', async () => {
    const folder = put(newFolder(), { 'pack.json': head });
    const out = inFolder(put(newFolder(), { 'pack.json': 'mine' }), 'pack.json');
    const refused = await runDataTool(['build', folder, '--out', out]);
    expect([refused.code, read(out)]).toEqual([2, 'mine']);
    expect(refused.err).toContain(`${out} is there already and holds something else`);
    expect((await runDataTool(['build', folder, '--out', out, '--replace'])).code).toBe(0);
    const written = read(out);
    // The same content again is no harm.
    expect((await runDataTool(['build', folder, '--out', out])).code).toBe(0);
    expect(read(out)).toBe(written);
  });

  test('keeps fields that the format does not name', async () => {
    const out = inFolder(newFolder(), 'pack.json');
    const folder = put(newFolder(), {
      'pack.json': { ...head, docket: { number: 7 } },
      'sources.json': [{ ...source, shelf: 'B4' }],
      'events.json': [{ id: 'event-1', title: 'A talk', date: null, sources: ['gazette'], mood: ['cool'] }],
    });
    await runDataTool(['build', folder, '--out', out]);
    expect(JSON.parse(read(out))).toMatchObject({
      docket: { number: 7 },
      sources: [{ shelf: 'B4' }],
      events: [{ mood: ['cool'] }],
    });
  });
});

describe('diff', () => {
  interface Diff {
    records: { kind: string; topic: string; id: string; fields: string[] }[];
    counts: Record<string, number>;
    day: string;
    answers: { kind: string; what: string; from: string | null; to: string | null; countries: string[] }[];
  }
  /** China's pack in a folder of its own, with another last day of the suspension by No.70 or No.72. */
  const withUntil = (reference: string, until: string): string => {
    const folder = newFolder();
    fs.cpSync(cn, folder, { recursive: true });
    const file = inFolder(folder, 'suspensions.json');
    const suspensions = JSON.parse(read(file)) as Suspension[];
    expect(suspensions.filter((one) => one.reference === reference)).not.toEqual([]);
    return put(folder, {
      'suspensions.json': suspensions.map((one) => (one.reference === reference ? { ...one, until } : one)),
    });
  };

  test('of a pack with itself finds nothing', async () => {
    const { code, json } = await asked<Diff>('diff', cn, cn, '--day', '2026-11-28');
    expect([code, json.records, json.answers]).toEqual([0, [], []]);
  });

  test('of a longer suspension lists the answers that change on the day: materials by destination', async () => {
    const { code, json } = await asked<Diff>(
      ...['diff', cn, withUntil('2025 No.72', '2027-11-27'), '--day', '2026-11-28'],
    );
    expect(code).toBe(1);
    expect(json.records).toEqual([
      { kind: 'changed', topic: 'suspensions', id: expect.any(String) as string, fields: ['until'] },
    ]);
    expect(json.day).toBe('2026-11-28');
    expect(json.answers).toContainEqual({
      kind: 'control',
      what: 'Gallium from China',
      from: 'Review',
      to: 'License required',
      countries: ['US'],
    });
    // The six measures of No.70 stay in doubt, and so does what only they reach.
    expect(json.answers.filter(({ what }) => /^Holmium/.test(what))).toEqual([]);
    for (const { countries } of json.answers) expect(countries).toEqual(['US']);
  });

  test('of a suspension that ends sooner lists exporters by destination too', async () => {
    const { json } = await asked<Diff>(
      ...['diff', cn, withUntil('2025 No.70', '2027-11-10'), '--day', '2026-11-28'],
    );
    const holmium = json.answers.find(({ what }) => what === 'Holmium from China')!;
    expect([holmium.from, holmium.to]).toEqual(['Review', 'Suspended']);
    expect(holmium.countries.length).toBeGreaterThan(200);
    expect(new Set(json.answers.map(({ kind }) => kind))).toContain('control');
  });

  test('of two licenses lists the exporter’s answers', async () => {
    const folder = newFolder();
    fs.cpSync(cn, folder, { recursive: true });
    const file = inFolder(folder, 'licenses.json');
    const licenses = JSON.parse(read(file)) as { id: string; company: string }[];
    put(folder, {
      'licenses.json': licenses.map((one) => (one.company === 'jl-mag' ? { ...one, withdrawn: true } : one)),
    });
    const { json } = await asked<Diff>('diff', cn, folder, '--day', '2025-06-12');
    expect(json.counts.withdrawn).toBeGreaterThan(0);
    const changed = json.answers.filter(({ kind }) => kind === 'license');
    expect(changed.map(({ what }) => what)).toContain('JL MAG Rare-Earth');
    expect(changed.find(({ from }) => from === 'Granted')!.countries).toContain('US');
    const { out } = await runDataTool(['diff', cn, folder, '--day', '2025-06-12']);
    expect(out).toMatch(/JL MAG Rare-Earth → \d+ destinations: Granted → Required/);
    expect(out).toMatch(/\d+ answers change on 2025-06-12$/);
  });

  test('wants two packs', async () => {
    expect(await runDataTool(['diff', cn])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/name two packs/) as string,
    });
  });
});

describe('due', () => {
  interface DueList {
    day: string;
    due: { what: string; day: string | null; name: string; ids: string[]; answers: number; text: string }[];
  }

  test('names on 28 November 2026 what has passed, what lapses, what lacks an address and which packs are old', async () => {
    const { code, json } = await asked<DueList>('due', '--day', '2026-11-28');
    expect(code).toBe(1);
    const passed = json.due.filter(({ what }) => what === 'passed');
    expect(passed.find(({ name }) => name === '2025 No.70')).toMatchObject({
      day: '2026-11-10',
      ids: ['cn-2025-55', 'cn-2025-56', 'cn-2025-57', 'cn-2025-58', 'cn-2025-61', 'cn-2025-62'],
    });
    expect(passed.find(({ name }) => name === '2025 No.72')).toMatchObject({
      day: '2026-11-27',
      ids: ['cn-2024-46-2'],
    });
    const lapses = json.due.filter(({ what, day }) => what === 'lapses' && day === '2026-12-02');
    expect(lapses.map(({ name }) => name).sort()).toEqual([
      'Beijing Zhong Ke San Huan',
      'JL MAG Rare-Earth',
      'Ningbo Yunsheng',
    ]);
    for (const { text } of lapses) expect(text).toContain('general license');
    expect(json.due.filter(({ what }) => what === 'old pack').map(({ name }) => name)).toEqual(
      SHIPPED_PACKS.map(({ pack }) => pack.id).sort((a, b) => recordsOf(b) - recordsOf(a)),
    );
    expect(json.due.filter(({ what }) => what === 'no official address').length).toBeGreaterThan(0);
  });

  const recordsOf = (id: string): number => {
    const { pack } = SHIPPED_PACKS.find((one) => one.pack.id === id)!;
    return Object.values<unknown>(pack).reduce<number>(
      (sum, topic) => sum + (Array.isArray(topic) ? topic.length : 0),
      0,
    );
  };

  test('is sorted by how many answers hang on each, which is more than none for what has passed', async () => {
    const { json } = await asked<DueList>('due', '--day', '2026-11-28');
    const answers = json.due.map((one) => one.answers);
    expect(answers).toEqual([...answers].sort((a, b) => b - a));
    const passed = json.due.filter(({ what }) => what === 'passed');
    // A license whose destinations are not disclosed changes rates and words, and no status.
    expect(passed.filter((one) => one.answers === 0).map(({ ids }) => ids)).toEqual([['license-tm-1']]);
  });

  test('finds nothing in a pack whose evidence ends on the day', async () => {
    const folder = put(newFolder(), { 'pack.json': head });
    expect(await runDataTool(['due', folder, '--day', '2026-01-31'])).toEqual({
      code: 0,
      out: '0 things are due on 2026-01-31',
      err: '',
    });
  });
});

describe('feed', () => {
  test('of the shipped packs: each under its hash, and an index that tells one from the other', async () => {
    const out = newFolder();
    const { code, json } = await asked<{ files: string[] }>('feed', '--out', out);
    expect(code).toBe(0);
    expect(fs.readdirSync(out).sort()).toEqual([...json.files].sort());
    const index = JSON.parse(read(inFolder(out, 'index.json'))) as FeedIndex;
    expect([index.format, index.formatVersion]).toEqual(['exposure-feed', 1]);
    expect(
      index.packs.map(({ id, version, dataDate, sha256: hash }) => [id, version, dataDate, hash]),
    ).toEqual(SHIPPED_PACKS.map(({ pack, hash }) => [pack.id, pack.version, pack.dataDate, hash]));
    for (const entry of index.packs) {
      const text = read(inFolder(out, `${entry.sha256}.json`));
      expect([sha256(text), Buffer.byteLength(text)]).toEqual([entry.sha256, entry.bytes]);
      expect(packHash(JSON.parse(text) as object)).toBe(entry.sha256);
      expect([entry.title, entry.changes]).not.toContain('');
    }
  });

  test('of packs that are named; a newer one replaces the index only when told to', async () => {
    const out = newFolder();
    const older = put(newFolder(), { 'pack.json': head });
    const newer = put(newFolder(), { 'pack.json': { ...head, version: '2026.02.28', changes: 'A talk.' } });
    expect((await runDataTool(['feed', older, '--out', out])).code).toBe(0);
    const before = read(inFolder(out, 'index.json'));
    const refused = await runDataTool(['feed', newer, '--out', out]);
    expect([refused.code, read(inFolder(out, 'index.json'))]).toEqual([2, before]);
    // Nothing at all is written where one file would be written over.
    expect(fs.readdirSync(out)).toHaveLength(2);
    expect((await runDataTool(['feed', newer, '--out', out, '--replace'])).code).toBe(0);
    const index = JSON.parse(read(inFolder(out, 'index.json'))) as FeedIndex;
    expect(index.packs).toMatchObject([{ id: 'ruritania', version: '2026.02.28', changes: 'A talk.' }]);
    expect(fs.readdirSync(out)).toHaveLength(3);
  });

  test('has one version of a pack, no pack with a fault, and wants a folder', async () => {
    const pack = put(newFolder(), { 'pack.json': head });
    const faulty = put(newFolder(), { 'pack.json': { ...head, version: 3 } });
    const out = newFolder();
    expect(await runDataTool(['feed', pack, pack, '--out', out])).toMatchObject({ code: 2 });
    expect(await runDataTool(['feed', faulty, '--out', out])).toMatchObject({ code: 2 });
    expect(await runDataTool(['feed'])).toMatchObject({ code: 2 });
    expect(fs.readdirSync(out)).toEqual([]);
  });
});
