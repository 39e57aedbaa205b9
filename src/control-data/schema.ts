// The pack format as a valibot schema: what a file must hold to be read as a pack. Loaded only when a file is read;
// fields that are not named here stay.

import * as v from 'valibot';
import type { PackHead, PackTopics } from './pack';
import { PACK_FORMAT } from './pack';
import { CONTROL_SCHEMAS } from './schema-controls';
import { country, filled, number, slug, slugs, stated, text } from './schema-fields';
import { FIGURE_SCHEMAS } from './schema-figures';
import { VOCABULARY_SCHEMAS } from './schema-vocabulary';

/** One record of each topic. */
export const TOPIC_SCHEMAS = {
  ...VOCABULARY_SCHEMAS,
  ...CONTROL_SCHEMAS,
  ...FIGURE_SCHEMAS,
} satisfies { [Topic in keyof PackTopics]: v.GenericSchema<unknown, PackTopics[Topic][number]> };

/** What a pack says of itself, before any of its facts is looked at. */
export const HEAD_SCHEMA = v.looseObject({
  format: v.literal(PACK_FORMAT),
  formatVersion: v.pipe(number, v.integer(), v.minValue(1)),
  id: slug,
  title: filled,
  version: filled,
  dataDate: stated,
  formerIds: v.optional(slugs),
  covers: v.optional(
    v.looseObject({
      jurisdictions: v.optional(v.array(country)),
      lists: v.optional(v.array(filled)),
      years: v.optional(v.tuple([v.pipe(number, v.integer()), v.pipe(number, v.integer())])),
      text: v.optional(text),
    }),
  ),
  changes: v.optional(text),
  license: v.optional(text),
}) satisfies v.GenericSchema<unknown, PackHead>;
