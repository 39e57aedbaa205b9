// What the arguments of a call are, as a function gets them: literals, references, dates, and plain arithmetic on them.

import type { AstExpression, ReferenceIdentifier } from '@borgar/fx';
import type { Single } from '../../catalog/call/inputs';
import { DAYS_1904, dayOfDate } from '../../control-data/days';
import type { State } from '../../state/state';
import { isCellCard, isCellError } from '../../workbook/cells';
import type { CellValue } from '../../workbook/cells';
import type { Shown } from './answers';
import { askUnder, cellsUnder } from './answers';
import type { Call, CellPlace } from './calls';
import { idOfName } from './calls';
import { CannotTell } from './cannot-tell';

export type Argument = Single | Single[][];

/** Where the cells of references come from. @throws CannotTell where it does not have them. */
export interface ReferenceSource {
  readonly rowsOf: (reference: ReferenceIdentifier, at: CellPlace) => readonly (readonly CellValue[])[];
  /** The cells that `A2#` means; without it a spill cannot be told. */
  readonly spillOf?: (reference: ReferenceIdentifier, at: CellPlace) => readonly (readonly CellValue[])[];
}

/** The references in the arguments of a call, nested calls included. */
export function referencesIn(args: Call['args']): ReferenceIdentifier[] {
  const found: ReferenceIdentifier[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) node.forEach(visit);
    else if ((node as AstExpression).type === 'ReferenceIdentifier') found.push(node as ReferenceIdentifier);
    else for (const [key, child] of Object.entries(node)) if (key !== 'loc') visit(child);
  };
  visit(args);
  return found;
}

/** The cells that a call shows under a state. @throws CannotTell */
export function answerOf(
  call: Pick<Call, 'id' | 'args'>,
  at: CellPlace,
  references: ReferenceSource,
  use: State,
): unknown[][] {
  return cellsUnder(use, call.id, argumentsOf(call, at, references, use));
}

/** The arguments of a call as its function gets them; an omitted one is null. @throws CannotTell */
export function argumentsOf(
  { args }: Pick<Call, 'args'>,
  at: CellPlace,
  references: ReferenceSource,
  use: State,
): Argument[] {
  return args.map((node) => (node === null ? null : argumentOf(node, at, references, use)));
}

/** What an argument of a call is. @throws CannotTell */
export function argumentOf(
  node: AstExpression,
  at: CellPlace,
  references: ReferenceSource,
  use: State,
): Argument {
  const of = (one: AstExpression): Argument => argumentOf(one, at, references, use);
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'ErrorLiteral':
      return { type: 'CustomFunctionError', code: node.value };
    case 'ReferenceIdentifier':
      return references.rowsOf(node, at).map((row) => row.map(cellOf));
    case 'ArrayExpression':
      return node.elements.map((row) => row.map((element) => singleOf(of(element as AstExpression))));
    case 'UnaryExpression':
      if (node.operator === '#') return spilled(node.arguments[0]!, at, references);
      return unary(node.operator, node.arguments[0]!, of);
    case 'BinaryExpression':
      return binary(
        node.operator,
        node.arguments.map((one) => singleOf(of(one))),
      );
    case 'CallExpression':
      return called(node, of, use);
    default:
      throw new CannotTell('expression', node.type);
  }
}

function spilled(node: AstExpression, at: CellPlace, { spillOf }: ReferenceSource): Argument {
  if (node.type !== 'ReferenceIdentifier' || !spillOf) throw new CannotTell('reference', '#');
  return spillOf(node, at).map((row) => row.map(cellOf));
}

/** @throws CannotTell for a card whose entity Excel does not give: the function gets it, so no guess will do. */
function cellOf(value: CellValue): Single {
  if (isCellCard(value)) {
    if (value.entity === null) throw new CannotTell('card', value.card);
    return value.entity;
  }
  return isCellError(value) ? { type: 'CustomFunctionError', code: value.error } : value;
}

/** A range where one value is needed would make Excel compute arrays. */
function singleOf(argument: Argument): Single {
  if (!Array.isArray(argument)) return argument;
  if (argument.length !== 1 || argument[0]!.length !== 1) throw new CannotTell('expression', 'array');
  return argument[0]![0]!;
}

function numberOf(single: Single): number {
  const number = single === null ? 0 : typeof single === 'object' ? NaN : Number(single);
  if (!Number.isFinite(number)) throw new CannotTell('expression', String(single));
  return number;
}

function unary(operator: string, operand: AstExpression, of: (node: AstExpression) => Argument): Argument {
  if (operator === '+' || operator === '@') return of(operand);
  if (operator === '-') return -numberOf(singleOf(of(operand)));
  if (operator === '%') return numberOf(singleOf(of(operand))) / 100;
  throw new CannotTell('reference', operator);
}

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

function binary(operator: string, [left = null, right = null]: readonly Single[]): Single {
  if (operator === '&') return textOf(left) + textOf(right);
  const compute = ARITHMETIC[operator];
  if (!compute) throw new CannotTell('expression', operator);
  return numberOf(compute(numberOf(left), numberOf(right)));
}

/** Only texts and whole numbers: how Excel writes others depends on the person's settings. */
function textOf(single: Single): string {
  if (single === null) return '';
  if (typeof single === 'string' || Number.isSafeInteger(single)) return String(single);
  throw new CannotTell('expression', '&');
}

function called(
  { callee, arguments: args }: Extract<AstExpression, { type: 'CallExpression' }>,
  of: (node: AstExpression) => Argument,
  use: State,
): Argument {
  const name = 'name' in callee ? callee.name : '';
  const shift = use.date1904 ? DAYS_1904 : 0;
  const given = args.map((node) => (node === null ? null : of(node)));
  const id = idOfName(name);
  if (id !== null) return askUnder(use, id, given).map((row) => row.map(singleOfShown));
  if (name.toUpperCase() === 'DATE' && given.length === 3) {
    const [year, month, date] = given.map((one) => Math.trunc(numberOf(singleOf(one))));
    const day = dayOfDate(year!, month!, date!);
    if (day !== null) return day - shift;
  }
  throw new CannotTell('function', name);
}

function singleOfShown(shown: Shown): Single {
  return typeof shown === 'object' ? { type: 'CustomFunctionError', code: shown.error } : shown;
}
