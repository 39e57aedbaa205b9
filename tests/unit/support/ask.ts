// Questions as a cell asks them: through the same door as Excel, with the data and the days in use set by the test.

import { dayOfIso } from '../../../src/control-data/days';
import type { ControlData } from '../../../src/control-data/control-data';
import type { Day } from '../../../src/control-data/days';
import { answerAtOnce } from '../../../src/functions/answer';
import type { State } from '../../../src/state/state';
import { bundledData, change } from '../../../src/state/state';

/** The working day of the tests: after every day that they ask for, so that all facts are known. */
export const WORKING_DAY = '2030-01-01';

export const day = (iso: string): Day => {
  const found = dayOfIso(iso);
  if (found === null) throw new Error(`${iso} is no day`);
  return found;
};

/** Puts data in use, as of the working day unless a test sets more. */
export function use(data: ControlData = bundledData(), rest: Partial<State> = {}): void {
  change({
    data,
    workingDay: day(WORKING_DAY),
    asOfSetting: { kind: 'today' },
    knownOn: null,
    defaultOrigin: 'CN',
    language: 'en',
    date1904: false,
    ...rest,
  });
}

/** An error as a cell shows it, with the message that hovering shows. */
export interface Shown {
  error: string;
  message: string;
}

export const shown = (value: unknown): unknown =>
  value instanceof Error
    ? { error: (value as Error & { code?: string }).code ?? 'plain exception', message: value.message }
    : value;

/** The cells of a call; errors as what they show. A scalar argument is a range of one cell, as Excel sends it. */
export function cells(id: string, ...args: unknown[]): unknown[][] {
  try {
    return answerAtOnce(id, args.map(asRange)).map((row) => row.map(shown));
  } catch (error) {
    return [[shown(error)]];
  }
}

const asRange = (argument: unknown): unknown =>
  argument === undefined || Array.isArray(argument) ? argument : [[argument]];

/** The one cell of a call. */
export function ask(id: string, ...args: unknown[]): unknown {
  const rows = cells(id, ...args);
  if (rows.length !== 1 || rows[0]!.length !== 1)
    throw new Error(`${id} gave ${rows.length}×${rows[0]?.length} cells`);
  return rows[0]![0];
}

/** A table as records by its header row. */
export function table(id: string, ...args: unknown[]): Record<string, unknown>[] {
  const [headers = [], ...rows] = cells(id, ...args);
  return rows.map((row) => Object.fromEntries(headers.map((header, index) => [String(header), row[index]])));
}

export const errorOf = (value: unknown): string => (value as Shown).error;
export const messageOf = (value: unknown): string => (value as Shown).message;
