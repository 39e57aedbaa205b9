// The vocabulary of a pack, by which facts and questions name things, and where its facts come from: sources, regions,
// companies, materials, scenarios.

import * as v from 'valibot';
import {
  assumption,
  country,
  filled,
  hs,
  https,
  named,
  object,
  regionCode,
  slug,
  slugs,
  stated,
  statedOrNull,
  text,
} from './pack-fields';

/** `official` means the issuing body's own page, read. */
const sourceKind = v.picklist(['official', 'company', 'press', 'dataset', 'user']);

const source = object({
  id: slug,
  publisher: text,
  title: text,
  url: https,
  published: statedOrNull,
  kind: sourceKind,
  /** Who quotes the publisher, where the original itself was not read. */
  via: v.optional(text),
  /** The address of the copy that was read, where `url` is the issuing body's own page and was not opened. */
  viaUrl: v.optional(https),
});

const region = object({
  code: regionCode,
  ...named,
  /** A country has itself as its one member; a phrase like "other regions" has none. */
  members: v.array(country),
  sources: v.optional(slugs),
  notes: v.optional(text),
});

const company = object({
  id: slug,
  ...named,
  /** `300748.SZ`, `6680.HK`: with the exchange as suffix; found with and without it. */
  tickers: v.optional(v.array(filled)),
  lei: v.optional(v.pipe(v.string(), v.regex(/^[A-Z0-9]{18}\d{2}$/, 'LEI'))),
  /** Home jurisdiction; null where it is not known. */
  home: v.nullable(country),
  /** Materials that the company sells. */
  products: slugs,
  sources: slugs,
  notes: v.optional(text),
});

const form = v.picklist([
  'ore',
  'oxide',
  'metal',
  'alloy',
  'compound',
  'target',
  'powder',
  'crystal',
  'magnet',
  'reagent',
  'carbide',
  'wafer',
  'technology',
  'equipment',
  'product',
]);

const material = object({
  id: slug,
  ...named,
  symbol: v.optional(text),
  hs: v.optional(v.array(hs)),
  /** None for a bare element or a family of materials. */
  form: v.optional(form),
  /** Element symbols that it contains. */
  elements: v.optional(v.array(v.pipe(v.string(), v.regex(/^[A-Z][a-z]?$/, 'element symbol')))),
  /**
   * Wider materials that include this one: `gallium-metal` is one of `gallium`. A question about the wider
   * material is answered from all narrower ones. Technology and equipment name no wider goods.
   */
  broader: v.optional(slugs),
  /** True where the data names the material without having checked its controls. */
  unchecked: v.optional(v.boolean()),
  sources: v.optional(slugs),
  notes: v.optional(text),
});

type ScenarioRow = [what: string, value: number | string, from?: v.InferOutput<typeof stated>];

/** Without a day the value holds from the start; a tuple with an optional end would gain an empty one when it is read. */
const scenarioRow: v.GenericSchema<unknown, ScenarioRow> = v.union([
  v.strictTuple([text, assumption]),
  v.strictTuple([text, assumption, v.optional(stated)]),
]);

/** Rates are assumptions of a model, never facts. */
const scenario = object({ id: slug, name: filled, notes: text, rows: v.array(scenarioRow) });

export const VOCABULARY_SCHEMAS = {
  sources: source,
  regions: region,
  companies: company,
  materials: material,
  scenarios: scenario,
};

export type Source = v.InferOutput<typeof source>;
export type SourceKind = v.InferOutput<typeof sourceKind>;
export type Region = v.InferOutput<typeof region>;
export type Company = v.InferOutput<typeof company>;
export type Material = v.InferOutput<typeof material>;
export type MaterialForm = v.InferOutput<typeof form>;
export type ScenarioFact = v.InferOutput<typeof scenario>;
