// A small add-in for tests of the stand-in itself: functions that return one kind of result each.
import type { FunctionMetadata, FunctionParameter } from '../../../src/workbench/host';
import type { AddIn } from './open-host';

const script = `
const tiny = {
  ADD: (a, b) => a + b,
  KIND: (value, other) => JSON.stringify([value, other]),
  SEEN: (matrix) => JSON.stringify(matrix),
  FAIL: (code, message) => { throw new CustomFunctions.Error(code, message); },
  CRASH: () => { throw new Error('boom'); },
  TABLE: (rows) => Array.from({ length: rows }, (_, row) => [row + 1, 'row ' + (row + 1)]),
  HOLED: () => [[1, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'no second value')], [3, 4]],
  LATER: (value, millis) => new Promise((resolve) => setTimeout(() => resolve(value), millis)),
  NEVER: () => new Promise(() => undefined),
  SHARE: (value) => ({ type: 'FormattedNumber', basicValue: value, numberFormat: '0.0%' }),
  CARD: (name) => ({ type: 'Entity', text: name, basicValue: '#VALUE!', basicType: 'Error', properties: { Name: { type: 'String', basicValue: name } } }),
  CARDNAME: (card) => (card && card.properties ? card.properties.Name.basicValue : 'plain ' + card),
  TEXT: (text) => text,
  COUNT: (() => { let count = 0; return () => ++count; })(),
  WHERE: (invocation) => invocation.address,
  LIST: (first, rest) => JSON.stringify([first, rest]),
};
for (const [name, implementation] of Object.entries(tiny)) CustomFunctions.associate(name, implementation);
Office.actions.associate('Press', (event) => { globalThis.pressed = (globalThis.pressed || 0) + 1; if (event && event.completed) event.completed(); });
`;

const any = (name: string, extra: Partial<FunctionParameter> = {}): FunctionParameter => ({
  name,
  type: 'any',
  ...extra,
});
const range = (name: string): FunctionParameter => any(name, { dimensionality: 'matrix' });
const optional = { optional: true } as const;

const parametersOf: Record<string, FunctionParameter[]> = {
  ADD: [
    { name: 'a', type: 'number' },
    { name: 'b', type: 'number' },
  ],
  KIND: [any('value', optional), any('other', optional)],
  SEEN: [range('matrix')],
  FAIL: [any('code'), any('message', optional)],
  CRASH: [],
  TABLE: [any('rows')],
  HOLED: [],
  LATER: [any('value'), any('millis')],
  NEVER: [],
  SHARE: [any('value')],
  CARD: [any('name')],
  CARDNAME: [any('card')],
  TEXT: [any('text')],
  COUNT: [],
  WHERE: [],
  LIST: [any('first'), any('rest', { repeating: true })],
};

const functions = Object.entries(parametersOf).map(([id, parameters]): FunctionMetadata => ({
  id,
  name: id,
  parameters,
  options: id === 'WHERE' ? { requiresAddress: true } : {},
}));

export const tinyAddIn: AddIn = {
  script,
  functions: {
    namespace: 'TINY',
    functions,
    allowErrorForDataTypeAny: true,
    allowCustomDataForDataTypeAny: true,
  },
};
