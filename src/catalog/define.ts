// Writes one function down. The arguments of its question follow from its parameters: their kinds, what is optional, and
// how the function takes ranges.

import { atOnce } from '../control-data/slices';
import type { Sliced } from '../control-data/slices';
import type { Subject } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import type { Company } from '../control-data/pack';
import type { Period } from '../control-data/periods';
import type { Place } from '../control-data/place';
import type { Explanation } from '../questions/explanation';
import type { RevenueRegion } from '../questions/revenue';
import type {
  Answer,
  Context,
  DescribedParameter,
  Evidence,
  FunctionEntry,
  Parameter,
  Problem,
  Words,
} from './entry';
import type { ScenarioArgument } from './exposure-scenario';
import type { ListsAsked, Plain } from './reading';
import type { Cells } from './supply-numbers';

/** What a cell is read as, by the kind of its parameter. */
interface Things {
  company: Company;
  region: Place;
  'revenue region': RevenueRegion;
  material: Subject;
  hs: Subject;
  day: Day;
  period: Period;
  currency: string;
  name: string;
  word: string;
  number: number;
  amount: number;
  quantity: number;
  rate: number;
  estimate: number;
  year: number;
  scenario: ScenarioArgument;
  numbers: Cells;
  lines: Cells;
  'party list': ListsAsked;
  anything: Plain;
}

type Thing<P> = P extends { kind: 'word'; words: readonly (infer Word)[] }
  ? Word
  : P extends { kind: infer Kind extends keyof Things }
    ? Things[Kind]
    : never;

/** Kinds whose ranges are one argument, whatever the function does with others. */
type Whole = 'numbers' | 'lines' | 'scenario';

type Takes = FunctionEntry['takes'];

type Argument<P, T extends Takes> = [P, T] extends [{ kind: Exclude<keyof Things, Whole> }, 'table']
  ? Thing<P>[]
  : Thing<P> | (P extends { optional: true } ? null : never);

/**
 * The arguments of a question: a thing for a name, a Day, a number; null for a blank optional one; a list of things for
 * a table's filter; rows of cells for whole ranges.
 */
export type Arguments<P extends readonly Parameter[], T extends Takes> = {
  -readonly [Index in keyof P]: Argument<P[Index], T>;
};

/** Why a function answers what it does: for each answer, or in words that hold for all of them. */
type Explained<A extends unknown[]> =
  | { explain: (context: Context, ...args: A) => Explanation | Problem; how?: undefined }
  | { explain?: undefined; how: Words };

interface Definition<P extends readonly DescribedParameter[], T extends Takes, A extends unknown[]>
  extends Words, Pick<FunctionEntry, 'id' | 'family' | 'brief' | 'examples'> {
  takes: T;
  parameters: P;
  evidence?: Evidence<A>;
}

/** How it answers: at once, or with breaks where one answer may take long. */
type Asked<A extends unknown[]> =
  | { ask: (context: Context, ...args: A) => Answer; askInSlices?: undefined }
  | { ask?: undefined; askInSlices: (context: Context, ...args: A) => Sliced<Answer> };

export function define<const P extends readonly DescribedParameter[], const T extends Takes>(
  definition: Definition<P, T, Arguments<P, T>> & Explained<Arguments<P, T>> & Asked<Arguments<P, T>>,
): FunctionEntry {
  const { ask, askInSlices, explain, evidence, ...rest } = definition;
  const given = (args: readonly unknown[]): Arguments<P, T> => args as Arguments<P, T>;
  return {
    ...rest,
    ask: (context, args) =>
      askInSlices ? atOnce(askInSlices(context, ...given(args))) : ask(context, ...given(args)),
    ...(askInSlices ? { askInSlices: (context, args) => askInSlices(context, ...given(args)) } : {}),
    ...(evidence ? { evidence: evidence as unknown as Evidence } : {}),
    ...(explain ? { explain: (context, args) => explain(context, ...given(args)) } : {}),
  };
}
