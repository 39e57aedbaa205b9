// The setting that says which sets of the workbook store are in force. A set without it does not count.
import { readSetting, setting, writeSetting } from './settings';
import type { How } from './run';
import { STORE_FORMAT } from './store-part';
import type { Kind } from './store-part';

/** One content in force: the generation that wrote it, its number of parts, its SHA-256 and its size in the file. */
export interface SetInForce {
  readonly generation: number;
  readonly count: number;
  readonly set: string;
  readonly bytes: number;
}

export interface Pointer {
  readonly format: number;
  /** Grows by one with each save; co-authors compare it to see that something changed. */
  readonly generation: number;
  readonly kinds: Readonly<Record<Kind, SetInForce>>;
  /** The name of the save, which its parts carry, too; left out by earlier versions. */
  readonly save?: string;
}

const POINTER = setting<Pointer>('store', checkedPointer);

/** The pointer of this or a newer format; null where there is none or it is damaged. */
export function readPointer(how: How): Promise<Pointer | null> {
  return readSetting(POINTER, how);
}

export function writePointer(pointer: Pointer | null, how: How): Promise<void> {
  return writeSetting(POINTER, pointer, how);
}

function checkedPointer(value: unknown): Pointer | null {
  if (!isRecord(value) || !isCount(value['format']) || !isCount(value['generation'])) return null;
  const { format, generation, kinds, save } = value;
  // What a newer format looks like is unknown; only that it is newer matters.
  if (format > STORE_FORMAT) return { format, generation, kinds: {} };
  if (!isRecord(kinds) || !Object.values(kinds).every(isSetInForce)) return null;
  return {
    ...{ format, generation, kinds: kinds as Record<Kind, SetInForce> },
    ...(typeof save === 'string' ? { save } : {}),
  };
}

function isSetInForce(value: unknown): value is SetInForce {
  return (
    isRecord(value) &&
    isCount(value['generation']) &&
    isCount(value['count']) &&
    isCount(value['bytes']) &&
    typeof value['set'] === 'string'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
