// What every fact of a pack carries: its sources, how sure it is, and the claims that lost.

import type { StatedDay } from './days';

export type SourceId = string;
export type RegionCode = string;

/** What kind of publisher stands behind a source; `official` means the issuing body's own page, read. */
export type SourceKind = 'official' | 'company' | 'press' | 'dataset' | 'user';

export interface Source {
  id: SourceId;
  publisher: string;
  title: string;
  /** https only; empty where no https address is known. */
  url: string;
  published: StatedDay | null;
  kind: SourceKind;
  /** Who quotes the publisher, where the original itself was not read. */
  via?: string;
  /** The https address of the copy that was read, where `url` is the issuing body's own page and was not opened. */
  viaUrl?: string;
}

/** Another value that a source gives for a field of a fact; the fact's own field holds the one that counts. */
export interface CompetingClaim {
  field: string;
  value: string | number | null;
  sources: SourceId[];
  note?: string;
}

/** What every fact carries. */
export interface Fact {
  id: string;
  sources: SourceId[];
  /** Claims of other sources that lost against the fact's own value. */
  competing?: CompetingClaim[];
  notes?: string;
  /** A withdrawn fact stays in the pack and answers nothing. */
  withdrawn?: boolean;
}

/** Where a number comes from: printed by the reporter, arithmetic on printed figures, an estimate, the user. */
export type Basis = 'reported' | 'derived' | 'estimated' | 'user';
