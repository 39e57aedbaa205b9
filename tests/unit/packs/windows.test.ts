// Every window of every measure of the shipped packs, on the day before, the first day, the last day and the day after:
// as a page that a reviewer reads against the measures' own texts. UPDATE_WINDOWS=1 writes the page anew.

import fs from 'node:fs';
import path from 'node:path';
import type { Day } from '../../../src/control-data/days';
import { addDays, isoOfDay } from '../../../src/control-data/days';
import type { ControlUnit } from '../../../src/control-data/measures';
import { buildControlData } from '../../../src/control-data/control-data';
import { VOCABULARY } from '../../../src/control-data/packs';
import { SHIPPED_PACKS } from '../../../src/control-data/packs/shipped';
import { controlDecision } from '../../../src/questions/control';
import { unitName } from '../../../src/questions/control-explanation';
import { STRICTNESS } from '../../../src/questions/scope';
import { statusOnDay } from '../../../src/questions/status-on-day';
import { WORKING_DAY, day } from '../support/ask';

const PAGE = path.join(__dirname, 'windows.md');
const data = buildControlData({ packs: SHIPPED_PACKS, vocabulary: VOCABULARY });

interface Window {
  name: string;
  first: Day;
  /** Null where the window is open. */
  last: Day | null;
}

/** In force from its effective day, each suspension, and the plans and facts of its end. */
function windowsOf(unit: ControlUnit): Window[] {
  const { effective, ended, plannedEnd, suspensions } = unit;
  return [
    ...(effective === null
      ? []
      : [
          { name: 'in force', first: effective, last: ended },
          ...(plannedEnd === null ? [] : [{ name: 'planned', first: effective, last: plannedEnd }]),
        ]),
    ...suspensions.map((one) => ({
      name: `${one.standing.replace('_', ' ')} by ${one.fact.reference}`,
      first: one.from,
      last: one.until,
    })),
  ];
}

const EDGES: { name: string; day: (window: Window) => Day | null }[] = [
  { name: 'day before', day: ({ first }) => addDays(first, -1) },
  { name: 'first day', day: ({ first }) => first },
  { name: 'last day', day: ({ last }) => last },
  { name: 'day after', day: ({ last }) => (last === null ? null : addDays(last, 1)) },
];

/** Something that the unit lists, and a destination that it reaches. */
function example(unit: ControlUnit): { material: string; destination: string } | null {
  const material = unit.items[0]?.materials[0] ?? unit.materials[0];
  const canDecide = STRICTNESS[unit.effect] > 0 && unit.decides && unit.direction === 'export';
  if (!canDecide || material === undefined) return null;
  return { material, destination: (unit.clause ?? unit.measure).destinations.include?.[0] ?? 'WORLD' };
}

function answer(unit: ControlUnit, asOf: Day, knownOn: Day): string {
  const asked = example(unit);
  if (!asked) return 'never decides';
  return controlDecision(data, {
    subject: { kind: 'material', material: data.materials.get(asked.material)! },
    place: data.places.get(asked.destination)!,
    when: { asOf, knownOn },
    origin: data.places.get(unit.jurisdiction)!,
  }).status;
}

const LATER = day(WORKING_DAY);
const HEAD = [
  'Window',
  'Edge',
  'Day',
  'Standing as known then',
  'Standing as known now',
  'Answer as known now',
];

function rowsOf(unit: ControlUnit): string[][] {
  return windowsOf(unit).flatMap((window) =>
    EDGES.flatMap((edge) => {
      const asOf = edge.day(window);
      if (asOf === null) return [];
      return [
        [
          window.name,
          edge.name,
          isoOfDay(asOf),
          statusOnDay(unit, { asOf, knownOn: asOf }).state,
          statusOnDay(unit, { asOf, knownOn: LATER }).state,
          answer(unit, asOf, LATER),
        ],
      ];
    }),
  );
}

function tableOf(rows: string[][]): string {
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (row: string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function sectionOf(unit: ControlUnit): string {
  const asked = example(unit);
  const about = asked
    ? `${data.materials.get(asked.material)!.name} to ${data.places.get(asked.destination)!.region.name}`
    : 'no question about goods and a destination';
  const title = unit.clause ? '' : `: ${unit.measure.title}`;
  const announced = unit.clause?.announced ?? unit.measure.announced ?? 'not known';
  const rows = rowsOf(unit);
  return [
    `## ${unitName(unit)}${title}`,
    `Effect: ${unit.effect.replaceAll('_', ' ')}. Announced: ${announced}. The answer is for ${about}.`,
    ...(rows.length > 0 ? [tableOf(rows)] : ['It has no day on which it takes effect.']),
  ].join('\n\n');
}

const page = (): string =>
  [
    '# The windows of the measures',
    'Generated from the shipped packs; the tests compare it. "Known then" is what was known on the day itself, "known now" with all facts of the pack. A day stated as a year or a month counts as its last day. `doubt` means that a suspension or a planned end has passed with no fact on what followed.',
    ...data.units.map(sectionOf),
  ].join('\n\n') + '\n';

test('the windows of all measures are those that were reviewed', () => {
  if (process.env['UPDATE_WINDOWS'] === '1') fs.writeFileSync(PAGE, page());
  expect(page()).toBe(fs.readFileSync(PAGE, 'utf8'));
});

test('no window ends before it begins, and none of one unit is listed twice', () => {
  for (const unit of data.units) {
    const windows = windowsOf(unit);
    expect(windows.filter(({ first, last }) => last !== null && last < first)).toEqual([]);
    expect(new Set(windows.map((one) => JSON.stringify(one))).size).toBe(windows.length);
  }
});

test('the standing changes only at the edges of windows', () => {
  const elsewhere = data.units.flatMap((unit) => {
    const turns = new Set(
      windowsOf(unit).flatMap(({ first, last }) => (last === null ? [first] : [first, addDays(last, 1)])),
    );
    const changes: string[] = [];
    let before = statusOnDay(unit, { asOf: day('2005-01-01'), knownOn: LATER }).state;
    for (let asOf = day('2005-01-02'); asOf < day('2029-01-01'); asOf = addDays(asOf, 1)) {
      const { state } = statusOnDay(unit, { asOf, knownOn: LATER });
      if (state !== before && !turns.has(asOf)) changes.push(`${unit.id} on ${isoOfDay(asOf)}: ${state}`);
      before = state;
    }
    return changes;
  });
  expect(elsewhere).toEqual([]);
});
