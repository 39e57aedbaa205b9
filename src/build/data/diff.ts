// `diff`: records added, changed and withdrawn from one pack to another, and the answers of a day that change with them.
import { comparingTopics } from '../../control-data/compare';
import type { ControlData } from '../../control-data/control-data';
import { buildControlData } from '../../control-data/control-data';
import type { Day } from '../../control-data/days';
import { isoOfDay } from '../../control-data/days';
import type { ControlPack } from '../../control-data/pack';
import { VOCABULARY } from '../../control-data/packs';
import { SHIPPED_PACKS } from '../../control-data/packs/shipped';
import { atOnce } from '../../control-data/slices';
import { answersOn } from './answers';
import { sound } from './check';
import type { Outcome } from './outcome';
import { counted } from './outcome';
import { Unusable } from './packs-on-disk';

/** A pack as it is in use: with the shipped ones beside it. */
function inUse(pack: ControlPack): ControlData {
  const same = [pack.id, ...(pack.formerIds ?? [])];
  const others = SHIPPED_PACKS.filter(
    ({ pack: { id, formerIds = [] } }) => !same.includes(id) && !formerIds.includes(pack.id),
  );
  return buildControlData({ packs: [{ pack }, ...others], vocabulary: VOCABULARY });
}

/** Records added, changed and withdrawn from one pack to another, and the answers of a day that change with them. */
export async function diff(places: readonly string[], { day }: { day: Day }): Promise<Outcome> {
  const [a, b, ...more] = places;
  if (!a || !b || more.length > 0) throw new Unusable('diff: name two packs, the earlier one first');
  const [before, after] = [await sound(a), await sound(b)];
  const { changes, counts } = atOnce(comparingTopics(before, after));
  const answers = changedAnswers(inUse(before), inUse(after), day);
  const records = changes.map(({ kind, topic, id, fields }) => ({ kind, topic, id, fields }));
  return {
    lines: [
      ...records.map(
        ({ kind, topic, id, fields }) =>
          `${kind} ${topic} ${id}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}`,
      ),
      `${counts.added} added, ${counts.changed} changed, ${counts.withdrawn} withdrawn`,
      ...answers.map(
        ({ what, countries, from, to }) =>
          `${what} → ${countries.length > 5 ? `${countries.length} destinations` : countries.join(', ')}: ${from ?? 'no answer'} → ${to ?? 'no answer'}`,
      ),
      `${counted(
        answers.reduce((sum, { countries }) => sum + countries.length, 0),
        'answer changes',
        'answers change',
      )} on ${isoOfDay(day)}`,
    ],
    json: { records, counts, day: isoOfDay(day), answers },
    findings: records.length > 0,
  };
}

interface ChangedAnswer {
  kind: 'control' | 'license';
  what: string;
  from: string | null;
  to: string | null;
  countries: string[];
}

function changedAnswers(before: ControlData, after: ControlData, day: Day): ChangedAnswer[] {
  const key = (one: { kind: string; what: string; country: string }): string =>
    `${one.kind}|${one.what}|${one.country}`;
  const old = new Map([...answersOn(before, day)].map((one) => [key(one), one]));
  const grouped = new Map<string, ChangedAnswer>();
  const note = (
    one: { kind: 'control' | 'license'; what: string; country: string },
    from: string | null,
    to: string | null,
  ): void => {
    const group = `${one.kind}|${one.what}|${from}|${to}`;
    const known = grouped.get(group);
    if (known) known.countries.push(one.country);
    else grouped.set(group, { kind: one.kind, what: one.what, from, to, countries: [one.country] });
  };
  for (const one of answersOn(after, day)) {
    const earlier = old.get(key(one));
    old.delete(key(one));
    if (earlier?.answer !== one.answer) note(one, earlier?.answer ?? null, one.answer);
  }
  for (const gone of old.values()) note(gone, gone.answer, null);
  return [...grouped.values()];
}
