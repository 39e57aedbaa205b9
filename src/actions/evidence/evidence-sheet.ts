// The evidence sheet as rows: what was in use, the claims and scenarios that the answers rest on, and every call with
// its inputs, its value and its claims. Nothing but the line `Made` depends on the clock, so two runs on the same data are equal.

import { claimRow } from '../../catalog/claims-table';
import type { ControlData } from '../../control-data/control-data';
import type { Day } from '../../control-data/days';
import { isoOfDay } from '../../control-data/days';
import type { Sliced } from '../../control-data/slices';
import type { Claim } from '../../questions/explanation';
import type { CellValue } from '../../workbook/cells';
import type { Shown } from '../formulas/answers';
import type { Undetermined } from '../formulas/cannot-tell';
import type { CallEvidence } from './call-evidence';
import { keyOf } from './grounds';
import { scenarioRows } from './scenario-rows';

/** One call in one cell. */
export interface EvidenceLine {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly call: string;
  /** The arguments as `name: value`, ranges by their first value and their size. */
  readonly inputs: string;
  /** What the cell shows. */
  readonly value: CellValue;
  /** What the call answers from the data in use, by its first element; null where it cannot be told. */
  readonly answer: Shown | null;
  /** `4 × 2` for a table or a range. */
  readonly size: string;
  /** Whether the cell shows what the call answers now; null where the formula makes something of it. */
  readonly agrees: boolean | null;
  readonly undetermined: { readonly reason: Undetermined; readonly what: string } | null;
  readonly evidence: CallEvidence | null;
}

/** The data and settings that the evidence speaks of, as label and value. */
export type Circumstances = readonly (readonly [label: string, value: string | number])[];

export interface EvidenceSheet {
  readonly rows: readonly (readonly CellValue[])[];
  /** Zero-based rows that are headings, and rows that are headers of a table. */
  readonly headings: readonly number[];
  readonly headers: readonly number[];
  /** The row of the time stamp. */
  readonly stamp: number;
  readonly cells: number;
  readonly calls: number;
  readonly claims: number;
  /** Calls whose cell shows something else than the data in use answer. */
  readonly differing: number;
}

const CLAIM_HEADERS = [
  'No.',
  'Claim',
  'Value',
  'Basis',
  'Known on',
  'Publisher',
  'Title',
  'Address',
  'Used',
  'Fact',
  'Private',
] as const;

const CALL_HEADERS = [
  'Sheet',
  'Cell',
  'Formula',
  'Call',
  'Inputs',
  'Value',
  'Size',
  'Answer of these data',
  'Agrees',
  'As of',
  'Known on',
  'Why',
  'Claims',
] as const;

const SCENARIO_HEADERS = ['Scenario', 'Origin', 'What', 'Value', 'From'] as const;

const WIDTH = CALL_HEADERS.length;
/** A list of claims longer than this is cut; a cell takes no more than 32,767 characters. */
const CLAIMS_LISTED = 500;

/** Lays the sheet out. Lines come in the order in which they are shown; claims are numbered as they come up. */
export function* layingOutEvidence(
  circumstances: Circumstances,
  lines: readonly EvidenceLine[],
  made: string,
  data: ControlData,
): Sliced<EvidenceSheet> {
  const numbers = new Map<string, number>();
  const claims: Claim[] = [];
  // Equal calls share their claims: thousands of cells rest on the same few.
  const known = new Map<Claim, number>();
  const numberOf = (claim: Claim): number => {
    let number = known.get(claim);
    if (number !== undefined) return number;
    const key = keyOf(claim);
    number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = claims.push(claim)));
    known.set(claim, number);
    return number;
  };
  const calls: CellValue[][] = [];
  for (const line of lines) {
    calls.push(callRow(line, (line.evidence?.claims ?? []).map(numberOf)));
    yield;
  }
  const rowsOfCalls: CellValue[][] = [];
  for (const [index, line] of lines.entries()) {
    rowsOfCalls.push(calls[index]!, ...partRows(line, numberOf));
    yield;
  }
  const cells = new Set(lines.map(({ sheet, address }) => `${sheet}!${address}`)).size;
  const differing = lines.filter(({ agrees }) => agrees === false).length;
  const rows: CellValue[][] = [];
  const headings: number[] = [];
  const headers: number[] = [];
  const heading = (text: string): void => void headings.push(rows.push([text]) - 1);
  const header = (names: readonly string[]): void => void headers.push(rows.push([...names]) - 1);

  heading('Evidence');
  const stamp = rows.push(['Made', made]) - 1;
  for (const [label, value] of circumstances) rows.push([label, value]);
  rows.push(
    ['Cells', cells],
    ['Calls', calls.length],
    ['Claims', claims.length],
    ['Differing', differing],
    [],
  );
  heading('Claims');
  header(CLAIM_HEADERS);
  for (const [index, claim] of claims.entries()) {
    rows.push(claimLine(claim, index));
    yield;
  }
  rows.push([]);
  const scenarios = scenarioLines(lines, data);
  if (scenarios.length > 0) {
    heading('Scenarios');
    header(SCENARIO_HEADERS);
    rows.push(...scenarios, []);
  }
  heading('Cells');
  header(CALL_HEADERS);
  for (const row of rowsOfCalls) rows.push(row);
  for (const row of rows) {
    while (row.length < WIDTH) row.push(null);
    yield;
  }
  return {
    rows,
    ...{ headings, headers, stamp, cells, calls: calls.length, claims: claims.length, differing },
  };
}

