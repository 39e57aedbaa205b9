// A join of the tests' own: what single questions answer for each line of a sheet, and sums of them that nothing of the
// product adds up. Written from what answers mean, not from how lines are assessed.

import { SHIPPED_PACKS } from '../../src/control-data/packs';
import { keptAsText } from './messy-sheet';
import type { Cell, MessyLine } from './messy-sheet';

/** Cells of a grid apart from the lines. */
export interface Grid {
  readonly enter: (address: string, value: string | readonly (readonly Cell[])[]) => Promise<void>;
  /** Once everything is calculated. */
  readonly values: (address: string) => Promise<readonly (readonly unknown[])[]>;
}

export interface JoinedLine extends MessyLine {
  /** Null where the line names no goods. */
  readonly control: string | null;
  readonly license: string;
  /** In the currency of the totals. */
  readonly value: number;
  readonly atRisk: number;
  readonly exporter: string;
  readonly destination: string;
  readonly goods: string;
  /** What the note has to name, each by one of its words. */
  readonly reasons: readonly (readonly string[])[];
}

export interface Total {
  amount: number;
  atRisk: number;
  lines: number;
}

/** Formulas with a column of cells for each name in braces; answers line by line. */
async function ask(
  { enter, values }: Grid,
  cells: Readonly<Record<string, readonly Cell[]>>,
  formulas: Readonly<Record<string, string>>,
): Promise<Record<string, unknown>[]> {
  const names = Object.keys(cells);
  const count = cells[names[0]!]!.length;
  const letter = (first: string, at: number): string => `${first}${String.fromCharCode(65 + at)}`;
  await enter(
    'BA1',
    keptAsText(Array.from({ length: count }, (_, row) => names.map((name) => cells[name]![row] ?? null))),
  );
  const asked = Object.entries(formulas);
  const filled = asked.map(([, formula]) =>
    formula.replace(/\{(\w+)\}/g, (_, name: string) => {
      const column = letter('B', names.indexOf(name));
      return `${column}1:${column}${count}`;
    }),
  );
  await enter('CA1', [filled]);
  const answers = await values(`CA1:${letter('C', asked.length - 1)}${count}`);
  return answers.map((row) => Object.fromEntries(asked.map(([name], at) => [name, row[at]])));
}

const isError = (answer: unknown): boolean => String(answer).startsWith('#');
const textOf = (cell: Cell): string => String(cell ?? '').trim();

/** What the control alone says where no license can answer; an exporter that is known lacks one of another origin. */
const byControl = (control: string, isKnown: boolean): string =>
  ({
    Prohibited: 'Prohibited',
    Review: 'Review',
    'License required': isKnown ? 'Required' : 'Unknown',
    Suspended: 'Not required',
    'Not controlled': 'Not required',
  })[control] ?? 'Unknown';

/** Statuses that do not say by themselves what a reader has to know. */
const TELLING = ['Prohibited', 'Review', 'Partial', 'Pending', 'Expired', 'Refused', 'Revoked', 'Unknown'];

/**
 * Judges lines by single questions.
 * @param rates what one unit of a currency is worth in that of the totals
 */
