// A region as questions use it.

import type { Region } from './pack';

/** A region with its member countries (ISO alpha-2) as a set. */
export interface Place {
  code: string;
  region: Region;
  members: ReadonlySet<string>;
}

/** The names of countries and groups, as tables list them. */
export const codesNamed = (places: ReadonlyMap<string, Place>, codes: readonly string[] = []): string =>
  codes.map((code) => places.get(code)?.region.name ?? code).join(', ');
