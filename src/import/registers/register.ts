// What a register is: its fields, what a cell of each may hold, and the headers that people give it.

export type RegisterId =
  'licenses' | 'measures' | 'suspensions' | 'revenue' | 'rates' | 'parties' | 'names' | 'items';

/** What a cell of a field holds, which says how it is read. */
export type FieldKind =
  | 'text'
  | 'company'
  | 'region'
  | 'regions'
  | 'material'
  | 'materials'
  | 'measure'
  | 'measures'
  | 'jurisdiction'
  | 'day'
  | 'amount'
  | 'number'
  | 'months'
  | 'share'
  | 'currency'
  | 'period'
  | 'pair'
  | 'hs'
  | 'link'
  | 'license-status'
  | 'license-kind'
  | 'license-scope'
  | 'effect'
  | 'standing'
  | 'revenue-base'
  | 'qualifier'
  | 'basis';

export interface Field {
  id: string;
  kind: FieldKind;
  required?: true;
  /** The header of the template. */
  header: string;
  headerZh: string;
  /** Other headers that mean it, English and Chinese; compared without case, spaces and punctuation. */
  synonyms: readonly string[];
  /** Headers that mean it where nothing else names it, though another field is called so. */
  before?: readonly string[];
}

export interface Register {
  id: RegisterId;
  fields: readonly Field[];
  /** Of each of these sets one column must be there. */
  oneOf?: readonly (readonly string[])[];
}

/** A list written in one line: words between commas. */
export function words(list: string): string[] {
  return list.split(',').map((word) => word.trim());
}

/** Columns that every register of facts has. */
export const SOURCE_FIELDS: readonly Field[] = [
  {
    id: 'source',
    kind: 'link',
    header: 'Source',
    headerZh: '来源',
    synonyms: words(`
        Reference link, Link, URL, Evidence, Source address, 出处, 链接, 网址, 资料来源, 依据`),
  },
  {
    id: 'sourceDate',
    kind: 'day',
    header: 'Source date',
    headerZh: '来源日期',
    synonyms: words('Published, Published on, Publication date, 发布日期, 刊登日期'),
  },
  {
    id: 'notes',
    kind: 'text',
    header: 'Notes',
    headerZh: '备注',
    synonyms: words('Note, Comment, Comments, Remark, Remarks, 注释, 说明, 附注'),
  },
  {
    id: 'id',
    kind: 'text',
    header: 'Id',
    headerZh: '编号',
    synonyms: words('Identifier, Record id, Key, 记录编号'),
  },
];