export async function joinedLines(
  grid: Grid,
  lines: readonly MessyLine[],
  rates: Readonly<Record<MessyLine['currency'], number>>,
  scenario = 'Base',
): Promise<JoinedLine[]> {
  const first = await ask(
    grid,
    {
      supplier: lines.map(({ supplier }) => supplier),
      origin: lines.map(({ origin }) => origin),
      shipTo: lines.map(({ shipTo }) => shipTo),
      endUser: lines.map(({ endUser }) => endUser),
      part: lines.map(({ part }) => part),
      commodity: lines.map(({ commodity }) => commodity),
    },
    {
      supplier: '=EXPOSURE.MATCH_NAME({supplier},"company")',
      origin: '=EXPOSURE.MATCH_NAME({origin},"region")',
      shipTo: '=EXPOSURE.MATCH_NAME({shipTo},"region")',
      reach: '=EXPOSURE.CONTROL_STATUS("gallium",{shipTo})',
      endUser: '=EXPOSURE.PARTY_STATUS({endUser})',
      seller: '=EXPOSURE.PARTY_STATUS({supplier})',
      part: '=EXPOSURE.CONTROL_STATUS({part})',
      commodity: '=EXPOSURE.CONTROL_STATUS({commodity})',
    },
  );
  const items = lines.map(({ part, commodity }, at) => {
    const isPart =
      textOf(commodity) === '' ||
      (textOf(part) !== '' && isError(first[at]!['commodity']) && !isError(first[at]!['part']));
    return isPart ? part : commodity;
  });
  const homes = lines.map((_, at) => homeOf(String(first[at]!['supplier'])));
  const second = await ask(
    grid,
    {
      supplier: lines.map(({ supplier }, at) => (isError(first[at]!['supplier']) ? '' : supplier)),
      shipTo: lines.map(({ shipTo }) => shipTo),
      item: items,
      origin: lines.map(({ origin }, at) => (textOf(origin) === '' ? homes[at]!.code : origin)),
      home: homes.map(({ code }) => code),
    },
    {
      control: '=EXPOSURE.CONTROL_STATUS({item},{shipTo},,{origin})',
      license: '=EXPOSURE.REGION_LICENSE_STATUS({supplier},{shipTo},{item})',
      rate: `=EXPOSURE.LOSS_RATE({supplier},{shipTo},{item},"${scenario}")`,
      goods: '=EXPOSURE.MATCH_NAME({item},"material")',
      home: '=EXPOSURE.MATCH_NAME({home},"region")',
    },
  );
  const statuses = [...TELLING, 'Granted', 'Required', 'Not required'];
  const scenarioRates = await ask(
    grid,
    { status: statuses },
    { rate: `=EXPOSURE.SCENARIO_VALUE({status},"${scenario}")` },
  );
  const rateOf = (status: string): number => Number(scenarioRates[statuses.indexOf(status)]!['rate']);

  return lines.map((line, at) => {
    const one = first[at]!;
    const two = second[at]!;
    const item = items[at]!;
    const named = [line.supplier, line.shipTo, line.origin].map(textOf);
    const isMaker = named[0] !== '' && !isError(one['supplier']);
    const unknown = [
      ...(isError(one['supplier']) ? [named[0]!] : []),
      ...(isError(one['shipTo']) || isError(one['reach']) ? [named[1]!] : []),
      ...(isError(one['origin']) ? [named[2]!] : []),
      ...(textOf(item) !== '' && isError(two['control']) && !isError(one['shipTo']) && !isError(one['origin'])
        ? [textOf(item)]
        : []),
    ];
    const bad = unknown.length > (isError(one['supplier']) ? 1 : 0);
    let control: string | null = textOf(item) === '' ? null : String(two['control']);
    let license: string;
    let rate: number | null = null;
    if (bad || named[1] === '') {
      control = 'Unknown';
      license = 'Unknown';
    } else if (isMaker && (named[2] === '' || one['origin'] === two['home'])) {
      license = String(two['license']);
      rate = Number(two['rate']);
    } else license = control === null ? 'Unknown' : byControl(control, isMaker);
    rate ??= rateOf(license);
    const value = line.amount * rates[line.currency];
    const listed = [
      ...(/Listed|Suspended|Possible/.test(String(one['endUser'])) ? [line.endUser.trim()] : []),
      ...(/Listed|Suspended|Possible/.test(String(one['seller'])) ? [named[0]!] : []),
    ];
    return {
      ...line,
      control,
      license,
      value,
      atRisk: value * rate,
      exporter: nameOf(one['supplier'], line.supplier),
      destination: nameOf(one['shipTo'], line.shipTo),
      goods: nameOf(two['goods'], item),
      reasons: [
        ...unknown.map((name) => [name, name.replaceAll('.', '')]),
        ...(TELLING.includes(license) ? [['']] : []),
        ...listed.map(partyWords),
      ],
    };
  });
}

const nameOf = (matched: unknown, cell: Cell): string =>
  textOf(cell) === '' ? '(not stated)' : isError(matched) ? String(cell) : String(matched);

/** A party is named as it was asked, or by the list on which it stands by another of its names. */
const partyWords = (asked: string): string[] => [asked, ...LISTS];

const LISTS = [
  ...new Set(SHIPPED_PACKS.flatMap(({ pack }) => pack.parties.map(({ list }) => ` on the ${list}`))),
];

function homeOf(company: string): { code: string } {
  const all = SHIPPED_PACKS.flatMap(({ pack }) => pack.companies);
  return { code: all.find(({ name }) => name === company)?.home ?? '' };
}

/** Adds up by a name as Excel tells names apart: without case. */
export function totalsBy(lines: readonly JoinedLine[], by: (line: JoinedLine) => string): Map<string, Total> {
  const all = new Map<string, Total>();
  for (const line of lines) {
    const key = keyOf(by(line));
    const total = all.get(key) ?? { amount: 0, atRisk: 0, lines: 0 };
    total.amount += line.value;
    total.atRisk += line.atRisk;
    total.lines += 1;
    all.set(key, total);
  }
  return all;
}

export const keyOf = (name: string): string => name.trim().toLowerCase();
