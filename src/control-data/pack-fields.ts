// The kinds of fields of which the records of a pack are made, as valibot schemas and the types that follow from them.
// Each schema says in its message what it takes. Every id is a lower-case slug and is never used for anything else.

import * as v from 'valibot';
import { dayOfStated } from './days';
import { readPeriod } from './periods';

/** An object whose further fields stay. Its type has only those that are named, so that a misspelt one does not compile. */
export const object = <Entries extends v.ObjectEntries>(
  entries: Entries,
): v.ObjectSchema<Entries, undefined> =>
  v.looseObject(entries) as unknown as v.ObjectSchema<Entries, undefined>;

export const text = v.string();
export const filled = v.pipe(v.string(), v.nonEmpty());
/** A lower-case slug: letters, digits and hyphens. */
export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'slug'));
export const regionCode = v.pipe(v.string(), v.regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/, 'region code'));
export const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'ISO 3166-1 alpha-2'));
export const stated = v.pipe(
  v.string(),
  v.check((day) => dayOfStated(day) !== null, '2025-06-12, 2025-06, 2025'),
);
/** A country of a supply table, the rest of the world, or all of it. */
export const producer = v.pipe(
  v.string(),
  v.regex(/^(?:[A-Z]{2}|OTHER|WORLD)$/, 'ISO 3166-1 alpha-2, OTHER, WORLD'),
);
export const statedOrNull = v.nullable(stated);
export const maybeStated = v.optional(statedOrNull);
export const number = v.pipe(v.number(), v.finite());
export const fraction = v.pipe(number, v.minValue(-1), v.maxValue(1));
/** Digits only: six-digit heads, or the longer lines of a country's tariff. */
export const hs = v.pipe(v.string(), v.regex(/^\d{4,12}$/, 'four or more digits'));
export const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'ISO 4217'));
export const period = v.pipe(
  v.string(),
  v.check((key) => readPeriod(key) !== null, '2025Q1, 2025H1, 2025M1-9, 2024'),
);
/** Empty where no https address is known. */
export const https = v.pipe(
  v.string(),
  v.check((url) => url === '' || /^https:\/\/[^\s/]/i.test(url), 'https://…'),
);
/** Where a number comes from: printed by the reporter, arithmetic on printed figures, an estimate, the user. */
export const basis = v.picklist(['reported', 'derived', 'estimated', 'user']);
export const qualifier = v.picklist(['exact', 'about', 'more than', 'nearly']);
export const slugs = v.array(slug);
export const assumption = v.union([number, text]);

/** Another value that a source gives for a field of a fact; the fact's own field holds the one that counts. */
const competing = object({
  field: filled,
  value: v.nullable(v.union([text, number])),
  sources: slugs,
  note: v.optional(text),
});

/** What every fact carries. */
export const fact = {
  id: slug,
  sources: slugs,
  /** Claims of other sources that lost against the fact's own value. */
  competing: v.optional(v.array(competing)),
  notes: v.optional(text),
  /** A withdrawn fact stays in the pack and answers nothing. */
  withdrawn: v.optional(v.boolean()),
};

export const named = { name: filled, nameZh: v.optional(text), aliases: v.optional(v.array(text)) };

export const places = object({
  scope: v.picklist(['all', 'list']),
  /** Region codes, with scope `list`. */
  include: v.optional(v.array(regionCode)),
  exclude: v.optional(v.array(regionCode)),
});

/** A time in which a listing is suspended, both days included; without a last day until further notice. */
const listingSuspension = object({ from: stated, until: statedOrNull });
export const listingSuspensions = v.array(listingSuspension);

/** A year, a month, or two days. */
export const span = v.pipe(
  v.string(),
  v.check(
    (days) => days.split('/').length <= 2 && days.split('/').every((day) => dayOfStated(day) !== null),
    '2026, 2025-10, 2025-10-16/2025-12-31',
  ),
);

export type SourceId = v.InferOutput<typeof slug>;
export type RegionCode = v.InferOutput<typeof regionCode>;
export type Basis = v.InferOutput<typeof basis>;
export type Qualifier = v.InferOutput<typeof qualifier>;
export type CompetingClaim = v.InferOutput<typeof competing>;
export type Fact = v.InferOutput<v.ObjectSchema<typeof fact, undefined>>;
export type Destinations = v.InferOutput<typeof places>;
export type ListingSuspension = v.InferOutput<typeof listingSuspension>;
