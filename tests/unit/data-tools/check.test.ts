// `check`: packs without a fault pass, and each fault is named with its file, record, field, value and what is expected.

import path from 'node:path';
import { runDataTool } from '../../../src/build/data/cli';
import type { Finding } from '../../../src/build/data/packs-on-disk';
import { asked, head, inFolder, newFolder, put, source } from './folder';

const shipped = path.resolve(__dirname, '../../../src/control-data/packs');

const company = { id: 'zenda', name: 'Zenda Works', home: 'CN', products: ['gallium'], sources: ['gazette'] };
const license = {
  id: 'license-zenda-1',
  company: 'zenda',
  materials: ['gallium'],
  regions: [{ stated: 'United States', region: 'US' }],
  status: 'granted',
  kind: 'individual',
  disclosed: '2026-01-05',
  granted: '2026-01-02',
  validUntil: '2027-01-01',
  scope: 'full',
  sources: ['gazette'],
};
const revenue = {
  id: 'revenue-zenda-2024',
  company: 'zenda',
  regionStated: 'Total',
  region: null,
  base: 'total',
  period: '2024',
  amount: 1000000,
  currency: 'CNY',
  share: 1,
  qualifier: 'exact',
  basis: 'reported',
  sources: ['gazette'],
};
const rate = {
  id: 'rate-usd-cny-2024',
  from: 'USD',
  to: 'CNY',
  value: 7.1957,
  period: '2024',
  basis: 'reported',
  sources: ['gazette'],
};
const suspension = {
  id: 'suspension-1',
  measures: ['cn-2023-23'],
  standing: 'suspended',
  reference: '2026 No.4',
  title: 'A pause',
  announced: '2026-01-10',
  from: '2026-01-10',
  until: '2026-06-30',
  sources: ['gazette'],
};
const item = {
  id: 'item-1',
  measure: 'cn-2023-23',
  materials: ['gallium-metal'],
  hs: ['811292'],
  sources: ['gazette'],
};

const whole = {
  'pack.json': head,
  'sources.json': [source],
  'companies.json': [company],
  'licenses.json': [license],
  'revenue.json': [revenue],
  'rates.json': [rate],
  'suspensions.json': [suspension],
  'items.json': [item],
};

test('all shipped packs pass', async () => {
  const { code, json } = await asked<{ findings: Finding[] }>('check', shipped);
  expect(json.findings).toEqual([]);
  expect(code).toBe(0);
});

test('a folder without a fault passes, and people read how much is in it', async () => {
  const folder = put(newFolder(), whole);
  expect(await runDataTool(['check', folder])).toEqual({
    code: 0,
    out: 'ruritania 2026.01.31: 7 records, no problem',
    err: '',
  });
});

