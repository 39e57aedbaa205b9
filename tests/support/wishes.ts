// What `npm test -- …` is asked to run: which layers, and as on which days.
import { parseArgs } from 'node:util';
import { checkedDay, DEFAULT_DAY, JUDGED_DAYS } from './clock';

export interface Wishes {
  layers: readonly string[];
  /** The days, each once; the browser tests run on those that were asked for, or on the first. */
  days: readonly string[];
  browserDays: readonly string[];
}

const each = (given: readonly string[] | undefined): string[] => [
  ...new Set((given ?? []).flatMap((text) => text.split(',')).map((text) => text.trim())),
];

/**
 * @param layers the names of all layers
 * @param judged where a delivery is judged, and several days are looked at
 * @throws Error that says what is wrong with the arguments and what they may be
 */
export function wishesOf(args: readonly string[], layers: readonly string[], judged: boolean): Wishes {
  const { values } = parseArgs({
    args: [...args],
    options: { day: { type: 'string', multiple: true }, layer: { type: 'string', multiple: true } },
  });
  const asked = each(values.day).map(checkedDay);
  const days = asked.length > 0 ? asked : judged ? JUDGED_DAYS : [DEFAULT_DAY];
  const named = each(values.layer);
  const unknown = named.find((name) => !layers.includes(name));
  if (unknown !== undefined)
    throw new Error(`There is no layer "${unknown}". The layers: ${layers.join(', ')}.`);
  return {
    layers: named.length > 0 ? layers.filter((name) => named.includes(name)) : layers,
    days,
    browserDays: asked.length > 0 ? asked : days.slice(0, 1),
  };
}
