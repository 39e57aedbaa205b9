// `check`: validates packs, and what they refer to across each other and the shipped ones.
import type { ControlPack } from '../../control-data/pack';
import { TOPICS } from '../../control-data/topics';
import type { Outcome } from './outcome';
import { counted, findingLine } from './outcome';
import { Unusable, rawPacks } from './packs-on-disk';
import { readTogether } from './read-packs';

export const recordsOf = (pack: ControlPack): number =>
  TOPICS.reduce((sum, topic) => sum + (pack[topic]?.length ?? 0), 0);

/** Every problem of the packs at some paths, with file, record, field, value and what is expected. */
export async function check(places: readonly string[]): Promise<Outcome> {
  if (places.length === 0) throw new Unusable('check: name a pack file, or a folder of topics');
  const read = await readTogether(await rawPacks(places));
  const findings = read.flatMap((one) => one.findings);
  const summary = read.map(({ pack, findings: own }) =>
    own.length > 0
      ? `${pack.id}: ${counted(own.length, 'problem', 'problems')}`
      : `${pack.id} ${pack.version}: ${counted(recordsOf(pack), 'record', 'records')}, no problem`,
  );
  return {
    lines: [...findings.map(findingLine), ...summary],
    json: { findings },
    findings: findings.length > 0,
  };
}

/** One pack without problems. @throws Unusable with the first of them */
export async function sound(place: string): Promise<ControlPack> {
  const raws = await rawPacks([place]);
  if (raws.length !== 1) throw new Unusable(`${place}: ${raws.length} packs; name one of them`);
  const [{ pack, findings }] = (await readTogether(raws)) as [
    Awaited<ReturnType<typeof readTogether>>[number],
  ];
  if (findings.length > 0)
    throw new Unusable(
      `${place}: ${counted(findings.length, 'problem', 'problems')}; the first: ${findingLine(findings[0]!)}. Run check`,
    );
  return pack;
}