/** Each fault: the file, its content with the fault, and what is said of it. */
const faults: [
  what: string,
  file: string,
  content: unknown,
  found: [record: string, field: string, value: string, expected: string | RegExp],
][] = [
  ['a head without a version', 'pack.json', { ...head, version: undefined }, ['', 'version', '', 'a value']],
  [
    'a data date that is no day',
    'pack.json',
    { ...head, dataDate: '2026-02-30' },
    ['', 'dataDate', '"2026-02-30"', '2025-06-12, 2025-06, 2025'],
  ],
  [
    'an id in capitals',
    'licenses.json',
    [{ ...license, id: 'License-1' }],
    ['License-1', 'id', '"License-1"', 'slug'],
  ],
  [
    'a day that does not exist',
    'licenses.json',
    [{ ...license, granted: '2025-02-29' }],
    ['license-zenda-1', 'granted', '"2025-02-29"', '2025-06-12, 2025-06, 2025'],
  ],
  [
    'an unknown status',
    'licenses.json',
    [{ ...license, status: 'expired' }],
    ['license-zenda-1', 'status', '"expired"', /"granted" \| "applied" \| "refused" \| "revoked"/],
  ],
  [
    'a field that is left out',
    'licenses.json',
    [{ ...license, disclosed: undefined }],
    ['license-zenda-1', 'disclosed', '', 'a value'],
  ],
  [
    'a length of no months',
    'licenses.json',
    [{ ...license, validMonths: 0 }],
    ['license-zenda-1', 'validMonths', '0', '>=1'],
  ],
  [
    'a last day before the first',
    'licenses.json',
    [{ ...license, validUntil: '2025-12-31' }],
    ['license-zenda-1', 'validUntil', '2025-12-31', 'a day that is not before granted: 2026-01-02'],
  ],
  [
    'a company that is nowhere',
    'licenses.json',
    [{ ...license, company: 'zendo' }],
    ['license-zenda-1', 'company', 'zendo', /^an id that is there, such as .*zenda/],
  ],
  [
    'a material that is nowhere',
    'licenses.json',
    [{ ...license, materials: ['unobtainium'] }],
    ['license-zenda-1', 'materials', 'unobtainium', /^an id that is there/],
  ],
  [
    'a region that is nowhere',
    'licenses.json',
    [{ ...license, regions: [{ stated: 'Ruritania', region: 'RURITANIA' }] }],
    ['license-zenda-1', 'regions[0].region', 'RURITANIA', /^an id that is there/],
  ],
  [
    'a source that is nowhere',
    'licenses.json',
    [{ ...license, sources: ['gazete'] }],
    ['license-zenda-1', 'sources', 'gazete', 'an id that is there, such as gazette'],
  ],
  [
    'two records of one id',
    'licenses.json',
    [license, license],
    ['license-zenda-1', 'id', 'license-zenda-1', 'an id of its own; licenses[0] has this one'],
  ],
  [
    'an http address',
    'sources.json',
    [{ ...source, url: 'http://gazette.example/4' }],
    ['gazette', 'url', '"http://gazette.example/4"', 'https://…'],
  ],
  [
    'a source that nothing cites',
    'sources.json',
    [source, { ...source, id: 'courier' }],
    ['courier', 'id', 'courier', 'a fact that cites it'],
  ],
  [
    'a share in percent',
    'revenue.json',
    [{ ...revenue, share: 6.94 }],
    ['revenue-zenda-2024', 'share', '6.94', '<=1'],
  ],
  [
    'a period that is none',
    'revenue.json',
    [{ ...revenue, period: '2025Q7' }],
    ['revenue-zenda-2024', 'period', '"2025Q7"', '2025Q1, 2025H1, 2025M1-9, 2024'],
  ],
  [
    'an amount that is text',
    'revenue.json',
    [{ ...revenue, amount: '1,000,000' }],
    ['revenue-zenda-2024', 'amount', '"1,000,000"', /number/],
  ],
  ['a rate of zero', 'rates.json', [{ ...rate, value: 0 }], ['rate-usd-cny-2024', 'value', '0', '>0']],
  [
    'a currency in words',
    'rates.json',
    [{ ...rate, to: 'yuan' }],
    ['rate-usd-cny-2024', 'to', '"yuan"', 'ISO 4217'],
  ],
  [
    'a suspension of nothing',
    'suspensions.json',
    [{ ...suspension, measures: [] }],
    ['suspension-1', 'measures', '0', '>=1'],
  ],
  [
    'a suspension of a measure that is nowhere',
    'suspensions.json',
    [{ ...suspension, measures: ['cn-2023-32'] }],
    ['suspension-1', 'measures', 'cn-2023-32', /^an id that is there, such as .*cn-2023-23/],
  ],
  [
    'an HS code with a point',
    'items.json',
    [{ ...item, hs: ['8112.92'] }],
    ['item-1', 'hs[0]', '"8112.92"', 'four or more digits'],
  ],
  [
    'a home that is no country code',
    'companies.json',
    [{ ...company, home: 'CHN' }],
    ['zenda', 'home', '"CHN"', 'ISO 3166-1 alpha-2'],
  ],
  ['a topic that is no list', 'rates.json', { rate }, ['', 'rates', 'object', 'a list of records']],
  ['a file that is no topic', 'prices.json', [], ['', '', 'prices', /^a topic: sources, /]],
];

test.each(faults)('%s is named', async (_, file, content, [record, field, value, expected]) => {
  const folder = put(newFolder(), { ...whole, [file]: content });
  const { code, json } = await asked<{ findings: Finding[] }>('check', folder);
  expect(code).toBe(1);
  expect(json.findings).toContainEqual({
    file: inFolder(folder, file),
    record,
    field,
    value,
    expected: typeof expected === 'string' ? expected : expect.stringMatching(expected),
  });
});

