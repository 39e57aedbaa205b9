// A region as questions use it.

import type { Region } from './pack';

/** A region with its member countries (ISO alpha-2) as a set. */
export interface Place {
  code: string;
  region: Region;
  members: ReadonlySet<string>;
}
