// One row of a register: its cells, and the companies, regions, materials and measures that they name.

import type { Found, NameIndex } from '../control-data/names';
import type { Company, LicenseRegion, Material } from '../control-data/pack';
import type { Place } from '../control-data/place';
import { companiesLike } from './match-names';
import type { ProblemCode } from './problems';
import { RowCells } from './row-cells';
import { NO_REGION_WORDS, SOME_CUSTOMERS_WORDS, wordKey } from './words';
import { slug } from './ids';

export interface StatedRegions {
  regions: LicenseRegion[];
  /** True where the words say that only some customers are meant. */
  someCustomers: boolean;
}

const NO_REGION = new Set(NO_REGION_WORDS.map(wordKey));
const SOME_CUSTOMERS = new Set(SOME_CUSTOMERS_WORDS.map(wordKey));
const LIST_SEPARATORS = /[;；、|\n]/;
/** Signs and words that separate names, but may also stand in one. */
const DOUBTFUL_SEPARATORS = /[,，和及]|\s(?:and|&)\s/i;

const MOST_LISTS_KEPT = 20_000;

export class RowReader extends RowCells {
  company(id: string): Company | null {
    return this.named(id, this.data.companyNames, 'unknown-company', ({ name }) => name);
  }

  material(id: string): Material | null {
    return this.named(id, this.data.materialNames, 'unknown-material', ({ name }) => name);
  }

  place(id: string): Place | null {
    return this.named(id, this.data.placeNames, 'unknown-region', ({ region }) => region.name);
  }

  measure(id: string): string | null {
    return this.named(id, this.data.measureNames, 'unknown-measure', (measure) => measure);
  }

  /** The ids of the materials of a list. */
  materials(id: string): string[] {
    const { materialNames } = this.data;
    return this.remembered(id, () =>
      this.listed(id, materialNames, 'unknown-material', ({ name }) => name).map((material) => material.id),
    );
  }

  /** The ids of the measures of a list. */
  measures(id: string): string[] {
    const { measureNames } = this.data;
    return this.remembered(id, () => this.listed(id, measureNames, 'unknown-measure', (measure) => measure));
  }

  /** The codes of the places of a list. */
  places(id: string): string[] {
    const { placeNames } = this.data;
    return this.remembered(id, () =>
      this.listed(id, placeNames, 'unknown-region', ({ region }) => region.name).map(({ code }) => code),
    );
  }

  /** Regions as a license states them; words that name no place stay, read as no region. */
  statedRegions(id: string): StatedRegions {
    return this.remembered(id, () => this.readRegions(id));
  }

  private readRegions(id: string): StatedRegions {
    const regions: LicenseRegion[] = [];
    let someCustomers = false;
    for (const stated of this.parts(id, this.data.placeNames)) {
      const key = wordKey(stated);
      if (SOME_CUSTOMERS.has(key)) {
        someCustomers = true;
        regions.push({ stated, region: 'WORLD' });
      } else if (NO_REGION.has(key)) regions.push({ stated, region: null });
      else {
        const place = this.resolve(
          id,
          stated,
          this.data.placeNames,
          'unknown-region',
          ({ region }) => region.name,
        );
        if (place) regions.push({ stated, region: place.code });
      }
    }
    return { regions, someCustomers };
  }

  /**
   * Columns of names say the same lists again and again. Rows share what was read of one in a good row, so that a
   * large register stays small in memory and light to send.
   */
  private remembered<T extends object>(id: string, read: () => T): T {
    const key = `${id} ${this.text(id)}`;
    const { lists } = this;
    const known = lists.get(key);
    if (known) return known as T;
    const list = read();
    if (this.good && lists.size < MOST_LISTS_KEPT) lists.set(key, list);
    return list;
  }

  private named<T>(
    id: string,
    index: NameIndex<T>,
    code: ProblemCode,
    nameOf: (thing: T) => string,
  ): T | null {
    const text = this.text(id);
    return text === '' ? null : this.resolve(id, text, index, code, nameOf);
  }

  private listed<T>(id: string, index: NameIndex<T>, code: ProblemCode, nameOf: (thing: T) => string): T[] {
    const things = this.parts(id, index).map((part) => this.resolve(id, part, index, code, nameOf));
    return things.filter((thing) => thing !== null);
  }

  private resolve<T>(
    id: string,
    text: string,
    index: NameIndex<T>,
    code: ProblemCode,
    nameOf: (thing: T) => string,
  ): T | null {
    const found: Found<T> = index.find(text);
    if (found.kind === 'found') return found.thing;
    if (found.kind === 'ambiguous')
      this.problem('ambiguous-name', id, found.candidates.map(nameOf), 'error', text);
    else {
      const closest = code === 'unknown-company' ? companiesLike(this.data, text) : found.closest;
      this.problem(code, id, closest, 'error', text);
    }
    return null;
  }

  /**
   * The names of a list. One name may hold a comma or an "and" ("Hong Kong, China"; "Bosnia and Herzegovina"), so the
   * whole is tried first, then the other separators; these separate only where the part itself is no name.
   */
  private parts(id: string, index: NameIndex<unknown>): string[] {
    const split = (text: string, separators: RegExp): string[] =>
      text
        .split(separators)
        .map((part) => part.trim())
        .filter((part) => part !== '');
    const text = this.text(id);
    if (text === '' || index.find(text).kind === 'found') return text === '' ? [] : [text];
    return split(text, LIST_SEPARATORS).flatMap((part) =>
      DOUBTFUL_SEPARATORS.test(part) && index.find(part).kind !== 'found'
        ? split(part, DOUBTFUL_SEPARATORS)
        : [part],
    );
  }
}

/** The row's own id as a slug, else one made of what identifies the fact. */
export function factId(row: RowReader, made: () => string): string {
  const given = row.text('id');
  if (given === '') return made();
  const id = slug(given);
  if (id === '') row.problem('bad-id', 'id', ['a-z 0-9 -']);
  return `own-${id.replace(/^own-/, '')}`;
}

export function notesOf(row: RowReader): { notes?: string } {
  const notes = row.text('notes');
  return notes === '' ? {} : { notes };
}
