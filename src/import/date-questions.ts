// Which columns hold days that can be read in two ways, and what in the column speaks for one of them.

import type { DateOrder, ReadDay } from './dates';

/** A column in which some days can be read in two ways: the user says the order, which is never guessed. */
export interface DateQuestion {
  /** The header as the file writes it: the key of the answer. */
  header: string;
  /** How many values can be read in two ways, and the first of them. */
  count: number;
  row: number;
  example: string;
  dayFirst: string;
  monthFirst: string;
  /** Values that can be read in one order only. With both orders filled the column mixes them. */
  proof: Partial<Record<DateOrder, { row: number; value: string }>>;
}

export class DateQuestions {
  private readonly asked = new Map<string, Omit<DateQuestion, 'proof'>>();
  private readonly proofs = new Map<string, DateQuestion['proof']>();

  note(header: string, row: number, value: string, read: ReadDay): void {
    if (read.kind === 'ambiguous') {
      const question = this.asked.get(header);
      if (question) question.count += 1;
      else
        this.asked.set(header, {
          header,
          count: 1,
          row,
          example: value,
          dayFirst: read.dayFirst,
          monthFirst: read.monthFirst,
        });
    } else if (read.kind === 'day' && read.proves) {
      const proof = this.proofs.get(header) ?? {};
      proof[read.proves] ??= { row, value };
      this.proofs.set(header, proof);
    }
  }

  list(): DateQuestion[] {
    return [...this.asked.values()].map((question) => ({
      ...question,
      proof: this.proofs.get(question.header) ?? {},
    }));
  }
}
