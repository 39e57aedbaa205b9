// functions.json, functions.js and the catalog name the same functions; the help and the README know each.
import fs from 'node:fs';
import path from 'node:path';
import { exampleArguments } from '../../src/build/example-arguments';
import { LOCAL_HOST } from '../../src/build/identity';
import { type FunctionMetadata, functionFiles, helpPath } from '../../src/build/metadata';
import { clockAt, registeredFunctions } from '../../src/build/realm';
import { FUNCTIONS } from '../../src/catalog';
import { FUNCTIONS_ZH } from '../../src/text/functions.zh';
import { DAYS } from '../support/clock';
import { built, builtFiles, inProject, isBuilt, metadata, root } from './support/built';

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

test('no Chinese text is left of a function that is gone', () => {
  expect(Object.keys(FUNCTIONS_ZH).sort()).toEqual([...ids].sort());
});

describe('the files of src/functions keep to what the metadata generator understands', () => {
  const sources = functionFiles(root).map(
    (file) => [path.basename(file), fs.readFileSync(file, 'utf8')] as const,
  );
  const tagged = sources.flatMap(([, source]) =>
    [...source.matchAll(/@customfunction\s+(\S+)/gi)].map(([, id]) => id),
  );

  test('every @customfunction became a function', () => {
    expect([...tagged].sort()).toEqual([...ids].sort());
  });

  test.each(sources)('%s is kept by the bundler although it exports nothing that is used', (name) => {
    const { sideEffects } = JSON.parse(inProject('package.json')) as { sideEffects: string[] };
    expect(name).toMatch(/^[\w.-]+\.ts$/);
    expect(sideEffects).toContain('./src/functions/*.ts');
  });

  test.each(sources)('%s has no header comment that would become a description', (_, source) => {
    const first = source.indexOf('/**');
    expect(source.slice(first, source.indexOf('*/', first))).toMatch(/@customfunction/i);
  });

  test.each(sources)('%s has no links in comments and no default values of parameters', (_, source) => {
    expect(source).not.toMatch(/\{@link/);
    const inComment = '(?:(?!\\*/)[\\s\\S])*';
    const declared = new RegExp(
      `/\\*\\*${inComment}@customfunction${inComment}\\*/\\s*([\\s\\S]*?)\\)\\s*:`,
      'g',
    );
    for (const [, signature] of source.matchAll(declared)) {
      expect(signature).toMatch(/^export declare function /);
      expect(signature).not.toContain('=');
    }
  });

  test.each(metadata('en').functions)('$id is described by its own comment', ({ id, description }) => {
    const comments = sources.flatMap(([, source]) => source.match(/\/\*\*[\s\S]*?\*\//g) ?? []);
    const own = comments.filter((comment) => new RegExp(`@customfunction\\s+${id}\\s`, 'i').test(comment));
    const words = (raw: string): string => raw.replace(/[\s*/]+/g, ' ').trim();
    expect(own.map((comment) => words(comment).startsWith(words(description!)))).toEqual([true]);
  });
});

describe.each(Object.entries(DAYS))('functions.js in a realm with nothing of a page, %s (%s)', (_, today) => {
  const globals = { Date: clockAt(today) };
  // The models of exposure and supply are a part that the page loads right after functions.js.
  const models = builtFiles().find((file) => /^models\.\w+\.js$/.test(file))!;
  const alone = registeredFunctions(built('functions.js'), globals);
  const functions = registeredFunctions(`${built('functions.js')}\n${built(models)}`, globals);
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

  test('functions.js alone registers every function, and answers lookups without any other part', () => {
    expect([...alone.keys()].sort()).toEqual([...ids].sort());
    expect(alone.get('CONTROL_STATUS')!([['gallium']], [['US']], [['2025-01-15']])).toEqual([['Prohibited']]);
  });

  test('a model is answered at once when its part is loaded', async () => {
    await call('HHI', '{30;30;20;20}');
    expect(call('HHI', '{30;30;20;20}')).toEqual([[0.26]]);
  });

  test.each<[id: string, args: string, answer: unknown]>([
    ['REGION_LICENSE_STATUS', '"JL MAG","US",,DATE(2025,6,9)', 'Required'],
    ['REGION_LICENSE_STATUS', '"JL MAG","US",,DATE(2025,6,12)', 'Granted'],
    ['CONTROL_STATUS', '"gallium","US",DATE(2025,1,15)', 'Prohibited'],
    ['CONTROL_STATUS', '"gallium","Germany",DATE(2025,1,15)', 'License required'],
    ['NEXT_CONTROL_DATE', '"gallium","US",DATE(2026,11,22)', 46353],
  ])('answers %s(%s) with %s', async (id, args, answer) => {
    expect([await call(id, args)].flat(2)).toEqual([answer]);
  });

  test('says which name it does not know', async () => {
    const ask = async (): Promise<unknown> => call('REGION_LICENSE_STATUS', '"No Such Company","US"');
    await expect(ask()).rejects.toMatchObject({
      code: '#N/A',
      message: expect.stringContaining('No Such Company') as string,
    });
  });

  const examples = FUNCTIONS.flatMap(({ id, examples: list }) =>
    list.map((example) => [id, example] as const),
  );
  test.each(examples.filter(([, example]) => exampleArguments(example)))(
    'answers its own example %s(%s)',
    async (id, args) => {
      const answer = [await call(id, args)].flat(2);
      expect(answer.length).toBeGreaterThan(0);
      for (const value of answer) expect(['string', 'number', 'boolean']).toContain(typeof value);
    },
  );
});

test('the README lists every function', () => {
  const readme = inProject('README.md');
  expect(ids.filter((id) => !new RegExp(`\\b${id}\\b`).test(readme))).toEqual([]);
});
