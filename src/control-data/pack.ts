// The control pack as a file, in types: its head, and all topics of facts with the vocabulary that they use. All of
// them follow from the schema, so that the format is stated once.

import type { InferOutput } from 'valibot';
import type { HEAD_SCHEMA, TOPIC_SCHEMAS } from './schema';

export type * from './pack-controls';
export type * from './pack-fields';
export type * from './pack-figures';
export type * from './pack-vocabulary';
export type { Coverage } from './schema';

export type PackHead = InferOutput<typeof HEAD_SCHEMA>;

/** All topics of a pack; a file may hold some of them. */
export type PackTopics = {
  [Topic in keyof typeof TOPIC_SCHEMAS]: InferOutput<(typeof TOPIC_SCHEMAS)[Topic]>[];
};

/** A whole pack. Fields that this version does not know survive a round trip. */
export type ControlPack = PackHead & PackTopics;
