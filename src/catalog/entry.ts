// What the catalog says of a function: its parameters, how a cell is read for each, and what it answers.

import type { ControlData } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import type { Fact } from '../control-data/pack';
import type { Sliced } from '../control-data/slices';
import type { Claim, Explanation, Named } from '../questions/explanation';
import type { When } from '../questions/status-on-day';
import type { ScenarioBook } from '../exposure/scenario';
import type { Language } from '../text/say';

/** What a question is asked of: the data and the settings in use. The room in-use/ provides it. */
export interface Context {
  data: ControlData;
  /** The day that counts where the as-of argument is omitted. */
  asOf: Day;
  /** The workbook's known-on day; null means it follows the as-of day. */
  knownOn: Day | null;
  /** The code of the place from which goods are exported where no origin is named; null counts every origin. */
  defaultOrigin: string | null;
  /** The day that counts as today. */
  workingDay: Day;
  scenarios: ScenarioBook;
  /** The day on which each pack was loaded, by its id; null, or nothing, for a bundled one. */
  loaded: ReadonlyMap<string, { readonly on: Day | null }>;
  /** The language of sentences that a function returns. */
  language: Language;
  /** Whether the workbook counts its days from 1904. */
  date1904: boolean;
}

/** How a parameter's cell is read, and what blank means there. */
export type ParameterKind =
  | 'company'
  | 'region'
  | 'revenue region'
  | 'material'
  | 'hs'
  | 'day'
  | 'period'
  | 'currency'
  | 'name'
  | 'word'
  | 'number'
  | 'amount'
  | 'quantity'
  | 'rate'
  | 'estimate'
  | 'year'
  | 'scenario'
  | 'numbers'
  | 'lines'
  | 'party list'
  | 'anything';

export interface Parameter {
  /** As in the function's signature and Excel's hint: `as_of`. */
  name: string;
  kind: ParameterKind;
  optional?: boolean;
  /** The words that a `word` parameter takes. */
  words?: readonly string[];
  /** One that is left out does not count, where others of its kind mean a default: a filter that filters nothing. */
  leftOut?: 'nothing';
  /** Numbers: what a blank or omitted one counts as, `zero` or `blank` (undisclosed, not known). */
  blank?: 'zero' | 'blank';
}

/** The codes of an error that Excel can show. */
export type ErrorCode = '#N/A' | '#VALUE!' | '#DIV/0!' | '#NUM!' | '#NULL!';

/** Why there is no answer: an error, and a message as code with values. */
export interface Problem {
  kind: 'problem';
  error: ErrorCode;
  code: string;
  values: Record<string, string | number | Named | readonly string[]>;
}

export type Format = 'text' | 'day' | 'share' | 'amount' | 'number';

export interface ValueAnswer {
  kind: 'value';
  value: string | number | boolean;
  format?: Format;
}

export interface Column {
  /** Fixed English. */
  header: string;
  format?: Format;
}

export type TableCell = string | number | boolean | Problem;

export interface TableAnswer {
  kind: 'table';
  columns: readonly Column[];
  rows: readonly (readonly TableCell[])[];
  /** False where a list of estimates or the like has no header row. */
  headers?: boolean;
}

/** An entity card: where Excel cannot show it, its text. */
export interface CardAnswer {
  kind: 'card';
  text: string;
  id: string;
  of: 'company' | 'material';
  fields: readonly { name: string; value: string | number | boolean; format?: Format }[];
}

export type Answer = ValueAnswer | TableAnswer | CardAnswer | Problem;

/** A sentence in both languages. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

/** A parameter as Excel's hint, help and pane tell of it. */
export interface DescribedParameter extends Parameter, Words {
  /** Of a `word` parameter: the name of the list that Excel offers, and what each of its words means. */
  enumId?: string;
  meanings?: readonly string[];
}

/** A fact that a row of a table shows, with the words by which the row is found. */
export interface ListedFact {
  readonly row: readonly (string | number)[];
  readonly fact: Fact;
  readonly claim: string;
  readonly value: string | number;
}

/** What evidence has to know of a function beside its explanations. */
export interface Evidence<A extends readonly unknown[] = readonly unknown[]> {
  /** It answers a card, whose fields are its reason. */
  readonly card?: true;
  /** It answers for a day without an argument that says so. */
  readonly ofTheDay?: true;
  /** What an answer rests on beside the claims of its own explanation, if it has one. */
  readonly claims?: (context: Context, args: A, explanation: Explanation | null) => Claim[];
  /** For a table the facts that its rows may show, told apart by these of its columns, in the order of the data. */
  readonly facts?: {
    readonly columns: readonly number[];
    readonly of: (context: Context, when: When) => Iterable<ListedFact>;
  };
}

/** All that is known of a function: what it answers, and what is said of it. Its `en` and `zh` say what it does. */
export interface FunctionEntry extends Words {
  id: string;
  family: 'licenses' | 'controls' | 'imports' | 'revenue' | 'exposure' | 'supply' | 'things';
  /** `each`: broadcasts over single values. `table`: ranges are filters. `whole`: takes ranges as they are. */
  takes: 'each' | 'table' | 'whole';
  /** What it answers, in a few words of English, for the README. */
  brief: string;
  parameters: readonly DescribedParameter[];
  /** Arguments of worked examples, as they are typed between the parentheses of a formula. */
  examples: readonly string[];
  /** The answer for arguments as the parameters' kinds read them; a blank optional argument is null. */
  ask: (context: Context, args: readonly unknown[]) => Answer;
  /** The same where one answer may take long, with breaks in which others run. */
  askInSlices?: (context: Context, args: readonly unknown[]) => Sliced<Answer>;
  /** The explanation of one answer; absent for plain formulas and tables. */
  explain?: (context: Context, args: readonly unknown[]) => Explanation | Problem;
  /** Where there is no explanation: how it comes to all of its answers. */
  how?: Words;
  evidence?: Evidence;
  /** For EXPLAIN: the function that its first argument names and for whose arguments all others stand. */
  explains?: (question: unknown) => FunctionEntry | null;
}

export const value = (answer: string | number | boolean, format?: Format): ValueAnswer =>
  format ? { kind: 'value', value: answer, format } : { kind: 'value', value: answer };

export const notFound = (code: string, values: Problem['values'] = {}): Problem => ({
  kind: 'problem',
  error: '#N/A',
  code,
  values,
});

/** That nothing has a name. The names that resemble it are sought only where the message is told. */
export const unknownName = (kind: string, text: string, closest: () => readonly string[]): Problem =>
  notFound('unknown', {
    kind,
    text,
    get closest() {
      return closest();
    },
  });

export const badValue = (code: string, values: Problem['values'] = {}): Problem => ({
  kind: 'problem',
  error: '#VALUE!',
  code,
  values,
});

export const isProblem = (thing: unknown): thing is Problem =>
  typeof thing === 'object' && thing !== null && (thing as { kind?: unknown }).kind === 'problem';
