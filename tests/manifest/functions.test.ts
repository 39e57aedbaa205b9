// functions.json, functions.js and the catalog name the same functions; the help and the README know each.
import { exampleArguments } from '../../src/build/example-arguments';
import { LOCAL_HOST } from '../../src/build/identity';
import { helpPath } from '../../src/build/metadata';
import type { FunctionMetadata } from '../../src/build/metadata';
import { withFunctionTables } from '../../src/build/readme';
import { clockAt, registeredFunctions } from '../../src/build/realm';
import { FUNCTIONS } from '../../src/catalog';
import type { Words } from '../../src/catalog/entry';
import { DAYS } from '../support/clock';
import { built, inProject, isBuilt, metadata } from './support/built';

const languages = ['en', 'zh-CN'] as const;
const ids = FUNCTIONS.map(({ id }) => id);

describe.each(languages)('the metadata in %s', (language) => {
  const functions = (): FunctionMetadata[] => metadata(language).functions;

  test('has exactly the functions of the catalog', () => {
    expect(
      functions()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...ids].sort());
    expect(functions().map(({ id, name }) => [id, name])).toEqual(functions().map(({ id }) => [id, id]));
  });

  test.each(ids)('%s has the parameters of the catalog, and the same ones are optional', (id) => {
    const described = functions().find((entry) => entry.id === id)!;
    const entry = FUNCTIONS.find((candidate) => candidate.id === id)!;
    expect(described.parameters.map(({ name, optional }) => [name, Boolean(optional)])).toEqual(
      entry.parameters.map(({ name, optional }) => [name, Boolean(optional)]),
    );
  });

  test('lets errors and cards in as arguments', () => {
    const { allowErrorForDataTypeAny, allowCustomDataForDataTypeAny } = metadata(language);
    expect([allowErrorForDataTypeAny, allowCustomDataForDataTypeAny]).toEqual([true, true]);
  });

  test('leads from each function to a help page that was built', () => {
    for (const { id, helpUrl } of functions()) {
      expect(helpUrl).toBe(`${LOCAL_HOST}/${helpPath(id, language)}`);
      expect([id, isBuilt(helpPath(id, language))]).toEqual([id, true]);
    }
  });
});

test('nothing is volatile, streaming or waiting for the network', () => {
  expect(metadata('en').functions.filter(({ options }) => options?.volatile || options?.stream)).toEqual([]);
});

test('the languages differ in their texts and in nothing else', () => {
  const bare = (language: (typeof languages)[number]): unknown =>
    JSON.parse(
      JSON.stringify(metadata(language), (key, value: unknown) =>
        key === 'description' || key === 'helpUrl' ? undefined : value,
      ),
    );
  expect(bare('zh-CN')).toEqual(bare('en'));
  const chinese = metadata('zh-CN').functions.flatMap(({ description, parameters }) => [
    description,
    ...parameters.map((parameter) => parameter.description),
  ]);
  expect(chinese.filter((text) => !/\p{Script=Han}/u.test(text ?? ''))).toEqual([]);
});

test('each text, list of words and order of parameters is the one of its entry', () => {
  for (const language of languages) {
    const text = (words: Words): string => (language === 'en' ? words.en : words.zh);
    const told = Object.fromEntries(
      metadata(language).functions.map(({ id, description, parameters }) => [
        id,
        [description, ...parameters.map((one) => [one.name, one.description, one.customEnumId])],
      ]),
    );
    const written = Object.fromEntries(
      FUNCTIONS.map((entry) => [
        entry.id,
        [text(entry), ...entry.parameters.map((one) => [one.name, text(one), one.enumId])],
      ]),
    );
    expect(told).toEqual(written);
    const lists = FUNCTIONS.flatMap(({ parameters }) => parameters.filter(({ enumId }) => enumId));
    expect(
      Object.fromEntries(
        metadata(language).enums!.map(({ id, values }) => [
          id,
          values.map((one) => [one.stringValue, one.tooltip]),
        ]),
      ),
    ).toEqual(
      Object.fromEntries(
        lists.map(({ enumId, words, meanings }) => [enumId, words!.map((word, at) => [word, meanings![at]])]),
      ),
    );
  }
});

describe.each(Object.entries(DAYS))('functions.js in a realm with nothing of a page, %s (%s)', (_, today) => {
  const functions = registeredFunctions(built('functions.js'), { Date: clockAt(today) });
  const call = (id: string, args: string): unknown => {
    const { parameters } = metadata('en').functions.find((entry) => entry.id === id)!;
    const given = exampleArguments(args)!;
    return functions.get(id)!(
      ...parameters.map(({ dimensionality }, index) =>
        dimensionality === 'matrix' ? (given[index] ?? null) : (given[index]?.[0]?.[0] ?? null),
      ),
    );
  };

  test('registers every function at once', () => {
    expect([...functions.keys()].sort()).toEqual([...ids].sort());
  });

  test('answers lookups and models at once, the first call included', () => {
    expect(call('CONTROL_STATUS', '"gallium","US","2025-01-15"')).toEqual([['Prohibited']]);
    expect(call('HHI', '{30;30;20;20}')).toEqual([[0.26]]);
    expect(call('SCENARIO_VALUE', '"Required"')).toEqual([[expect.any(Number)]]);
  });

  test.each<[id: string, args: string, answer: unknown]>([
    ['REGION_LICENSE_STATUS', '"JL MAG","US",,DATE(2025,6,9)', 'Required'],
    ['REGION_LICENSE_STATUS', '"JL MAG","US",,DATE(2025,6,12)', 'Granted'],
    ['CONTROL_STATUS', '"gallium","US",DATE(2025,1,15)', 'Prohibited'],
    ['CONTROL_STATUS', '"gallium","Germany",DATE(2025,1,15)', 'License required'],
    ['NEXT_CONTROL_DATE', '"gallium","US",DATE(2026,11,22)', 46353],
  ])('answers %s(%s) with %s', (id, args, answer) => {
    expect(call(id, args)).toEqual([[answer]]);
  });

  test('says which name it does not know', () => {
    let thrown: unknown;
    try {
      call('REGION_LICENSE_STATUS', '"No Such Company","US"');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      code: '#N/A',
      message: expect.stringContaining('No Such Company') as string,
    });
  });

  const examples = FUNCTIONS.flatMap(({ id, examples: list }) =>
    list.map((example) => [id, example] as const),
  );
  test.each(examples.filter(([, example]) => exampleArguments(example)))(
    'answers its own example %s(%s)',
    (id, args) => {
      const answer = (call(id, args) as unknown[][]).flat();
      expect(answer.length).toBeGreaterThan(0);
      for (const value of answer) expect(['string', 'number', 'boolean']).toContain(typeof value);
    },
  );
});

test('the README has the functions as their entries have them; `npm run readme` writes its tables', () => {
  const readme = inProject('README.md');
  expect(withFunctionTables(readme, FUNCTIONS)).toBe(readme);
  expect(ids.filter((id) => !new RegExp(`^\\| \`${id}\\(`, 'm').test(readme))).toEqual([]);
});
