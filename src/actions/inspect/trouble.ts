// What is wrong with a cell, as a code with values and what can be done about it here. `text/en/inspect` has the
// sentences: what is wrong under `trouble.<code>`, what to do under `fix.<code>`.

import type { CellValue } from '../../workbook/cells';
import { isCellError, shownValue } from '../../workbook/cells';
import type { SelectedCell } from '../../workbook/selection';
import type { InspectedCall, Told } from './call';
import { knownFunction } from './call';
import { enteredForm, isInFileForm } from './formula';

/** What the pane can do at once. */
export type Repair =
  /** Enter a formula into the cell again, as it should be. */
  | { readonly kind: 'enter'; readonly formula: string }
  | { readonly kind: 'refresh' }
  /** Ask the same question in the look-up, with help for each argument. */
  | { readonly kind: 'look-up'; readonly id: string };

export interface Trouble {
  readonly code: TroubleCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly repair: Repair | null;
}

/** Errors that Excel itself shows, whatever our functions answer. */
const OF_EXCEL = {
  '#BUSY!': 'busy',
  '#GETTING_DATA': 'busy',
  '#SPILL!': 'spill',
  '#CALC!': 'calc',
  '#CONNECT!': 'connect',
  '#BLOCKED!': 'blocked',
  '#UNKNOWN!': 'unknown-type',
  '#FIELD!': 'field',
  '#REF!': 'ref',
  '#NULL!': 'null',
} as const;

export type TroubleCode =
  | (typeof OF_EXCEL)[keyof typeof OF_EXCEL]
  | 'name'
  | 'file-form'
  | 'no-function'
  | 'message'
  | 'value'
  | 'argument'
  | 'elsewhere'
  | 'text'
  | 'stale'
  | 'not-parsed';

const REFRESH: Repair = { kind: 'refresh' };

const trouble = (
  code: TroubleCode,
  values: Trouble['values'] = {},
  repair: Repair | null = null,
): Trouble => ({ code, values, repair });

/** A formula that was typed into a cell formatted as text stays a text; Excel gives it as formula and value alike. */
export function troubleOfText({ value }: SelectedCell): Trouble | null {
  if (typeof value !== 'string') return null;
  return /^\s*=.*\b(EXPOSURE(DEV)?\.|_xldudf_EXPOSURE)/i.test(value)
    ? trouble('text', {}, { kind: 'enter', formula: enteredForm(value.trim()) })
    : null;
}

/** What is wrong with a cell whose formula calls us; null where it shows what it should. */
export function troubleOf(
  value: CellValue,
  formula: string,
  calls: readonly InspectedCall[] | null,
): Trouble | null {
  if (calls === null) return trouble('not-parsed');
  const whole = calls.find(({ isWhole }) => isWhole);
  const answer = whole?.result.kind === 'determined' ? whole.result : null;
  if (!isCellError(value)) return answer && isStale(value, answer) ? trouble('stale', {}, REFRESH) : null;
  const { error } = value;
  const again: Repair = { kind: 'enter', formula: enteredForm(formula) };
  if (error === '#NAME?' || isInFileForm(formula)) return unnamed(formula, calls, again);
  const ours = calls.find(({ result }) => result.kind === 'determined' && errorOf(result) === error);
  if (ours) return ofOurs(ours);
  const code = OF_EXCEL[error as keyof typeof OF_EXCEL] as
    (typeof OF_EXCEL)[keyof typeof OF_EXCEL] | undefined;
  if (code === 'spill') return trouble('spill', { rows: answer?.rows ?? 0, columns: answer?.columns ?? 0 });
  if (code === 'busy' || code === 'connect') return trouble(code, {}, REFRESH);
  if (code) return trouble(code);
  const held = calls
    .flatMap(({ args }) => args)
    .find(({ resolved }) => 'cell' in resolved && isErrorCell(resolved.cell));
  if (held) return trouble('argument', { argument: held.name, text: held.text });
  if (answer) return trouble('stale', {}, REFRESH);
  return trouble(error === '#VALUE!' ? 'value' : 'elsewhere', { error });
}

function unnamed(formula: string, calls: readonly InspectedCall[], again: Repair): Trouble {
  const strange = calls.find(({ id }) => knownFunction(id) === null);
  if (strange) return trouble('no-function', { name: strange.id });
  return trouble(isInFileForm(formula) ? 'file-form' : 'name', {}, again);
}

/** Our own message: the same sentence as in the cell, and the code that its remedy goes by. */
function ofOurs({ id, result }: InspectedCall): Trouble {
  const { shown, answer } = result as Told;
  return trouble(
    'message',
    {
      message: typeof shown === 'object' ? shown.message : '',
      problem: answer.kind === 'problem' ? answer.code : 'as-shown',
    },
    { kind: 'look-up', id },
  );
}

const errorOf = ({ shown }: Told): string | null => (typeof shown === 'object' ? shown.error : null);

const isErrorCell = (cell: unknown): boolean =>
  typeof cell === 'object' && cell !== null && (cell as { type?: unknown }).type !== 'Entity';

/** The cell shows something else than what the data in use answers. */
function isStale(value: CellValue, { shown }: Told): boolean {
  if (typeof shown === 'object') return true;
  if (typeof shown === 'number' && typeof value === 'number')
    return Math.abs(shown - value) > 1e-9 * Math.max(1, Math.abs(shown));
  return String(shownValue(value) ?? '') !== String(shown);
}
