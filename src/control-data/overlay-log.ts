// The log of private facts: one line for each load or change, with counts and the fields that changed. It holds no values,
// and only so many lines, so that it never keeps the facts themselves from being saved.

import { canonicalJson } from './pack-hash';
import type { PackTopics } from './pack';

export type Logged = keyof PackTopics | 'aliases';

/** How many records of a topic were added, changed, taken off. */
export interface LoggedCounts {
  added: number;
  changed: number;
  removed: number;
}

/** One load, or one change in the pane. */
export interface OverlayChange {
  /** ISO date and time, UTC. */
  readonly when: string;
  /** Where it came from: a file, an address, the pane, going back. */
  readonly from: string;
  readonly topics: Readonly<Partial<Record<Logged, LoggedCounts>>>;
  /** The fields in which changed records differ, in order of the alphabet. */
  readonly fields: readonly string[];
  /** Ids of facts and names, the first of them. */
  readonly ids: readonly string[];
}

/** Lines that are kept; older ones go. */
export const LOG_LINES = 500;
const IDS = 3;
const FIELDS = 40;

/** Writes the line of one change. */
export class LogLine {
  private readonly topics: Partial<Record<Logged, LoggedCounts>> = {};
  private readonly fields = new Set<string>();
  private readonly ids: string[] = [];

  constructor(private readonly made: { readonly when: string; readonly from: string }) {}

  /** A record before and after; null for none. */
  note(topic: Logged, id: string, old: unknown, now: unknown): void {
    const counts = (this.topics[topic] ??= { added: 0, changed: 0, removed: 0 });
    counts[old === null ? 'added' : now === null ? 'removed' : 'changed'] += 1;
    if (this.ids.length < IDS && topic !== 'sources') this.ids.push(id);
    if (old === null || now === null || this.fields.size >= FIELDS) return;
    const [before, after] = [old, now] as Record<string, unknown>[];
    for (const field of new Set([...Object.keys(before!), ...Object.keys(after!)]))
      if (canonicalJson(before![field] ?? null) !== canonicalJson(after![field] ?? null))
        this.fields.add(field);
  }

  get isEmpty(): boolean {
    return Object.keys(this.topics).length === 0;
  }

  /** The log with this line at its end; one of the same moment and place takes it in. */
  after(log: readonly OverlayChange[]): readonly OverlayChange[] {
    if (this.isEmpty) return log;
    const line = { ...this.made, topics: this.topics, fields: [...this.fields].sort(), ids: this.ids };
    const last = log.at(-1);
    const joins = last?.when === line.when && last.from === line.from;
    return [...(joins ? log.slice(0, -1) : log), joins ? joined(last, line) : line].slice(-LOG_LINES);
  }
}

function joined(a: OverlayChange, b: OverlayChange): OverlayChange {
  const topics: Partial<Record<Logged, LoggedCounts>> = { ...a.topics };
  for (const [topic, counts] of Object.entries(b.topics) as [Logged, LoggedCounts][]) {
    const { added = 0, changed = 0, removed = 0 } = topics[topic] ?? {};
    topics[topic] = {
      added: added + counts.added,
      changed: changed + counts.changed,
      removed: removed + counts.removed,
    };
  }
  const fields = [...new Set([...a.fields, ...b.fields])].sort().slice(0, FIELDS);
  return { ...a, topics, fields, ids: [...a.ids, ...b.ids].slice(0, IDS) };
}

/** A record of the log as versions before 2 kept it: each fact's own, with all that it said before and after. */
interface FormerChange {
  readonly when: string;
  readonly topic: Logged;
  readonly id: string;
  readonly old: unknown;
  readonly new: unknown;
  readonly from: string;
}

/** A log as a workbook keeps it, in the form of today or of before, as lines; what is neither is left out. */
export function linesOf(log: readonly unknown[]): readonly OverlayChange[] {
  let lines: OverlayChange[] = [];
  let line: LogLine | null = null;
  let at = '';
  const end = (): void => {
    if (line) lines = [...line.after(lines)];
    line = null;
  };
  for (const one of log) {
    if (typeof one !== 'object' || one === null) continue;
    if ('topics' in one) {
      end();
      lines = [...lines, one as OverlayChange].slice(-LOG_LINES);
      continue;
    }
    const { when, from, topic, id, old = null, new: now = null } = one as FormerChange;
    if (`${when} ${from}` !== at) end();
    at = `${when} ${from}`;
    line ??= new LogLine({ when, from });
    line.note(topic, id, old, now);
  }
  end();
  return lines;
}

/** Where each fact came from last, by topic and id, as a log of before tells it; going back is no place. */
export function placesOf(log: readonly unknown[], goingBack: string): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const one of log) {
    if (typeof one !== 'object' || one === null || !('topic' in one)) continue;
    const { topic, id, new: now, from } = one as FormerChange;
    if (now !== null && from !== goingBack) places.set(`${topic} ${id}`, from);
  }
  return places;
}
