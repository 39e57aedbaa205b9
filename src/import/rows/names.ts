// A row of the name register and of the item register: own names of companies, own item numbers.

import type { ControlData } from '../../control-data/control-data';
import { readHsCode } from '../../control-data/hs-code';
import { Memo } from '../../control-data/memo';
import type { PrivateAlias } from '../../control-data/overlay';
import type { Material } from '../../control-data/pack';
import { ownId } from '../ids';
import { companiesLike } from '../match-names';
import type { RowReader } from '../row-reader';
import type { SourceBook } from './sources';

export interface ReadName {
  name: string;
  alias: PrivateAlias | null;
  /** True where the data knows the name by itself. */
  known: boolean;
}

/**
 * Reads an own supplier name. With a company beside it, the name becomes an alias of that company; a name that the
 * data knows by itself needs none; any other stays unmatched, with the closest names of the data.
 */
export function readName(row: RowReader): ReadName {
  const name = row.text('name');
  const stated = row.text('company') !== '';
  const found = stated ? null : row.data.companyNames.find(name);
  const company = stated ? row.company('company') : null;
  if (found?.kind === 'unknown' && name !== '')
    row.problem('unknown-company', 'name', companiesLike(row.data, name), 'warning');
  if (found?.kind === 'ambiguous')
    row.problem(
      'ambiguous-name',
      'name',
      found.candidates.map((candidate) => candidate.name),
      'warning',
    );
  return {
    name,
    known: found?.kind === 'found',
    alias: company ? { topic: 'companies', thing: company.id, name } : null,
  };
}

export interface ReadItem {
  item: string;
  alias: PrivateAlias | null;
  material: Material | null;
}

/**
 * Reads an own item number. With a material beside it, the number becomes a name of that material. With an HS code
 * alone it becomes a material of its own that counts as every material which controlled items of that code list; where
 * no item refers to the code its controls are unchecked, so that nothing clears it.
 */
export function readItem(row: RowReader, sources: SourceBook): ReadItem {
  const item = row.text('item');
  const description = row.text('description');
  const material = row.material('material');
  if (material)
    return { item, alias: { topic: 'materials', thing: material.id, name: item }, material: null };
  const code = hsCode(row);
  if (code === null) {
    if (row.good) row.problem('no-target', 'material', [row.header('material'), row.header('hs')]);
    return { item, alias: null, material: null };
  }
  const broader = materialsOfHs(row.data, code);
  const notes = [description, row.text('notes')].filter((text) => text !== '').join('. ');
  return {
    item,
    alias: null,
    material: {
      id: ownId('item', item, [item]),
      name: item,
      hs: [code],
      ...(broader.length > 0 ? { broader } : { unchecked: true }),
      sources: sources.of(row),
      ...(notes === '' ? {} : { notes }),
    },
  };
}

/** A file of text does not say whether digits were a number once, so they are read as one. */
function hsCode(row: RowReader): string | null {
  const text = row.text('hs');
  if (text === '') return null;
  const code = readHsCode(/^[1-9]\d*$/.test(text) ? Number(text) : text);
  if (code !== null) return code;
  row.problem('bad-hs', 'hs', ['8505.11', '2804 90']);
  return null;
}

const hsMaterials = new Memo<ControlData, string, string[]>();

/** The materials of the controlled items whose code begins with this one, or which this one begins with. */
const materialsOfHs = (data: ControlData, code: string): string[] =>
  hsMaterials.recall(data, code, () => {
    const own = data.unitIndex.itemsOfHs(code);
    // Digits after the sixth are of one country's tariff: where no line has them, the six-digit head counts.
    const items = own.length > 0 ? own : data.unitIndex.itemsOfHs(code.slice(0, 6));
    return [...new Set(items.flatMap(({ materials }) => materials))];
  });
