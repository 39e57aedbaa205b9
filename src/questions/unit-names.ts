// How sentences name the goods of a question, and the measures that bear on them.

import type { Subject } from '../control-data/control-data';
import type { ControlUnit } from '../control-data/measures';
import type { Named } from './explanation';

/** A customs code as it is written: `8505.11`. */
export const codeShown = (code: string): string =>
  code.length > 4 ? `${code.slice(0, 4)}.${code.slice(4)}` : code;

export const subjectNamed = (subject: Subject): string | Named =>
  subject.kind === 'hs' ? `HS ${subject.code}` : subject.material;

/** The reference of a measure; for a clause its title, with the reference in front where it is not in it. */
export function unitName({ clause, measure }: ControlUnit): string {
  if (!clause) return measure.reference;
  return clause.title.startsWith(measure.reference) ? clause.title : `${measure.reference} (${clause.title})`;
}
