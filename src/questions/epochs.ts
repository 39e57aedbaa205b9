// Answers turn only on the days of events. Between them a status holds, so it is remembered for a whole interval of
// days on either clock instead of for each day: a column of dates costs no more than the events that it spans.

import type { Day } from '../control-data/days';
import type { Place } from '../control-data/place';
import type { When } from './status-on-day';

/** Remembers one kind of status for each place and each pair of intervals between turning days. */
export class EpochMemory<Status> {
  private readonly turns: readonly Day[];
  /** Statuses of places, by the pair of intervals. */
  private readonly byInterval = new Map<number, Map<Place, Status>>();
  /** The day last asked for and its interval: lookups of a worksheet mostly share theirs. */
  private lastDay: Day | null = null;
  private lastEpoch = 0;
  private lastKey = -1;
  private lastStatuses = new Map<Place, Status>();

  /** @param turns every day, on either clock, from which an answer may differ from that of the day before */
  constructor(turns: Iterable<Day>) {
    this.turns = [...new Set(turns)].sort((a, b) => a - b);
  }

  recall(place: Place, { asOf, knownOn }: When, find: () => Status): Status {
    const asOfEpoch = this.epoch(asOf);
    const key = asOfEpoch * (this.turns.length + 1) + (knownOn === asOf ? asOfEpoch : this.epoch(knownOn));
    const statuses = this.statusesOf(key);
    let status = statuses.get(place);
    if (status === undefined) statuses.set(place, (status = find()));
    return status;
  }

  private statusesOf(key: number): Map<Place, Status> {
    if (key === this.lastKey) return this.lastStatuses;
    let statuses = this.byInterval.get(key);
    if (!statuses) this.byInterval.set(key, (statuses = new Map()));
    this.lastKey = key;
    this.lastStatuses = statuses;
    return statuses;
  }

  /** How many turning days have come by a day. */
  private epoch(day: Day): number {
    if (day === this.lastDay) return this.lastEpoch;
    let low = 0;
    let high = this.turns.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.turns[middle]! <= day) low = middle + 1;
      else high = middle;
    }
    this.lastDay = day;
    this.lastEpoch = low;
    return low;
  }
}

/** Questions that are remembered at a time. */
export const MOST_QUESTIONS = 20_000;
