// The room's front door: bytes, addresses and rows become a pack or a register, with a report. Nothing is applied.

import type { ControlData } from '../control-data/control-data';
import { csvTable } from './csv';
import type { DateOrder } from './dates';
import type { DecodedText } from './encoding';
import { decodeText } from './encoding';
import type { Mapping } from './headers';
import { checkIsText, fileKind } from './kind';
import type { Delimiter, Encoding, Layout } from './layout';
import { DELIMITERS } from './layout';
import { MAX_FILE_BYTES } from './limits';
import type { PackResult } from './pack-file';
import { readPack } from './pack-file';
import { ImportFault } from './problems';
import { readRegister } from './read-register';
import type { RegisterId } from './registers';
import type { PaceOptions } from '../control-data/slices';
import { Pace } from '../control-data/slices';
import type { RawCell, RawRow, TableSource } from './table';
import { PackageFault } from '../ooxml';
import { xlsxTable } from './xlsx/sheet';
import type { RegisterOptions, RegisterResult } from './register-result';

export type { DateQuestion } from './date-questions';
export type { DateOrder, Delimiter, Encoding, Mapping, PackResult, RegisterId, RegisterResult };
export type { Layout } from './layout';
export { ImportFault } from './problems';
export type { Problem } from './problems';
export type { Recognised, RecognisedSheet } from './layout';

export type ImportResult = PackResult | RegisterResult;

/** What the user may say of a table, over what is recognised of it; all of it is plain JSON. */
export interface TableOptions extends Layout {
  /** Read as this register; without it, the headers say which. */
  register?: RegisterId;
  /** The mapping that was used or changed last time. */
  mapping?: Mapping;
  /** The order of day and month: for all columns, or by header. */
  dateOrder?: DateOrder | Readonly<Record<string, DateOrder>>;
}

export interface ReadOptions extends TableOptions, PaceOptions {
  /** What names are resolved against. */
  data: ControlData;
}

/**
 * Reads a file's bytes on the present thread, in slices. Throws an ImportFault where the whole file cannot be read, and
 * the signal's reason when canceled; in both cases nothing has changed.
 */
export async function readFile(bytes: Uint8Array, name: string, options: ReadOptions): Promise<ImportResult> {
  try {
    return await read(bytes, name, options);
  } catch (error) {
    if (error instanceof PackageFault) throw new ImportFault(error.code, error.values);
    throw error;
  }
}

async function read(bytes: Uint8Array, name: string, options: ReadOptions): Promise<ImportResult> {
  if (bytes.length > MAX_FILE_BYTES)
    throw new ImportFault('file-too-large', { size: bytes.length, limit: MAX_FILE_BYTES });
  const pace = new Pace(options);
  const kind = fileKind(bytes, name);
  if (kind === 'xlsx') {
    pace.stage(0, 0.3);
    const register = options.register ?? options.mapping?.register;
    const table = await xlsxTable(bytes, options.sheet, pace, register);
    pace.stage(0.3, 1);
    return readTable(table, name, options, pace);
  }
  pace.stage(0, 0.2);
  const decoded = await decoding(bytes, pace, options);
  checkIsText(decoded.text);
  pace.stage(0.2, kind === 'json' ? 0.8 : 1);
  if (kind === 'json') return readPack(decoded.text, options.data, pace);
  const register = options.register ?? options.mapping?.register;
  const table = csvTable(decoded, pace, { delimiter: options.delimiter, register });
  return readTable(table, name, options, pace);
}

/** Decodes a text; where that fails, the encoding can be chosen otherwise. */
async function decoding(bytes: Uint8Array, pace: Pace, options: TableOptions): Promise<DecodedText> {
  try {
    return await decodeText(bytes, pace, options.encoding);
  } catch (fault) {
    if (fault instanceof ImportFault)
      fault.recognised = {
        text: {
          encoding: options.encoding ?? 'utf-8',
          assumed: false,
          delimiter: options.delimiter ?? DELIMITERS[0],
        },
        workbook: null,
        headerRow: null,
        rows: [],
      };
    throw fault;
  }
}

function readTable(
  table: TableSource,
  fileName: string,
  options: ReadOptions,
  pace: Pace,
): Promise<RegisterResult> {
  const { data, register, mapping, headerRow, dateOrder } = options;
  const registerOptions: RegisterOptions = { data, fileName, register, mapping, headerRow, dateOrder };
  return readRegister(table, registerOptions, pace);
}

/**
 * Reads the values of a table or selection of the open workbook, headers first. `date1904` is its date system; rows
 * are counted from the first row of the values, at `firstRow`.
 */
export function readValues(
  values: readonly (readonly RawCell[])[],
  { name, date1904, firstRow = 1 }: { name: string; date1904: boolean; firstRow?: number },
  options: ReadOptions,
): Promise<RegisterResult> {
  const pace = new Pace(options);
  return readTable(
    { rows: batches(values, firstRow, pace), decimalComma: false, date1904, notices: [] },
    name,
    options,
    pace,
  );
}

const BATCH_ROWS = 1000;

async function* batches(
  values: readonly (readonly RawCell[])[],
  firstRow: number,
  pace: Pace,
): AsyncGenerator<RawRow[]> {
  for (let at = 0; at < values.length; at += BATCH_ROWS) {
    yield values.slice(at, at + BATCH_ROWS).map((cells, index) => ({ number: firstRow + at + index, cells }));
    pace.done((at + BATCH_ROWS) / values.length);
    await pace.breathe();
  }
}
