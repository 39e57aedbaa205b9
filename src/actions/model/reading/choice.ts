// What a person chose of how lines are read, remembered for their table in the workbook.

import type { LineColumn } from '../../../exposure/line-columns';
import { openSession } from '../../saved/session';
import type { Saved } from '../../saved/saved';
import type { SupplyColumn } from '../columns';
import type { FoundLines } from '../source';

/** `itemElse` is read where the item of a line is blank or not in the data. */
export type Meaning = LineColumn | 'itemElse' | SupplyColumn;

export interface LinesChoice {
  /** Columns by their labels; empty text for none. What is not named here is found by the headers. */
  readonly columns?: Readonly<Partial<Record<Meaning, string>>>;
  /** Where all lines go to, where no column says it. */
  readonly allTo?: string;
  /** Rows that look like no lines and count all the same, by their keys. */
  readonly takenIn?: readonly string[];
  /** The currency of the totals. */
  readonly currency?: string;
  /** What one unit of a currency is worth in that of the totals. */
  readonly rates?: Readonly<Record<string, number>>;
}

/** Tables whose choices are remembered, the newest last. */
const MOST_TABLES = 50;

/** A table goes by its name, selected cells by where they begin. */
const placeKey = ({ table, sheet, area }: FoundLines): string =>
  table ?? `${sheet}!${area.row + 1},${area.column + 1}`;

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

const entriesOf = <T>(raw: unknown, type: 'string' | 'number'): Record<string, T> =>
  isRecord(raw)
    ? (Object.fromEntries(Object.entries(raw).filter(([, one]) => typeof one === type)) as Record<string, T>)
    : {};

/** What was chosen for these lines before; whatever of it cannot be read is as if never chosen. */
export function rememberedChoice(found: FoundLines): LinesChoice {
  const raw: unknown = openSession().saved.settings.lines?.[placeKey(found)];
  if (!isRecord(raw)) return {};
  const { allTo, currency, takenIn } = raw;
  return {
    columns: entriesOf(raw['columns'], 'string'),
    ...(typeof allTo === 'string' ? { allTo } : {}),
    ...(Array.isArray(takenIn) ? { takenIn: takenIn.filter((one) => typeof one === 'string') } : {}),
    ...(typeof currency === 'string' ? { currency } : {}),
    rates: entriesOf(raw['rates'], 'number'),
  };
}

/** What the workbook keeps with this choice; null where nothing was chosen and nothing was remembered. */
export function savedWithChoice(found: FoundLines, choice: LinesChoice): Saved | null {
  const { saved } = openSession();
  const key = placeKey(found);
  const before = saved.settings.lines ?? {};
  const isEmpty = Object.values(choice).every(
    (one) => one === '' || (typeof one === 'object' && Object.keys(one).length === 0),
  );
  if ((isEmpty && !(key in before)) || JSON.stringify(before[key]) === JSON.stringify(choice)) return null;
  const others = Object.entries(before).filter(([one]) => one !== key);
  const lines = Object.fromEntries([...others, [key, choice] as const].slice(-MOST_TABLES));
  return { ...saved, settings: { ...saved.settings, lines } };
}
