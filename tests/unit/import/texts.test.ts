// Every code that import can report has a sentence in both languages, and the sentence uses only what it is given.

import fs from 'node:fs';
import path from 'node:path';
import type { License } from '../../../src/control-data/pack';
import { BUNDLED_PACK } from '../../../src/control-data/packs';
import type { Problem } from '../../../src/import';
import { IMPORT as IMPORT_EN } from '../../../src/text/en/import';
import { IMPORT as IMPORT_ZH } from '../../../src/text/zh/import';
import { say } from '../../../src/text/say';
import { learn } from '../../../src/text/sentences';
import { read, register, utf8 } from './support';

/** The members of a union of texts, as the source file lists them. */
function codes(type: string): string[] {
  const source = fs.readFileSync(path.join(__dirname, '../../../src/import/problems.ts'), 'utf8');
  const union = new RegExp(`export type ${type} =([^;]*);`).exec(source)![1]!;
  return [...union.matchAll(/'([\w-]+)'/g)].map((found) => found[1]!);
}

const KEYS = [
  ...codes('ProblemCode').map((code) => `import.${code}`),
  ...codes('FaultCode').map((code) => `problem.import.${code}`),
];

beforeAll(() => learn('zh'));

test('there are as many sentences in one language as in the other', () => {
  expect(Object.keys(IMPORT_ZH)).toEqual(Object.keys(IMPORT_EN));
  expect(KEYS.length).toBeGreaterThan(60);
});

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  test.each(KEYS)('%s', (key) => {
    const values = Object.fromEntries(
      'column value row expected size limit what byte position line encoding detail sheet sheets headers format version known field address service host status seconds program name better title'
        .split(' ')
        .map((name) => [name, name === 'size' || name === 'limit' ? 26_214_400 : `«${name}»`]),
    );
    const sentence = say(language, key, values);
    expect(sentence).not.toMatch(/\{|undefined|NaN/);
    expect(sentence).toMatch(language === 'zh' ? /。$/ : /[.)]$/);
  });
});

const LICENSES = 'Exporter,Region,Material,Status,Kind,Granted,Disclosed,Valid until,Source,Id';
const GOOD = 'JL MAG,US,NdFeB,granted,individual,2025-06-01,2025-06-02,2026-05-31,Letter,';

/** Tables with as many kinds of faults as a table can have, and what the sentences must name: row or place, value, what was expected. */
const FAULTY: [what: string, table: string, told: RegExp[]][] = [
  [
    'names that nobody bears, in a list and alone',
    `${LICENSES}\nYunsheng Trading,Untied States; Germanny,galium,granted,,2025-06-01,,,,\n`,
    [
      /^Exporter: no company named "Yunsheng Trading".* Closest: .*Yunsheng/,
      /^Region: no region named "Untied States".* Closest: United States/,
      /^Region: no region named "Germanny".* Closest: .*Germany/,
      /^Material: no material named "galium".* Closest: Gallium/,
    ],
  ],
  [
    'words, days and orders',
    `${LICENSES}\nJL MAG,US,NdFeB,maybe,odd,soon,05/06/2025,,http://example.com,**\n${GOOD.replace('2026-05-31', '2024-05-31')}\n`,
    [
      /^Status takes one of: granted.*"maybe"/,
      /^Kind takes one of: .*"odd"/,
      /^Granted: "soon" is not a readable date.* 2025-06-12/,
      /^Disclosed: "05\/06\/2025" could be 2025-06-05, 2025-05-06/,
      /^Source: "http:\/\/example.com" is not an https address.*https:/,
      /^Id: .*"\*\*" has none/,
      /^Valid until: 2024-05-31 is before Granted/,
    ],
  ],
  [
    'rows that say nothing, twice, or against each other',
    `${LICENSES}\nJL MAG,US,NdFeB,granted,,,,,,\n${GOOD}x\n${GOOD}x\n${GOOD.replace('granted', 'refused')}x\n,,,,,,,,,\nJL MAG,,NdFeB,,,,,,,,,more\n`,
    [
      /^The row has no day: fill in at least one of Granted, Disclosed/,
      /^The row repeats row 3/,
      /contradicts row 3 on the same fact/,
      /^Region is blank/,
      /^The row has 12 cells under 10 headers/,
    ],
  ],
  [
    'figures',
    'Company,Region,Period,Amount,Currency,Share\nJL MAG,US,someday,1.234.5,yuan?,7\nJL MAG,US,2025Q1,,,\nJL MAG,US,2025Q1,12,,\n',
    [
      /^Period: "someday" is not a period like 2025Q1/,
      /^Currency: "YUAN\?" is not a currency|^Currency: "yuan\?" is not a currency/,
      /^Share: a share lies between.*"7" does not/,
      /^The row has no figure: fill in Amount, Share/,
      /^Currency is blank. Expected: CNY, USD/,
    ],
  ],
  [
    'items and their codes',
    'Item number,HS code\nA1,12\nA2,\n=A3,8505.11\n',
    [
      /^HS code: an HS code has four or more digits.*"12" does not/,
      /does not say what the item is: fill in Material, HS code/,
      /^Item number: "=A3" begins like a formula/,
    ],
  ],
  [
    'headers',
    'Exporter,Company,Region,Mood\nJL MAG,JL MAG,US,good\n',
    [/"Company" and "Exporter" mean the same/, /required column is missing.*Status/, /"Mood" is not known/],
  ],
];

const sentencesOf = (problems: readonly Problem[], language: 'en' | 'zh'): string[] =>
  problems.map(({ code, row, column, value, expected }) =>
    say(language, `import.${code}`, { column: column ?? '', value, row: row ?? '', expected }),
  );

/** Marks of a place that stayed empty. */
const EMPTY = /undefined|""|“”|\(\)|（）|: \.|^[:：]|  |, ,/;

test.each(FAULTY)(
  '%s are told with their place, their value and what was expected',
  async (_, table, told) => {
    const options = { register: table.startsWith('Exporter') ? ('licenses' as const) : undefined };
    const { problems } = await register(table, options);
    const english = sentencesOf(problems, 'en');
    for (const pattern of told) expect(english).toContainEqual(expect.stringMatching(pattern));
    for (const sentence of [...english, ...sentencesOf(problems, 'zh')]) expect(sentence).not.toMatch(EMPTY);
  },
);

test('what is wrong in a pack is told with its place, and ids that resemble an unknown one', async () => {
  const [license] = BUNDLED_PACK.licenses;
  const headless: Partial<License> = { ...license };
  delete headless.company;
  const pack = {
    ...BUNDLED_PACK,
    licenses: [
      headless,
      { ...license, id: 'a', status: 'maybe' },
      { ...license, id: 'b', company: 'jl-magg' },
      { ...license, id: 'c' },
      { ...license, id: 'c' },
    ],
    events: {},
  };
  const { problems } = await read(utf8(JSON.stringify(pack)));
  const english = sentencesOf(problems, 'en');
  for (const pattern of [
    /^licenses\[0\]\.company is missing\. Expected: \S/,
    /^licenses\[1\]\.status: "maybe" is not what is expected there \(.*granted/,
    /^licenses\[2\]\.company: nothing named "jl-magg" in the pack\. Closest: jl-mag/,
    /^licenses\[4\]\.id: the id "c" is already used by licenses\[3\]/,
    /^events should be a list/,
  ])
    expect(english).toContainEqual(expect.stringMatching(pattern));
  for (const sentence of [...english, ...sentencesOf(problems, 'zh')]) expect(sentence).not.toMatch(EMPTY);
});
