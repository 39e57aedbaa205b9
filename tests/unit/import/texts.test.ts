// Every code that import can report has a sentence in both languages, and the sentence uses only what it is given.

import fs from 'node:fs';
import path from 'node:path';
import { IMPORT_EN } from '../../../src/text/import.en';
import { IMPORT_ZH } from '../../../src/text/import.zh';
import { addSentences, say } from '../../../src/text/say';

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

addSentences('en', IMPORT_EN);
addSentences('zh', IMPORT_ZH);

test('there are as many sentences in one language as in the other', () => {
  expect(Object.keys(IMPORT_ZH)).toEqual(Object.keys(IMPORT_EN));
  expect(KEYS.length).toBeGreaterThan(60);
});

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  test.each(KEYS)('%s', (key) => {
    const values = Object.fromEntries(
      'column value row expected size limit what byte position line encoding detail sheet sheets headers format version known field address service host status seconds'
        .split(' ')
        .map((name) => [name, name === 'size' || name === 'limit' ? 26_214_400 : `«${name}»`]),
    );
    const sentence = say(language, key, values);
    expect(sentence).not.toMatch(/\{|undefined|NaN/);
    expect(sentence).toMatch(language === 'zh' ? /。$/ : /[.)]$/);
  });
});