test('a pack with more than twenty different faults at once: each is named', async () => {
  const files: Record<string, unknown> = { ...whole };
  const named: Finding[] = [];
  let number = 0;
  const apart = new Set(['two records of one id', 'a topic that is no list', 'a source that nothing cites']);
  for (const [what, file, content, [record, field, value, expected]] of faults) {
    if (apart.has(what)) continue;
    if (file === 'pack.json') files[file] = { ...(files[file] as object), ...changed(content as object) };
    else if (!Array.isArray(content) || content.length === 0) files[file] = content;
    else {
      number += 1;
      const [one] = content as { id: string }[];
      const id = field === 'id' ? record : `${record}-${number}`;
      files[file] = [...(files[file] as object[]), { ...one, id }];
      named.push({ file, record: id, field, value, expected: expected as string });
      continue;
    }
    named.push({ file, record, field, value, expected: expected as string });
  }
  // A source counts as cited by its id, so the one with a fault of its own is cited by a record that is kept.
  files['events.json'] = [
    {
      id: 'event-1',
      title: 'A talk',
      date: null,
      sources: [(files['sources.json'] as { id: string }[])[1]!.id],
    },
  ];
  expect(named.length).toBeGreaterThan(20);
  const folder = put(newFolder(), files);
  const { json } = await asked<{ findings: Finding[] }>('check', folder);
  for (const one of named)
    expect(json.findings).toContainEqual({
      ...one,
      file: inFolder(folder, one.file),
      expected:
        typeof one.expected === 'string' ? one.expected : (expect.stringMatching(one.expected) as string),
    });
});

/** The fields of a head that a fault changes. */
const changed = (content: object): object =>
  Object.fromEntries(
    Object.keys({ ...head, ...content })
      .filter((field) => content[field as never] !== head[field as never])
      .map((field) => [field, content[field as never]]),
  );

test('rows of a register in a folder are checked as the pane checks them', async () => {
  const folder = put(newFolder(), {
    ...whole,
    'licenses.json': [],
    'licenses.csv':
      'Company,Region,Status,Granted\nJL MAG,United States,granted,2026-01-02\nJL MAG,Atlantis,granted,soon\n',
  });
  const { code, json } = await asked<{ findings: Finding[] }>('check', folder);
  expect(code).toBe(1);
  expect(json.findings.map(({ file, record, field }) => [path.basename(file), record, field])).toEqual(
    expect.arrayContaining([
      ['licenses.csv', 'row 3', 'Region'],
      ['licenses.csv', 'row 3', 'Granted'],
    ]),
  );
});

describe('what cannot be used at all ends with 2 and says why', () => {
  test.each<[string, () => string[], RegExp]>([
    ['no path', () => ['check'], /name a pack file, or a folder of topics/],
    ['a path that is not there', () => ['check', '/nowhere/pack.json'], /there is no such file or folder/],
    ['a folder without a pack', () => ['check', newFolder()], /no pack\.json in it/],
    [
      'a file that is no JSON',
      () => ['check', inFolder(put(newFolder(), { 'pack.json': '{"format": ' }), 'pack.json')],
      /no JSON/,
    ],
    [
      'a file that is no pack',
      () => ['check', inFolder(put(newFolder(), { 'a.json': { format: 'other' } }), 'a.json')],
      /"format" is not "exposure-pack"/,
    ],
    [
      'a newer format',
      () => ['check', put(newFolder(), { ...whole, 'pack.json': { ...head, formatVersion: 7 } })],
      /format version 7 is newer than 1/,
    ],
    ['an unknown option', () => ['check', '--fast'], /--fast is no option/],
    ['an unknown command', () => ['mend', '.'], /npm run data -- COMMAND/],
    ['a day that does not exist', () => ['due', '--day', '2026-02-30'], /"2026-02-30" is no day/],
    ['an option without its value', () => ['due', '--day'], /--day wants a value/],
  ])('%s', async (_, args, message) => {
    const { code, out, err } = await runDataTool(args());
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});
