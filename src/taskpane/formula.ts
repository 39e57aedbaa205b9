// Formulas as they are typed into a cell: English function names and commas, as Office.js takes them everywhere.

import type { FunctionEntry } from '../catalog/entry';
import type { Day } from '../control-data/days';
import { isoOfDay } from '../control-data/days';
import { NAMESPACE } from '../actions/host/links';

/** `=EXPOSURE.CONTROL_STATUS("gallium","US")` from arguments as they are typed; trailing omitted ones are left out. */
export function formulaOf(id: string, args: readonly string[]): string {
  const last = args.findLastIndex((argument) => argument !== '');
  return `=${NAMESPACE}.${id}(${args.slice(0, last + 1).join(',')})`;
}

export const textArgument = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A day as Excel reads it in every locale and date system: `DATE(2025,6,12)`. */
export function dayArgument(day: Day): string {
  const [year, month, date] = isoOfDay(day).split('-').map(Number);
  return `DATE(${year},${month},${date})`;
}

/** `CONTROL_STATUS(material, [destination], [as_of])`. */
export function signatureOf({ id, parameters }: FunctionEntry): string {
  return `${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ')})`;
}
