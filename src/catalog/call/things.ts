// What an argument stands for, in a form that can be shown: the canonical name of a thing, a day, a word.

import type { ControlData, Subject } from '../../control-data/control-data';
import type { Day } from '../../control-data/days';
import type { Company } from '../../control-data/pack';
import type { Place } from '../../control-data/place';
import type { Context, Parameter } from '../entry';
import { defaultOrigin } from '../origin';
import type { ListsAsked } from '../reading';

export type Thing =
  | { readonly kind: 'name'; readonly name: string; readonly members: number | null }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'word'; readonly word: string | number | boolean }
  /** What an argument means that is left out: the newest period, the products of the exporter. */
  | { readonly kind: 'default'; readonly means: 'latest-period' | 'products' | 'all' | 'any-origin' };

const named = (name: string, members: number | null = null): Thing => ({ kind: 'name', name, members });

const placeName = ({ region, members }: Place): Thing =>
  named(region.name, members.size > 1 ? members.size : null);

const SHOWN: Partial<Record<Parameter['kind'], (read: unknown) => Thing>> = {
  company: (read) => named((read as Company).name),
  region: (read) => placeName(read as Place),
  material: (read) => subjectName(read as Subject),
  hs: (read) => subjectName(read as Subject),
  'revenue region': (read) =>
    named((read as { name?: string; base?: string }).name ?? (read as { base: string }).base),
  'party list': (read) => ({
    kind: 'word',
    word: [...new Set((read as ListsAsked).lists.map(({ name }) => name))].join(', '),
  }),
  day: (read) => ({ kind: 'day', day: read as Day }),
  period: (read) => ({ kind: 'word', word: (read as { key: string }).key }),
};

const subjectName = (subject: Subject): Thing =>
  named(subject.kind === 'hs' ? `HS ${subject.code}` : subject.material.name);

/** What a cell was read as. */
export function thingOf(read: unknown, { kind }: Parameter): Thing {
  return SHOWN[kind]?.(read) ?? { kind: 'word', word: read as string | number | boolean };
}

/** What an optional argument means where it is left out or blank; null where it simply does not count. */
export function omittedThing(parameter: Parameter, context: Context): Thing | null {
  const { name, kind, optional, leftOut } = parameter;
  if (!optional || leftOut === 'nothing') return null;
  if (name === 'as_of') return { kind: 'day', day: context.asOf };
  if (name === 'destination') return placeName(worldOf(context.data));
  if (name === 'origin') {
    const origin = defaultOrigin(context);
    return origin === null ? { kind: 'default', means: 'any-origin' } : placeName(origin);
  }
  if (kind === 'scenario') {
    const chosen = context.scenarios.chosen?.name;
    return chosen === undefined ? null : named(chosen);
  }
  if (kind === 'period') return { kind: 'default', means: 'latest-period' };
  if (kind === 'material') return { kind: 'default', means: 'products' };
  return null;
}

const worldOf = ({ places }: ControlData): Place => places.get('WORLD')!;
