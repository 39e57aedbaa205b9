// The older, callback-style part of Office: settings of the document and its file.
import type { OfficeSide } from '../host/office-side';

interface AsyncResult<T> {
  status: 'succeeded' | 'failed';
  value?: T;
  error?: { code: number; name: string; message: string };
}
type Callback<T> = ((result: AsyncResult<T>) => void) | undefined;

function answer<T>(callback: Callback<T>, value: T): void {
  setTimeout(() => callback?.({ status: 'succeeded', value }), 0);
}

function fail<T>(callback: Callback<T>, code: number, message: string): void {
  setTimeout(() => callback?.({ status: 'failed', error: { code, name: 'Error', message } }), 0);
}

/** Excel hands out at most two files at a time. */
const mostOpenFiles = 2;
const defaultSlice = 4_194_304;

export function documentOf(office: OfficeSide): Record<string, unknown> {
  return {
    url: 'https://example.com/Book1.xlsx',
    mode: 'readWrite',
    settings: settingsOf(office),
    getFileAsync: fileGetter(office),
    addHandlerAsync: (_type: string, _handler: unknown, callback: Callback<undefined>) =>
      answer(callback, undefined),
    removeHandlerAsync: (_type: string, _options: unknown, callback: Callback<undefined>) =>
      answer(callback, undefined),
  };
}

/** The settings as this realm has read them; others see a change only after `saveAsync`. */
function settingsOf(office: OfficeSide): Record<string, unknown> {
  let values = office.settings();
  const stops = new Map<unknown, () => void>();
  return {
    get: (name: string) => values[name] ?? null,
    set: (name: string, value: unknown) => {
      values[name] = value;
    },
    remove: (name: string) => {
      Reflect.deleteProperty(values, name);
    },
    saveAsync: (callback: Callback<undefined>) => {
      office.saveSettings(values);
      answer(callback, undefined);
    },
    refreshAsync: (callback: Callback<undefined>) => {
      values = office.settings();
      answer(callback, undefined);
    },
    addHandlerAsync: (type: string, handler: (event: object) => void, callback: Callback<undefined>) => {
      stops.set(
        handler,
        office.onSettingsChanged(() => handler({ type })),
      );
      answer(callback, undefined);
    },
    removeHandlerAsync: (_type: string, options: { handler?: unknown }, callback: Callback<undefined>) => {
      for (const [handler, stop] of stops) if (!options.handler || options.handler === handler) stop();
      answer(callback, undefined);
    },
  };
}

function fileGetter(office: OfficeSide) {
  let open = 0;
  return (type: string, options: { sliceSize?: number } | undefined, callback: Callback<unknown>): void => {
    if (!office.fileBytes || type !== 'compressed')
      return fail(callback, 5001, 'The file is not available here.');
    if (open >= mostOpenFiles) return fail(callback, 5009, 'Too many files are open.');
    open += 1;
    const sliceSize = Math.min(options?.sliceSize ?? defaultSlice, defaultSlice);
    void office.fileBytes().then((bytes) => {
      const sliceCount = Math.ceil(bytes.length / sliceSize);
      answer(callback, {
        size: bytes.length,
        sliceCount,
        getSliceAsync: (index: number, done: Callback<unknown>) => {
          if (index < 0 || index >= sliceCount) return fail(done, 5007, 'There is no such slice.');
          const data = [...bytes.subarray(index * sliceSize, (index + 1) * sliceSize)];
          answer(done, { index, size: data.length, data });
        },
        closeAsync: (done: Callback<undefined>) => {
          open -= 1;
          answer(done, undefined);
        },
      });
    });
  };
}
