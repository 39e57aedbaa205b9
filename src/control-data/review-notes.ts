// Notes for who reviews the bundled pack's files: they stay in the files and never travel with the pack.

/** Records without their `reviewNote`, those of their clauses included; records without any are passed on as they are. */
export function withoutReviewNotes<T>(records: readonly T[]): T[] {
  return records.map((record) => {
    const { reviewNote, limbs, ...rest } = record as { reviewNote?: string; limbs?: unknown[] };
    if (reviewNote === undefined && limbs === undefined) return record;
    return { ...rest, ...(limbs ? { limbs: withoutReviewNotes(limbs) } : {}) } as T;
  });
}
