// The cells of a finance worksheet that people fill in, found again by names so that a later run keeps them.

import type { Day } from '../../../control-data/days';
import { addressOf, areaOf } from '../../../workbook/addresses';
import type { Area } from '../../../workbook/addresses';
import type { CellValue } from '../../../workbook/cells';
import { shownValue } from '../../../workbook/cells';
import { dayOfCell } from '../../../workbook/date-system';
import type { DefinedName } from '../../../workbook/names';
import { readInputs } from '../../../workbook/own-cells';
import { readSpill } from '../../../workbook/ranges';
import type { How } from '../../../workbook/run';
import { clearRange, writeFormulas, writeValues } from '../../../workbook/writing';
import { currentState } from '../../../state/state';
import type { Build, BuiltPlace } from '../builds';
import { buildsIn, inputPlaces } from '../builds';
import type { PlanCell } from '../plan';
import { isFormula } from '../plan';

/** Single cells. */
export const SINGLE = [
  'exporter',
  'period',
  'asOf',
  'goods',
  'periodDays',
  'deferral',
  'outage',
  'thresholdShare',
  'thresholdAmount',
] as const;
/**
 * Rows and blocks: lengths of outage, names of scenarios, lowest and highest values, regions and whether they add,
 * days and destinations of licenses.
 */
type Block = 'outages' | 'scenarios' | 'ranges' | 'regions' | 'licenseDays' | 'destinations';

export type InputName = (typeof SINGLE)[number] | Block;

/** The last table of evidence: what it shows may have grown beyond the cells that were held free. */
const LAST_SPILL = 'licenses';

export type InputAreas = Readonly<Partial<Record<InputName | typeof LAST_SPILL, Area>>>;

/** The inputs of a sheet as they stand there: constants, or formulas of the person's own. */
export interface KeptInputs {
  readonly build: Build & { readonly summary: BuiltPlace };
  readonly cells: Readonly<Partial<Record<InputName, readonly (readonly PlanCell[])[]>>>;
  /** Where they stand. */
  readonly places: Readonly<Partial<Record<string, BuiltPlace>>>;
  /** The as-of day that the sheet shows; null where its cell holds none. */
  readonly asOf: Day | null;
  /** What our formulas cover now, spilled cells included. */
  readonly own: readonly Area[];
}

/** The finance worksheet about an exporter and a period, with its inputs; null for the first one. */
export async function keptInputs(
  names: readonly DefinedName[],
  about: { readonly exporter: string; readonly period: string },
  how: How,
): Promise<KeptInputs | null> {
  for (const build of buildsIn(names)) {
    const { summary } = build;
    const places = inputPlaces(build.number, names);
    if (!summary || !places['exporter'] || !places['period']) continue;
    const found = Object.entries(places).flatMap(([name, place]) => (place ? [{ name, place }] : []));
    const read = await readInputs(
      found.map(({ place: { sheet, area } }) => ({ sheet, address: addressOf(area) })),
      how,
    );
    const shown = (input: string): CellValue | undefined =>
      read[found.findIndex(({ name }) => name === input)]?.values[0]?.[0];
    if (shown('exporter') !== about.exporter || String(shown('period')) !== about.period) continue;
    const cells: Record<string, PlanCell[][]> = {};
    let asOf: Day | null = null;
    for (const [index, { name }] of found.entries()) {
      const { values, formulas } = read[index]!;
      cells[name] = values.map((row, r) =>
        row.map((value, c): PlanCell => {
          const formula = formulas[r]?.[c];
          return formula ? { formula } : plain(value);
        }),
      );
      const day = values[0]?.[0];
      if (name === 'asOf' && typeof day === 'number')
        asOf = dayOfCell(day, currentState().date1904 ? '1904' : '1900');
    }
    const spilled = await spillOf(places[LAST_SPILL], how);
    return { build: { ...build, summary }, cells, places, asOf, own: [summary.area, ...spilled] };
  }
  return null;
}

/** Writes inputs where they stood, and nothing beside them: the sheet was emptied for a new one that broke off. */
export async function putBack(
  { build, cells, places }: KeptInputs,
  begun: Area,
  how: How = {},
): Promise<void> {
  await clearRange({ sheet: build.summary.sheet, address: addressOf(begun) }, 'contents', how);
  for (const [name, rows] of Object.entries(cells)) {
    const place = places[name];
    if (!place) continue;
    const first = { sheet: place.sheet, address: addressOf(place.area) };
    await writeValues(
      first,
      rows.map((row) => row.map((cell) => (isFormula(cell) ? null : cell))),
      how,
    );
    const formulas = rows.map((row) => row.map((cell) => (isFormula(cell) ? cell.formula : null)));
    if (formulas.flat().some((formula) => formula !== null)) await writeFormulas(first, formulas, how);
  }
}

async function spillOf(place: BuiltPlace | undefined, how: How): Promise<Area[]> {
  if (!place) return [];
  const spill = await readSpill({ sheet: place.sheet, address: addressOf(place.area) }, how);
  return spill ? [areaOf(spill.address)!] : [];
}

const plain = (value: CellValue): PlanCell => shownValue(value);
