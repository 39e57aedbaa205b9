// Sixty questions with their answers, from all shipped packs, as a page that a reviewer reads against the notices.
// UPDATE_QUESTIONS=1 writes the page anew.

import fs from 'node:fs';
import path from 'node:path';
import '../../../src/catalog';
import { answerText, explanationText } from '../../../src/catalog/explain';
import type { Subject } from '../../../src/control-data/control-data';
import { buildControlData } from '../../../src/control-data/control-data';
import type { Day } from '../../../src/control-data/days';
import { VOCABULARY } from '../../../src/control-data/packs';
import { SHIPPED_PACKS } from '../../../src/control-data/packs/shipped';
import type { Place } from '../../../src/control-data/place';
import { controlDecision } from '../../../src/questions/control';
import { explainControl } from '../../../src/questions/control-explanation';
import type { Explanation } from '../../../src/questions/explanation';
import { licenseDecision } from '../../../src/questions/license';
import { explainLicense } from '../../../src/questions/license-explanation';
import { screen } from '../../../src/questions/parties';
import { explainScreening } from '../../../src/questions/party-explanation';
import { day } from '../support/ask';

const PAGE = path.join(__dirname, 'sixty-questions.md');
const data = buildControlData({ packs: SHIPPED_PACKS, vocabulary: VOCABULARY });

const place = (name: string): Place => {
  const found = data.placeNames.find(name);
  if (found.kind !== 'found') throw new Error(`no place ${name}`);
  return found.thing;
};
const material = (name: string): Subject => {
  const found = data.materialNames.find(name);
  if (found.kind !== 'found') throw new Error(`no material ${name}`);
  return { kind: 'material', material: found.thing };
};

interface Row {
  question: string;
  day: string;
  answer: string;
  /** The whole explanation, worked out where it is printed. */
  why: () => string;
}

const rowOf = (question: string, on: string, explanation: Explanation): Row => ({
  question,
  day: on,
  answer: answerText(explanation),
  why: () => explanationText(explanation, 'en').replace(/\n+/g, ' '),
});

const when = (on: string): { asOf: Day; knownOn: Day } => ({ asOf: day(on), knownOn: day(on) });

/** A material or an HS code from an origin to a destination. */
function control(what: string, to: string, on: string, from = 'CN'): Row {
  const subject: Subject = /^\d+$/.test(what) ? { kind: 'hs', code: what } : material(what);
  const decision = controlDecision(data, {
    ...{ subject, place: place(to), when: when(on), origin: place(from) },
  });
  return rowOf(`${what} from ${from} to ${to}`, on, explainControl(data, decision));
}

/** An exporter's license for a destination. */
function license(exporter: string, to: string, on: string, goods?: string): Row {
  const company = data.companyNames.find(exporter);
  if (company.kind !== 'found') throw new Error(`no company ${exporter}`);
  const subject = goods === undefined ? null : material(goods);
  const materials = subject?.kind === 'material' ? [subject.material] : null;
  const decision = licenseDecision(data, {
    ...{ company: company.thing, place: place(to), materials, when: when(on) },
  });
  return rowOf(`${exporter} to ${to}${goods ? ` for ${goods}` : ''}`, on, explainLicense(data, decision));
}

/** A name on the lists of parties. */
function party(name: string, on: string): Row {
  const screening = screen(data, name, when(on), null);
  return rowOf(`${name} as a party`, on, explainScreening(data, screening, when(on)));
}

const COBALT = 'cobalt';
/** Sections that repeat the tables of what answers mean are tables here, too; the others are printed with sentences. */
const AS_TABLE = /^The table of/;

