// What a workbook carries besides its cells: settings, custom XML, properties and the records of charts and rules.
import type { Area } from './address';

/** A chart, rule, comment and so on: kept as it was described, readable back, not drawn by the engine. */
export interface RecordData {
  id: string;
  values: Record<string, unknown>;
  children: Record<string, RecordData>;
  items: RecordData[];
  calls: { name: string; arguments: unknown[] }[];
}

/** The records of one sheet; rules of ranges lie beside the area that they are for. */
export interface SheetRecords {
  objects: RecordData;
  conditionalFormats: { area: Area; record: RecordData }[];
  dataValidations: { area: Area; record: RecordData }[];
  veryHidden?: boolean;
}

export interface WorkbookStore {
  settings: Record<string, unknown>;
  parts: { id: string; xml: string }[];
  customProperties: Record<string, unknown>;
  sheetProperties: Record<string, Record<string, string>>;
  /** Names keep their comment and visibility here. */
  names: Record<string, { comment: string; visible: boolean }>;
  /** The looks of tables, by the table's id. */
  tables: Record<string, Record<string, unknown>>;
  workbook: RecordData;
  sheets: Record<string, SheetRecords>;
  /** `Background` when the add-in asked to start with this workbook. */
  startState: string;
  nextId: number;
}

export const emptyRecord = (id: string): RecordData => ({
  id,
  values: {},
  children: {},
  items: [],
  calls: [],
});

export function emptyStore(): WorkbookStore {
  return {
    settings: {},
    parts: [],
    customProperties: {},
    sheetProperties: {},
    names: {},
    tables: {},
    workbook: emptyRecord('workbook'),
    sheets: {},
    startState: 'Inactive',
    nextId: 1,
  };
}

export function recordsOfSheet(store: WorkbookStore, sheetId: string): SheetRecords {
  return (store.sheets[sheetId] ??= {
    objects: emptyRecord(sheetId),
    conditionalFormats: [],
    dataValidations: [],
  });
}

/** A new id, unique within the workbook, in the form that Excel uses. */
export function newId(store: WorkbookStore): string {
  const number = (store.nextId++).toString(16).padStart(12, '0').toUpperCase();
  return `{00000000-0000-4000-8000-${number}}`;
}
