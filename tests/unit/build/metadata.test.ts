// A gap in the metadata fails the build, and the message names every gap.
import { functionEntry } from '../../../src/catalog';
import type { DescribedParameter, FunctionEntry } from '../../../src/catalog/entry';
import { metadataOf } from '../../../src/build/metadata';

const HOST = 'https://exposure.example.com';

const MATERIAL: DescribedParameter = {
  name: 'material',
  kind: 'material',
  en: 'The material.',
  zh: '物项。',
};
const AS_OF: DescribedParameter = {
  name: 'as_of',
  kind: 'day',
  optional: true,
  en: 'The day.',
  zh: '日期。',
};
const status: FunctionEntry = {
  ...functionEntry('CONTROL_STATUS'),
  en: 'Says whether a material is controlled.',
  zh: '说明。',
  parameters: [MATERIAL, AS_OF],
};
const { parameters: boundOf } = functionEntry('APPROVAL_RATE');

test('errors and cards may be arguments, and help is on the host that was named', () => {
  const { en } = metadataOf([status], HOST);
  expect([en.allowErrorForDataTypeAny, en.allowCustomDataForDataTypeAny]).toEqual([true, true]);
  expect(en.functions).toEqual([
    {
      id: 'CONTROL_STATUS',
      name: 'CONTROL_STATUS',
      description: 'Says whether a material is controlled.',
      helpUrl: `${HOST}/help/CONTROL_STATUS.html`,
      parameters: [
        { name: 'material', description: 'The material.', type: 'any', dimensionality: 'matrix' },
        { name: 'as_of', description: 'The day.', type: 'any', dimensionality: 'matrix', optional: true },
      ],
      result: { dimensionality: 'matrix' },
    },
  ]);
});

test('in Chinese texts and help are Chinese; ids, names and shapes stay', () => {
  const { en, 'zh-CN': chinese } = metadataOf([status], HOST);
  const [english] = en.functions;
  expect(chinese.functions).toEqual([
    {
      ...english,
      description: '说明。',
      helpUrl: `${HOST}/help/zh/CONTROL_STATUS.html`,
      parameters: [
        { ...english!.parameters[0], description: '物项。' },
        { ...english!.parameters[1], description: '日期。' },
      ],
    },
  ]);
});

test('fixed words become a list that is told once, each word with its meaning', () => {
  const bound = boundOf.find(({ name }) => name === 'bound')!;
  const other = { ...status, id: 'OTHER', parameters: [MATERIAL, bound] };
  const { en } = metadataOf([{ ...status, parameters: [MATERIAL, bound] }, other], HOST);
  expect(en.enums!.map(({ id, values }) => [id, values.map(({ stringValue }) => stringValue)])).toEqual([
    ['ApprovalBound', ['rate', 'low', 'high']],
  ]);
  expect(en.functions.map(({ parameters }) => parameters[1]!.customEnumId)).toEqual([
    'ApprovalBound',
    'ApprovalBound',
  ]);
});

const withText = (en: string): FunctionEntry => ({ ...status, parameters: [{ ...MATERIAL, en }] });

test.each<[what: string, entries: FunctionEntry[], message: RegExp]>([
  ['a function without a description', [{ ...status, en: ' ' }], /CONTROL_STATUS: no description/],
  ['a function without one in Chinese', [{ ...status, zh: '' }], /CONTROL_STATUS: no description/],
  ['a parameter without a text', [withText('')], /the parameter "material" has no text/],
  [
    'a parameter without one in Chinese',
    [{ ...status, parameters: [{ ...MATERIAL, zh: '' }] }],
    /the parameter "material" has no text/,
  ],
  [
    'a fixed word without a meaning',
    [{ ...status, parameters: [{ ...MATERIAL, kind: 'word', words: ['a', 'b'], meanings: ['A.'] }] }],
    /the words of "material" have no name or no meanings/,
  ],
  ['a link in a text', [withText('A {@link https://a.example}.')], /the generator reads/],
  ['a tag in a text', [withText('The material.\n * @volatile')], /the generator reads/],
  ['the end of a comment in a text', [withText('The material */ and more.')], /the generator reads/],
  [
    'a required parameter after an optional one',
    [{ ...status, parameters: [AS_OF, MATERIAL] }],
    /a required parameter follows an optional one/,
  ],
  ['the same id twice', [status, status], /cannot tell this id from CONTROL_STATUS/],
  [
    'ids that a workbook stores alike',
    [{ ...status, id: 'CONTROL.STATUS' }, status],
    /CONTROL_STATUS: a workbook cannot tell this id from CONTROL\.STATUS/,
  ],
])('%s is refused', (_, entries, message) => {
  expect(() => metadataOf(entries, HOST)).toThrow(message);
});

test('all gaps are named at once', () => {
  const gaps = [
    { ...status, en: '' },
    { ...withText(''), id: 'HHI' },
  ];
  expect(() => metadataOf(gaps, HOST)).toThrow(/CONTROL_STATUS: no description[\s\S]*HHI: the parameter/);
});
