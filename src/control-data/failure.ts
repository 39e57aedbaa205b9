// What every failure that a person is told of is made of, whichever room it comes from.

/** What the sentence about a failure names: numbers, and texts that were made printable. */
export type FailureValues = Readonly<Record<string, string | number | boolean>>;

/**
 * Something did not work. `text/` has the sentence under `problem.<code>`, where a room's own codes stand behind its
 * name (`import.empty-file`), and what to do about it under `remedy.<remedy>`.
 */
export class Failure<Code extends string = string, Remedy extends string = string> extends Error {
  override readonly name: string = 'Failure';

  constructor(
    /** The room in which it happened, before the code of its sentence; empty where the code is the whole. */
    readonly room: '' | 'workbook' | 'import',
    readonly code: Code,
    readonly values: FailureValues,
    readonly remedy: Remedy,
    options?: ErrorOptions & {
      /** One plain English sentence for logs; the code and its values if left out. */
      readonly reason?: string;
    },
  ) {
    super(options?.reason ?? `${code} ${JSON.stringify(values)}`, options);
  }

  /** The code of its sentence. */
  get sentence(): string {
    return this.room === '' ? this.code : `${this.room}.${this.code}`;
  }
}
