// `due`: what asks for a person's attention on a day.
import type { ControlData } from '../../control-data/control-data';
import { buildControlData } from '../../control-data/control-data';
import type { Day } from '../../control-data/days';
import { addDays, isoOfDay } from '../../control-data/days';
import { VOCABULARY } from '../../control-data/packs';
import { SHIPPED_PACKS } from '../../control-data/packs/shipped';
import type { Due } from '../../questions/due';
import { dueBetween, dueBy, nameOf } from '../../questions/due';
import { answersOnLicense, answersOnUnits } from '../../questions/due-answers';
import type { Outcome } from './outcome';
import { counted } from './outcome';
import { rawPacks } from './packs-on-disk';
import { readTogether } from './read-packs';

/** How far ahead licenses are named that run out, in days. */
const AHEAD_DAYS = 60;
/** From which age on a pack is named, in days. */
const OLD_DAYS = 30;

interface DueLine {
  what: 'passed' | 'lapses' | 'no official address' | 'old pack';
  day: string | null;
  name: string;
  ids: string[];
  /** Answers that hang on it. */
  answers: number;
  text: string;
}

/** What asks for a person's attention on a day, most answers first. Without paths, in the shipped packs. */
export async function due(places: readonly string[], { day }: { day: Day }): Promise<Outcome> {
  const data =
    places.length === 0
      ? buildControlData({ packs: SHIPPED_PACKS, vocabulary: VOCABULARY })
      : buildControlData({
          packs: (await readTogether(await rawPacks(places))).map(({ pack }) => ({ pack })),
          vocabulary: VOCABULARY,
        });
  const lines = [
    ...dueBy(data, day).map((one) => dueLine(data, one, 'passed')),
    ...dueBetween(data, day, addDays(day, AHEAD_DAYS))
      .filter(({ kind }) => kind === 'license')
      .map((one) => dueLine(data, one, 'lapses')),
    ...withoutAddress(data),
    ...oldPacks(data, day),
  ].sort((a, b) => b.answers - a.answers);
  return {
    lines: [
      ...lines.map(({ text, answers }) => `${text} (${counted(answers, 'answer', 'answers')})`),
      `${counted(lines.length, 'thing is', 'things are')} due on ${isoOfDay(day)}`,
    ],
    json: { day: isoOfDay(day), due: lines },
    findings: lines.length > 0,
  };
}

function dueLine(data: ControlData, one: Due, what: 'passed' | 'lapses'): DueLine {
  const day = isoOfDay(one.day);
  const name = nameOf(one);
  if (one.kind === 'license')
    return {
      ...{ what, day, name, ids: [one.license.id], answers: answersOnLicense(data, one.license) },
      text: `${day} ${what === 'passed' ? 'ran out' : 'runs out'}: ${one.license.kind} license of ${name}, by ${one.by === 'law' ? "the law's limit" : one.by}`,
    };
  const ids = [...new Set(one.units.map(({ measure }) => measure.id))];
  const references = [...new Set(one.units.map(({ clause, measure }) => clause?.title ?? measure.reference))];
  return {
    ...{ what, day, name, ids, answers: answersOnUnits(data, one.units) },
    text: `${day} passed: ${one.kind === 'suspension' ? `suspension by ${name} of ${references.join(', ')}` : `planned end of ${name}`}`,
  };
}

function withoutAddress(data: ControlData): DueLine[] {
  return data.topics.measures.flatMap((measure): DueLine[] => {
    const cited = measure.sources.map((id) => data.sources.get(id));
    // An address of the issuing body: its own page, or one that was read in a copy.
    const found = cited.some(
      (source) => source && source.url !== '' && (source.kind === 'official' || source.via),
    );
    if (found && measure.noOfficialAddress === undefined) return [];
    const units = data.units.filter((unit) => unit.measure === measure);
    const why = measure.noOfficialAddress ? `: ${measure.noOfficialAddress}` : '';
    return [
      {
        ...{ what: 'no official address', day: null, name: measure.reference, ids: [measure.id] },
        answers: answersOnUnits(data, units),
        text: `No official address: ${measure.reference} (${measure.jurisdiction}, ${measure.id})${why}`,
      },
    ];
  });
}

function oldPacks(data: ControlData, day: Day): DueLine[] {
  return data.packs
    .filter(({ dataDay }) => day - dataDay > OLD_DAYS)
    .map(({ head, dataDay, records }) => ({
      ...{ what: 'old pack', day: isoOfDay(dataDay), name: head.id, ids: [head.id], answers: records },
      text: `Evidence of ${head.id} ends on ${isoOfDay(dataDay)}, ${day - dataDay} days before`,
    }));
}
