// A pack put together from its topics, each of which is a file that a person can review.

import type { ControlPack, PackHead, PackTopics } from '../pack';
import { withoutReviewNotes } from '../review-notes';
import { NO_TOPICS, readLate } from '../topics';

/** The topics of a pack beside its head; late ones as functions that read them. */
export type TopicFiles = { head: object; late?: Readonly<Record<string, () => object[]>> } & Readonly<
  Record<string, unknown>
>;

/** A head and the topics that a pack has; review notes stay in the files. */
export function packOfTopics({ head, late = {}, ...topics }: TopicFiles): ControlPack {
  const pack: ControlPack = {
    ...(head as PackHead),
    ...NO_TOPICS,
    ...(Object.fromEntries(
      Object.entries(topics).map(([topic, records]) => [topic, withoutReviewNotes(records as object[])]),
    ) as Partial<PackTopics>),
  };
  for (const [topic, read] of Object.entries(late))
    readLate(pack, topic as keyof PackTopics, () => withoutReviewNotes(read()) as never);
  return pack;
}
