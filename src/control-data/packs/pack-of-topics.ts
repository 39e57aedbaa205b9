// A pack put together from its topics, each of which is a file that a person can review.

import type { ControlPack, PackHead, PackTopics } from '../pack';
import { withoutReviewNotes } from '../review-notes';
import { NO_TOPICS } from '../topics';

/** A head and the topics that a pack has; review notes stay in the files. */
export function packOfTopics({ head, ...topics }: { head: object } & Record<string, unknown>): ControlPack {
  return {
    ...(head as PackHead),
    ...NO_TOPICS,
    ...(Object.fromEntries(
      Object.entries(topics).map(([topic, records]) => [topic, withoutReviewNotes(records as object[])]),
    ) as Partial<PackTopics>),
  };
}