function claimLine(claim: Claim, index: number): CellValue[] {
  const [what, value, basis, knownOn, publisher, title, address, used] = claimRow(claim) as CellValue[];
  const day = isoOfDay(knownOn as unknown as Day);
  const marks = [used === true ? 'yes' : 'no', claim.fact, claim.isPrivate ? 'yes' : 'no'];
  const via = claim.source?.via;
  const said = via ? `${claim.source!.publisher} (via ${via})` : publisher!;
  return [index + 1, what!, value!, basis!, day, said, title!, address!, ...marks];
}

/** The scenarios by which the calls answer, in the order in which they come up: an answer follows from all of it. */
function scenarioLines(lines: readonly EvidenceLine[], data: ControlData): CellValue[][] {
  const used = new Set(lines.flatMap(({ evidence }) => evidence?.scenarios ?? []));
  const texts = new Set<string>();
  return [...used].flatMap((scenario) => {
    const { name, origin } = scenario;
    const rows = scenarioRows(scenario, data).map((row) => [name || 'range', origin, ...row]);
    // A range that stands in several calls is read anew for each of them.
    const text = JSON.stringify(rows);
    return texts.has(text) ? [] : (texts.add(text), rows);
  });
}

/** The elements of a call or the lines of an assessment, each under its call. */
function partRows(
  { sheet, address, evidence }: EvidenceLine,
  numberOf: (claim: Claim) => number,
): CellValue[][] {
  return (evidence?.parts ?? []).map(({ what, inputs, answer, asOf, knownOn, reason, claims }) => [
    ...[sheet, address, '', what, inputs, '', '', shown(answer), ''],
    ...[dayOrBlank(asOf), dayOrBlank(knownOn), reason],
    listed(claims.map(numberOf)),
  ]);
}

const dayOrBlank = (day: Day | null | undefined): string => (typeof day === 'number' ? isoOfDay(day) : '');

function callRow(line: EvidenceLine, claims: readonly number[]): CellValue[] {
  const { evidence, undetermined } = line;
  const more = (evidence?.elements ?? 1) > 1 ? ` (first of ${evidence!.elements})` : '';
  const why = undetermined
    ? `not told (${undetermined.reason}): ${undetermined.what.replace(/^=/, '')}`
    : (evidence?.reason ?? '') + more;
  return [
    line.sheet,
    line.address,
    // Without `=`: Excel gives a text that starts with it back as if it were a formula.
    line.formula.replace(/^=/, ''),
    line.call,
    line.inputs,
    shown(line.value),
    line.size,
    line.answer === null ? '' : shown(line.answer),
    line.agrees === null ? '' : line.agrees ? 'yes' : 'no',
    dayOrBlank(evidence?.asOf),
    dayOrBlank(evidence?.knownOn),
    why,
    listed(claims),
  ];
}

/** Errors as their text: an evidence sheet full of live error values would break sums and filters over it. */
function shown(value: CellValue | Shown): CellValue {
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  return 'card' in value ? value.card : value.error;
}

function listed(claims: readonly number[]): string {
  const text = claims.slice(0, CLAIMS_LISTED).join(', ');
  return claims.length > CLAIMS_LISTED ? `${text}, … (${claims.length})` : text;
}
