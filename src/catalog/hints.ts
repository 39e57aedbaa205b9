// What unknown names resemble: sought for the first names of a call only, since a worksheet may have thousands.

import type { Problem } from './entry';

/** Names that resemble an unknown one are sought for so many different names of a call. */
const HINTS = 100;

/** The problems of a call, those of further unknown names without what these resemble; each name is sought once. */
export class Hints {
  private readonly sought = new Map<string, Problem>();

  constructor(private readonly most = HINTS) {}

  of(problem: Problem): Problem {
    if (problem.code !== 'unknown') return problem;
    const { kind = '', text = '' } = problem.values;
    const key = `${kind}\n${text}`;
    const known = this.sought.get(key);
    if (known) return known;
    if (this.sought.size >= this.most) return { ...problem, values: { kind, text, closest: [] } };
    this.sought.set(key, problem);
    return problem;
  }
}
