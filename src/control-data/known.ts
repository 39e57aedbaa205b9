// The second clock: from which day a fact was known.

import type { Day, StatedDay } from './days';
import { FIRST_DAY, dayOfStated } from './days';
import type { Source, SourceId } from './pack';

/** A fact in any topic, as far as the second clock is concerned. */
interface Dated {
  sources: readonly SourceId[];
  announced?: StatedDay | null;
  disclosed?: StatedDay | null;
}

/**
 * Says from which day facts were known: the earliest of announced, disclosed and the publication of any
 * of their sources; where none is dated, the data date of the pack that brought the first source.
 */
export class Knowledge {
  private readonly published = new Map<SourceId, Day | null>();

  constructor(
    sources: ReadonlyMap<SourceId, Source>,
    /** The data date of the pack that brought a source; null for a private source. */
    private readonly dataDayOf: (source: SourceId) => Day | null,
    private readonly fallback: Day | null,
  ) {
    for (const [id, source] of sources)
      this.published.set(id, source.published ? dayOfStated(source.published) : null);
  }

  /** The day from which a fact was known. */
  from(fact: Dated): Day {
    let earliest: Day | null = null;
    if (fact.announced) earliest = dayOfStated(fact.announced);
    if (fact.disclosed) earliest = earlierOf(earliest, dayOfStated(fact.disclosed));
    for (const source of fact.sources) earliest = earlierOf(earliest, this.published.get(source) ?? null);
    if (earliest !== null) return earliest;
    for (const source of fact.sources) earliest ??= this.dataDayOf(source);
    return earliest ?? this.fallback ?? FIRST_DAY;
  }

  /** The day on which a source was published, or null. */
  publication(source: SourceId): Day | null {
    return this.published.get(source) ?? null;
  }
}

const earlierOf = (one: Day | null, other: Day | null): Day | null =>
  one === null || (other !== null && other < one) ? other : one;
