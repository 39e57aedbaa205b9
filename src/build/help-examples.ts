// The worked examples of the catalog, answered by the built functions as Excel would call them.
import { setHostAbilities } from '../catalog/call/cells-out';
import type { FunctionEntry } from '../catalog/entry';
import type { ControlPack } from '../control-data/pack';
import { dayOfIso, dayOfSerial, isoOfDay } from '../control-data/days';
import { answerAtOnce as answerOfSource } from '../functions/answer';
import { change } from '../state/state';
import { exampleArguments } from './example-arguments';
import type { Language } from './help-words';
import type { Metadata } from './metadata';
import { clockAt, isFunctionError, registeredFunctions } from './realm';
import type { BuiltFunction } from './realm';

export type HelpEntry = Pick<FunctionEntry, 'id' | 'family' | 'takes' | 'parameters' | 'examples'>;

export interface HelpContent {
  metadata: Record<Language, Metadata>;
  catalog: readonly HelpEntry[];
  /** The text of the built functions.js. */
  script: string;
  namespace: string;
  /** The day that examples take for today, `2026-06-17`. */
  day: string;
  /** The shipped packs. */
  packs: readonly ControlPack[];
  /** The text of a small complete pack. */
  examplePack: string;
}

export interface ExampleResult {
  /** As typed into a cell. */
  formula: string;
  /** What the cell and those that it spills to show; null where only a workbook can answer. */
  result: string[][] | null;
}

/** A value with a number format or a card, as data types write them. */
interface DataType {
  basicValue?: unknown;
  numberFormat?: string;
  text?: string;
}

const grouped = (value: number, digits: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: digits, minimumFractionDigits: 0 });

/** The number formats that the functions use are dates, percentages and grouped numbers. */
function formatted(value: number, format: string): string {
  if (/y/i.test(format)) {
    const day = dayOfSerial(value);
    return day === null ? String(value) : isoOfDay(day);
  }
  const digits = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  if (format.includes('%')) return `${(value * 100).toFixed(digits)}%`;
  return grouped(value, digits);
}

/** What a cell shows; without its number format where that is asked for. */
function shown(value: unknown, plain = false): string {
  if (isFunctionError(value)) return value.message ? `${value.code} ${value.message}` : value.code;
  if (typeof value === 'number') return grouped(value, 6);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const { basicValue, numberFormat, text } = value as DataType;
  if (typeof basicValue === 'number' && numberFormat && !plain) return formatted(basicValue, numberFormat);
  return text ?? shown(basicValue);
}

async function cellsOf(run: BuiltFunction, args: readonly unknown[]): Promise<unknown[][]> {
  try {
    const result = await run(...args);
    const rows = Array.isArray(result) ? (result as unknown[]) : [[result]];
    return rows.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  } catch (error) {
    if (isFunctionError(error)) return [[error]];
    throw error;
  }
}

/**
 * The built function gives plain values outside of Excel, the source gives them with their formats; both must be
 * the same values, or the bundle is not what was written.
 */
async function answer(id: string, run: BuiltFunction, args: readonly unknown[]): Promise<string[][]> {
  const built = await cellsOf(run, args);
  const source = await cellsOf((...given) => answerOfSource(id, given), args);
  const plain = (rows: unknown[][]): string =>
    JSON.stringify(rows.map((row) => row.map((cell) => shown(cell, true))));
  if (plain(built) !== plain(source)) throw new Error(`help: the built ${id} answers other than its source`);
  return source.map((row) => row.map((cell) => shown(cell)));
}

/**
 * The examples of each function, by its id.
 * @throws where an example fails in a way that no cell could show, or gives more arguments than the function has
 */
export async function exampleResults({
  catalog,
  metadata,
  script,
  namespace,
  day,
}: HelpContent): Promise<Map<string, ExampleResult[]>> {
  const functions = registeredFunctions(script, { Date: clockAt(day) });
  setHostAbilities({ numberFormats: 'FormattedNumber', cards: false, limitedSize: false });
  change({ workingDay: dayOfIso(day)! });
  const results = new Map<string, ExampleResult[]>();
  for (const { id, examples } of catalog) {
    const described = metadata.en.functions.find((entry) => entry.id === id);
    const run = functions.get(id);
    if (!described) throw new Error(`help: the catalog has ${id}, src/functions has not`);
    if (!run) throw new Error(`help: ${id} is described but not in functions.js; is its file imported?`);
    const { name, parameters } = described;
    const answered: ExampleResult[] = [];
    for (const example of examples) {
      const args = exampleArguments(example);
      if (args && args.length > parameters.length && !parameters.at(-1)?.repeating) {
        throw new Error(`help: the example ${id}(${example}) has more arguments than ${id}`);
      }
      const passed = args?.map((matrix, index) =>
        parameters[index]?.dimensionality === 'matrix' ? matrix : (matrix?.[0]?.[0] ?? null),
      );
      while (passed && passed.length < parameters.length) passed.push(null);
      answered.push({
        formula: `=${namespace}.${name}(${example})`,
        result: passed ? await answer(id, run, passed) : null,
      });
    }
    results.set(id, answered);
  }
  return results;
}
