// The workbook as a file: its own bytes, and new workbooks made from bytes.
import { toBase64 } from './bytes';
import { supports } from './host';
import { problemOf, WorkbookProblem } from './problem';
import type { ProblemCode } from './problem';

/** Bytes of a slice; Excel accepts up to 4 MB, and below 1 MB also its web version over slow lines. */
const SLICE_BYTES = 1_048_576;

export interface FileOptions {
  /** Bytes that the file may have; a larger one is not read. */
  readonly most?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (bytesRead: number, bytes: number) => void;
}

/**
 * The workbook's own .xlsx bytes as it is now, saved or not (requirement set CompressedFile 1.1).
 * @throws WorkbookProblem `unsupported`, `too-large` (details `bytes`, `limit`), `busy` while Excel is still handing out two
 * files, or what Excel reports; the signal's reason when canceled between two slices.
 */
export async function readFileBytes(options: FileOptions = {}): Promise<Uint8Array> {
  if (!supports('CompressedFile', '1.1'))
    throw new WorkbookProblem('unsupported', { set: 'CompressedFile 1.1' });
  options.signal?.throwIfAborted();
  const { document } = Office.context;
  const file = await answered<Office.File>((done) =>
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, done),
  );
  try {
    const { most = Infinity } = options;
    if (file.size > most) throw new WorkbookProblem('too-large', { bytes: file.size, limit: most });
    return await readSlices(file, options);
  } finally {
    // Excel keeps at most two files open, so each is closed whatever happened; a failure to close harms nothing else.
    await answered<unknown>((done) => file.closeAsync(done)).catch(() => undefined);
  }
}

async function readSlices(file: Office.File, options: FileOptions): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  let read = 0;
  for (let index = 0; index < file.sliceCount; index += 1) {
    options.signal?.throwIfAborted();
    const slice = await answered<Office.Slice>((done) => file.getSliceAsync(index, done));
    const part = Uint8Array.from(slice.data as ArrayLike<number>);
    if (read + part.length > bytes.length) break;
    bytes.set(part, read);
    read += part.length;
    options.onProgress?.(read, bytes.length);
  }
  if (read !== bytes.length) throw new WorkbookProblem('not-confirmed', { bytes: bytes.length, read });
  return bytes;
}

/** The name of the workbook's file without its ending; null for one that was never saved or does not say. */
export function workbookName(): string | null {
  const last =
    (Office.context.document.url ?? '')
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/[?#].*$/, '') ?? '';
  const name = decoded(last).replace(/\.[^.]*$/, '');
  return name === '' ? null : name;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** True where Excel can open a new workbook from bytes (ExcelApi 1.8). */
export function canOpenWorkbook(): boolean {
  return supports('ExcelApi', '1.8');
}

/** Opens a new workbook made from .xlsx bytes; the person's own stays open. */
export async function openWorkbook(xlsx: Uint8Array): Promise<void> {
  if (!canOpenWorkbook()) throw new WorkbookProblem('unsupported', { set: 'ExcelApi 1.8' });
  try {
    await Excel.createWorkbook(toBase64(xlsx));
  } catch (error) {
    throw problemOf(error);
  }
}

/** Numbers of errors with a meaning of their own; of most others only their words tell. */
const BY_NUMBER: Readonly<Record<number, ProblemCode>> = { 7000: 'no-permission', 11001: 'label' };

/** A call of the older, callback-style Office API as a promise. */
function answered<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((result) => {
      if (String(result.status).toLowerCase() === 'succeeded') resolve(result.value);
      else {
        const { code, name, message } = result.error;
        reject(
          new WorkbookProblem(BY_NUMBER[code] ?? 'busy', {
            excelCode: code,
            excelName: name,
            excelMessage: message,
          }),
        );
      }
    });
  });
}
