// The kinds of fields of which the records of a pack are made, as valibot schemas. Each says in its message what it takes.

import * as v from 'valibot';
import { dayOfStated } from './days';
import { readPeriod } from './periods';

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
export const hs = v.pipe(v.string(), v.regex(/^\d{4,12}$/, 'four or more digits'));
export const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'ISO 4217'));
export const period = v.pipe(
  v.string(),
  v.check((key) => readPeriod(key) !== null, '2025Q1, 2025H1, 2025M1-9, 2024'),
);
export const https = v.pipe(
  v.string(),
  v.check((url) => url === '' || /^https:\/\/[^\s/]/i.test(url), 'https://…'),
);
export const basis = v.picklist(['reported', 'derived', 'estimated', 'user']);
export const qualifier = v.picklist(['exact', 'about', 'more than', 'nearly']);
export const slugs = v.array(slug);
export const assumption = v.union([number, text]);

export const fact = {
  id: slug,
  sources: slugs,
  competing: v.optional(
    v.array(
      v.looseObject({
        field: filled,
        value: v.nullable(v.union([text, number])),
        sources: slugs,
        note: v.optional(text),
      }),
    ),
  ),
  notes: v.optional(text),
  withdrawn: v.optional(v.boolean()),
};

export const named = { name: filled, nameZh: v.optional(text), aliases: v.optional(v.array(text)) };

export const places = v.looseObject({
  scope: v.picklist(['all', 'list']),
  include: v.optional(v.array(regionCode)),
  exclude: v.optional(v.array(regionCode)),
});

export const listingSuspensions = v.array(v.looseObject({ from: stated, until: statedOrNull }));

/** A year, a month, or two days. */
export const span = v.pipe(
  v.string(),
  v.check(
    (days) => days.split('/').length <= 2 && days.split('/').every((day) => dayOfStated(day) !== null),
    '2026, 2025-10, 2025-10-16/2025-12-31',
  ),
);
