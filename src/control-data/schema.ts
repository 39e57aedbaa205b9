// The pack format as a valibot schema: what a file must hold to be read as a pack. This is the file format
// "exposure-pack" version 1. Loaded only when a file is read; fields that are not named here stay.

import * as v from 'valibot';
import { CONTROL_SCHEMAS } from './pack-controls';
import { country, filled, number, object, slug, slugs, stated, text } from './pack-fields';
import { FIGURE_SCHEMAS } from './pack-figures';
import { VOCABULARY_SCHEMAS } from './pack-vocabulary';

export const PACK_FORMAT = 'exposure-pack';
export const PACK_FORMAT_VERSION = 1;

/** One record of each topic. */
export const TOPIC_SCHEMAS = { ...VOCABULARY_SCHEMAS, ...CONTROL_SCHEMAS, ...FIGURE_SCHEMAS };

/** What a pack says that it covers. */
const coverage = object({
  /** Countries whose controls it holds. */
  jurisdictions: v.optional(v.array(country)),
  /** Lists of parties or of materials. */
  lists: v.optional(v.array(filled)),
  /** The first and the last year of its figures. */
  years: v.optional(v.tuple([v.pipe(number, v.integer()), v.pipe(number, v.integer())])),
  /** In a sentence: what it holds and what it does not. */
  text: v.optional(text),
});

/** What a pack says of itself, before any of its facts is looked at. */
export const HEAD_SCHEMA = object({
  format: v.literal(PACK_FORMAT),
  formatVersion: v.pipe(number, v.integer(), v.minValue(1)),
  id: slug,
  title: filled,
  version: filled,
  /** The day of the latest evidence. */
  dataDate: stated,
  /** Ids under which earlier versions were published: a workbook that kept one of them knows this pack. */
  formerIds: v.optional(slugs),
  covers: v.optional(coverage),
  /** What is new in this version, in a sentence. */
  changes: v.optional(text),
  /** Under which terms the data may be used. */
  license: v.optional(text),
});

export type Coverage = v.InferOutput<typeof coverage>;
