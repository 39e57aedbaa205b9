// The registers that can be loaded, as the pane offers them: their columns, and the limits that are stated.

import type { RegisterId } from '../../import/registers';

export type {
  DateOrder,
  DateQuestion,
  Delimiter,
  Encoding,
  Layout,
  Mapping,
  Problem,
  Recognised,
  RecognisedSheet,
  RegisterId,
  RegisterResult,
  TableOptions,
} from '../../import';
export { DELIMITERS, ENCODINGS } from '../../import/layout';
export { MAX_COPY_BYTES, MAX_FILE_BYTES, MAX_ROWS, PREVIEW_ROWS, ROWS_COUNTED } from '../../import/limits';

export interface RegisterColumns {
  readonly id: RegisterId;
  readonly fields: readonly {
    readonly id: string;
    readonly header: string;
    readonly headerZh: string;
    readonly required: boolean;
  }[];
}

/** All registers with their columns, in the order in which they are offered. */
export async function registerColumns(): Promise<RegisterColumns[]> {
  const { REGISTER_IDS, REGISTERS } = await import(/* webpackChunkName: "import" */ '../../import/registers');
  return REGISTER_IDS.map((id) => ({
    id,
    fields: REGISTERS[id].fields.map((field) => ({
      id: field.id,
      header: field.header,
      headerZh: field.headerZh,
      required: field.required === true,
    })),
  }));
}
