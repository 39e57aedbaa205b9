// A gap in the metadata fails the build, and the message names every gap.
import { type FunctionMetadata, finishMetadata, inChinese } from '../../../src/build/metadata';

const HOST = 'https://exposure.example.com';

const status: FunctionMetadata = {
  id: 'CONTROL_STATUS',
  name: 'CONTROL_STATUS',
  description: 'Says whether a material is controlled.',
  helpUrl: 'https://elsewhere.example/help/CONTROL_STATUS.html',
  parameters: [
    { name: 'material', description: 'The material.', type: 'any', dimensionality: 'matrix' },
    { name: 'as_of', description: 'The day.', type: 'any', dimensionality: 'matrix', optional: true },
  ],
};

const generated = (...functions: FunctionMetadata[]): string => JSON.stringify({ functions });
const words = { description: '说明', parameters: { material: '物项', as_of: '日期' } };

test('errors and cards may be arguments, and help moves to the host that was named', () => {
  const metadata = finishMetadata(generated(status), HOST);
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
  expect(metadata.allowCustomDataForDataTypeAny).toBe(true);
  expect(metadata.functions[0]!.helpUrl).toBe(`${HOST}/help/CONTROL_STATUS.html`);
});

test.each<[what: string, functions: FunctionMetadata[], message: RegExp]>([
  ['no function at all', [], /declares no function/],
  ['a function without a description', [{ ...status, description: ' ' }], /CONTROL_STATUS: no description/],
  [
    'a function without help',
    [{ ...status, helpUrl: undefined }],
    /@helpurl must end with \/help\/CONTROL_STATUS.html/,
  ],
  ['help of another function', [{ ...status, helpUrl: `${HOST}/help/HHI.html` }], /it is .*HHI.html/],
  [
    'a parameter without a text',
    [{ ...status, parameters: [{ name: 'material', type: 'any' }] }],
    /the parameter "material" has no text/,
  ],
  [
    'a link in a text',
    [{ ...status, parameters: [{ name: 'material', description: '[object Object],x', type: 'any' }] }],
    /holds a \{@link\}/,
  ],
  [
    'a required parameter after an optional one',
    [{ ...status, parameters: [status.parameters[1]!, status.parameters[0]!] }],
    /a required parameter follows an optional one/,
  ],
  ['the same id twice', [status, status], /cannot tell this id from CONTROL_STATUS/],
  [
    'ids that a workbook stores alike',
    [{ ...status, id: 'CONTROL.STATUS', helpUrl: '/help/CONTROL.STATUS.html' }, status],
    /CONTROL_STATUS: a workbook cannot tell this id from CONTROL\.STATUS/,
  ],
])('%s is refused', (_, functions, message) => {
  expect(() => finishMetadata(functions.length > 0 ? generated(...functions) : '', HOST)).toThrow(message);
});

test('all gaps are named at once', () => {
  const gaps = generated({ ...status, description: '' }, { ...status, id: 'HHI', helpUrl: '' });
  expect(() => finishMetadata(gaps, HOST)).toThrow(/CONTROL_STATUS: no description[\s\S]*HHI: @helpurl/);
});

describe('in Chinese', () => {
  const metadata = finishMetadata(generated(status), HOST);

  test('texts and help are Chinese; ids, names and shapes stay', () => {
    const [entry] = inChinese(metadata, { CONTROL_STATUS: words }, HOST).functions;
    expect(entry).toEqual({
      ...metadata.functions[0],
      description: '说明',
      helpUrl: `${HOST}/help/zh/CONTROL_STATUS.html`,
      parameters: [
        { ...status.parameters[0], description: '物项' },
        { ...status.parameters[1], description: '日期' },
      ],
    });
  });

  test.each([
    ['a function without texts', {}, /CONTROL_STATUS: no Chinese description/],
    ['a parameter without a text', { material: '物项' }, /no Chinese text for "as_of"/],
    [
      'a text for no parameter',
      { ...words.parameters, region: '地区' },
      /a Chinese text for "region", which is no/,
    ],
  ])('%s is refused', (what, parameters, message) => {
    const given = what === 'a function without texts' ? {} : { CONTROL_STATUS: { ...words, parameters } };
    expect(() => inChinese(metadata, given as Record<string, typeof words>, HOST)).toThrow(message);
  });
});