const SECTIONS: [title: string, rows: () => Row[]][] = [
  [
    'Cobalt from DR Congo: stop, quota, and each of its days',
    () => [
      ...['2025-02-21', '2025-02-22', '2025-10-15', '2025-10-16', '2025-12-31', '2026-01-01'].map((on) =>
        control(COBALT, 'China', on, 'CD'),
      ),
      ...['2026-03-31', '2026-04-01', '2026-12-31', '2027-12-31', '2028-01-01'].map((on) =>
        control(COBALT, 'US', on, 'CD'),
      ),
      control(COBALT, 'US', '2026-11-28'),
    ],
  ],
  [
    'Nickel from Indonesia: ore and metal are not one',
    () => [
      control('nickel ore', 'China', '2019-12-31', 'ID'),
      control('nickel ore', 'China', '2020-01-01', 'ID'),
      control('nickel ore', 'US', '2026-11-28', 'ID'),
      control('nickel metal', 'US', '2026-11-28', 'ID'),
      control('nickel', 'US', '2026-11-28', 'ID'),
      control('nickel ore', 'US', '2026-11-28', 'PH'),
    ],
  ],
  [
    'Parties on both sides of their days',
    () => [
      party('MP Materials', '2026-06-21'),
      party('MP Materials', '2026-06-22'),
      party('USA Rare Earth', '2026-06-22'),
      party('General Dynamics', '2025-01-01'),
      party('General Dynamics', '2025-01-02'),
    ],
  ],
  [
    'Gallium around the end of the suspension by No.72',
    () => ['2026-11-26', '2026-11-27', '2026-11-28'].map((on) => control('gallium', 'US', on)),
  ],
  [
    'Holmium around the end of the suspension by No.70',
    () => ['2026-11-10', '2026-11-11', '2026-11-28'].map((on) => control('holmium', 'DE', on)),
  ],
  [
    'JL MAG around the end of its general license',
    () => ['2026-12-02', '2026-12-03', '2026-12-04'].map((on) => license('JL MAG', 'US', on)),
  ],
  ['By HS code', () => [control('2846901500', 'US', '2026-11-28'), control('850511', 'US', '2025-06-12')]],
  [
    'The table of controls',
    () => [
      control('dysprosium', 'WORLD', '2025-04-03'),
      control('dysprosium', 'WORLD', '2025-04-04'),
      control('gallium', 'US', '2023-07-31'),
      control('gallium', 'US', '2023-08-01'),
      control('gallium', 'US', '2024-12-03'),
      control('gallium', 'US', '2025-11-08'),
      control('gallium', 'US', '2025-11-09'),
      control('gallium', 'WORLD', '2026-11-28'),
      control('gallium', 'WORLD', '2025-06-01'),
      control('gallium', 'DE', '2025-01-15'),
      control('graphite', 'US', '2026-11-28'),
      control('holmium', 'WORLD', '2025-11-07'),
      control('holmium', 'WORLD', '2025-11-08'),
      control('holmium', 'WORLD', '2026-11-11'),
      control('dysprosium', 'CN', '2025-06-12'),
    ],
  ],
  [
    'The table of licenses',
    () => [
      license('JL MAG', 'US', '2025-06-09'),
      license('JL MAG', 'US', '2025-06-10'),
      license('JL MAG', 'DE', '2025-06-12'),
      license('JL MAG', 'TH', '2025-06-12'),
      license('JL MAG', 'CY', '2025-06-12'),
      license('JL MAG', 'JP', '2025-06-12'),
      license('JL MAG', 'JP', '2026-01-15'),
      license('JL MAG', 'G7', '2025-06-12'),
      license('JL MAG', 'US', '2026-06-10'),
      license('JL MAG', 'US', '2026-06-11'),
      license('JL MAG', 'DE', '2025-07-01', 'gallium'),
    ],
  ],
];

const escaped = (cell: string): string => cell.replaceAll('|', '\\|');

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function pageOf(sections: readonly (readonly [title: string, rows: readonly Row[]])[]): string {
  let number = 0;
  const blocks = sections.map(([title, rows]) => {
    const numbered = rows.map((row) => ({ number: String((number += 1)), ...row }));
    const table = tableOf(
      ['No.', 'Question', 'Day', 'Answer'],
      numbered.map((row) => [row.number, escaped(row.question), row.day, row.answer]),
    );
    const sentences = AS_TABLE.test(title)
      ? []
      : numbered.map((row) => `${row.number}, ${row.day}: ${row.why()}`);
    return [`## ${title}`, table, ...sentences].join('\n\n');
  });
  return `# Sixty questions

Generated from all shipped packs; the tests compare it. Each is answered with what was known on its day.

${blocks.join('\n\n')}
`;
}

const answered = SECTIONS.map(([title, rows]) => [title, rows()] as const);

test('there are sixty', () => {
  expect(answered.flatMap(([, rows]) => rows).length).toBe(60);
});

test('the page is what the packs answer; UPDATE_QUESTIONS=1 writes it anew', () => {
  const page = pageOf(answered);
  if (process.env['UPDATE_QUESTIONS']) fs.writeFileSync(PAGE, page);
  expect(fs.readFileSync(PAGE, 'utf8')).toBe(page);
});

const answersOf = (title: RegExp): string[] =>
  answered.find(([one]) => title.test(one))![1].map(({ answer }) => answer);

const sentenceOf = (title: RegExp, on: string): string =>
  answered
    .find(([one]) => title.test(one))![1]
    .find((row) => row.day === on)!
    .why();

test('what is announced is named where it bears, and only there', () => {
  const said = 'MOFCOM said on 2026-09-28 that the arrangement is extended to 2027-01-10';
  expect(sentenceOf(/^Holmium/, '2026-11-11')).toContain(said);
  expect(sentenceOf(/^Gallium/, '2026-11-28')).not.toContain('MOFCOM said');
});

test.each<[RegExp, string[]]>([
  [/^Gallium around/, ['License required', 'License required', 'Review']],
  [/^Holmium around/, ['Suspended', 'Review', 'Review']],
  [
    /table of controls/,
    [
      ...['Not controlled', 'License required', 'Not controlled', 'License required', 'Prohibited'],
      ...['Prohibited', 'License required', 'Review', 'Prohibited', 'License required'],
      ...['License required', 'Not controlled', 'Suspended', 'Review', 'Not controlled'],
    ],
  ],
  [
    /table of licenses/,
    [
      ...['Required', 'Granted', 'Granted', 'Granted', 'Granted', 'Required', 'Partial', 'Partial'],
      ...['Granted', 'Partial', 'Required'],
    ],
  ],
  [/^Parties/, ['No match', 'Listed', 'Listed', 'No match', 'Listed']],
])('%s', (title, answers) => {
  expect(answersOf(title)).toEqual(answers);
});
