// What others take for the join that ASSESS makes: the same lines on the same dated statuses, by hand in plain JavaScript,
// by an analytical database and by a spreadsheet engine. The two programs are no part of this project; where one is not
// installed (`npm install --no-save @duckdb/node-api hyperformula`) its line says so.
import { createRequire } from 'node:module';
import { functionEntry } from '../../src/catalog';
import type { Context, TableAnswer } from '../../src/catalog/entry';
import { asOfDay, currentState } from '../../src/state/state';
import type { Figures } from './bench';

const context: Context = { ...currentState(), asOf: asOfDay(currentState()) };
const assess = functionEntry('ASSESS');

const SUPPLIERS = ['JL MAG', '300748', 'San Huan', 'Ningbo Yunsheng', 'Nobody Knows Ltd', 'Another Trading'];
const REGIONS = ['US', 'Japan', 'Germany', 'Viet Nam', 'Mexico', 'Poland', 'Thailand'];
const ITEMS = ['', 'gallium', 'dysprosium', '850511', 'graphite'];
const LINES = 100_000;

type Line = [supplier: string, region: string, item: string, amount: number];

/** Every sixth supplier, seventh region and fifth item in turn, so that all combinations come. */
const lines: readonly Line[] = Array.from({ length: LINES }, (_, index) => [
  SUPPLIERS[index % SUPPLIERS.length]!,
  REGIONS[(index * 3) % REGIONS.length]!,
  ITEMS[(index * 11) % ITEMS.length]!,
  1_000 + index,
]);

const HEADER = ['Supplier', 'Destination', 'Material', 'Spend'];
const rowsOf = (some: readonly Line[]): TableAnswer['rows'] =>
  (assess.ask(context, [[HEADER, ...some], 'Base', null]) as TableAnswer).rows;

const keyOf = ([supplier, region, item]: Line): string => `${supplier}|${region}|${item}`;

/** What the others join with: the answer of every combination, from its day on, and one before it that must not count. */
interface Dated {
  key: string;
  from: number;
  control: string;
  license: string;
  rate: number;
}

function datedStatuses(): Dated[] {
  const combinations = [...new Map(lines.map((line) => [keyOf(line), line])).values()];
  return rowsOf(combinations).flatMap(([control, license, rate], index) => {
    const key = keyOf(combinations[index]!);
    const now = { key, from: context.asOf - 10, control: String(control), license: String(license) };
    return [
      { ...now, from: context.asOf - 1_000, control: 'Former', license: 'Former', rate: 0 },
      { ...now, rate: Number(rate) },
    ];
  });
}

interface Joined {
  milliseconds: number;
  atRisk: number;
}

async function timed(work: () => Promise<number> | number): Promise<Joined> {
  const start = performance.now();
  const atRisk = await work();
  return { milliseconds: performance.now() - start, atRisk };
}

function byHand(statuses: readonly Dated[]): number {
  const ofKey = new Map<string, Dated[]>();
  for (const one of statuses) ofKey.set(one.key, [...(ofKey.get(one.key) ?? []), one]);
  for (const dated of ofKey.values()) dated.sort((a, b) => b.from - a.from);
  const rows = lines.map((line) => {
    const found = ofKey.get(keyOf(line))?.find(({ from }) => from <= context.asOf);
    return [found?.control, found?.license, found?.rate, line[3] * (found?.rate ?? 1)];
  });
  return rows.reduce((sum, row) => sum + Number(row[3]), 0);
}

interface Duck {
  DuckDBInstance: { create: (path: string) => Promise<{ connect: () => Promise<Connection> }> };
}
interface Appender {
  appendVarchar: (text: string) => void;
  appendDouble: (value: number) => void;
  appendInteger: (value: number) => void;
  endRow: () => void;
  closeSync: () => void;
}
interface Connection {
  run: (sql: string) => Promise<unknown>;
  createAppender: (table: string) => Promise<Appender>;
  runAndReadAll: (sql: string) => Promise<{ getRows: () => unknown[][] }>;
}

/** Handing the lines over and the rows back counts: a worksheet's cells come and go that way. */
async function byDatabase({ DuckDBInstance }: Duck, statuses: readonly Dated[]): Promise<number> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('CREATE TABLE lines (place INTEGER, k VARCHAR, day INTEGER, amount DOUBLE)');
  await connection.run(
    'CREATE TABLE dated (k VARCHAR, since INTEGER, control VARCHAR, license VARCHAR, rate DOUBLE)',
  );
  const dated = await connection.createAppender('dated');
  for (const { key, from, control, license, rate } of statuses) {
    dated.appendVarchar(key);
    dated.appendInteger(from);
    dated.appendVarchar(control);
    dated.appendVarchar(license);
    dated.appendDouble(rate);
    dated.endRow();
  }
  dated.closeSync();
  const appender = await connection.createAppender('lines');
  lines.forEach((line, place) => {
    appender.appendInteger(place);
    appender.appendVarchar(keyOf(line));
    appender.appendInteger(context.asOf);
    appender.appendDouble(line[3]);
    appender.endRow();
  });
  appender.closeSync();
  const read = await connection.runAndReadAll(
    `SELECT control, license, rate, amount * rate FROM lines ASOF LEFT JOIN dated
     ON lines.k = dated.k AND lines.day >= dated.since ORDER BY place`,
  );
  return read.getRows().reduce((sum, row) => sum + Number(row[3]), 0);
}

interface Sheets {
  HyperFormula: {
    buildFromSheets: (
      sheets: Record<string, unknown[][]>,
      options: Record<string, unknown>,
    ) => { getSheetValues: (sheet: number) => unknown[][]; destroy: () => void };
  };
}

/** One column of keys and one of rates are looked up; the sheet of statuses holds those of the day alone. */
function bySpreadsheet({ HyperFormula }: Sheets, statuses: readonly Dated[]): number {
  const now = statuses.filter(({ control }) => control !== 'Former');
  const cell = (column: string): string => `$${column}$1:$${column}$${now.length}`;
  const engine = HyperFormula.buildFromSheets(
    {
      Lines: lines.map((line, index) => [
        keyOf(line),
        line[3],
        `=MATCH(A${index + 1},Statuses!${cell('A')},0)`,
        ...['B', 'C', 'D'].map((column) => `=INDEX(Statuses!${cell(column)},C${index + 1})`),
        `=B${index + 1}*F${index + 1}`,
      ]),
      Statuses: now.map(({ key, control, license, rate }) => [key, control, license, rate]),
    },
    { licenseKey: 'gpl-v3', maxRows: LINES + 1 },
  );
  const atRisk = engine.getSheetValues(0).reduce((sum, row) => sum + Number(row[6]), 0);
  engine.destroy();
  return atRisk;
}

/** A program that is installed, or null. */
function installed<Program>(name: string): Program | null {
  try {
    return createRequire(__filename)(name) as Program;
  } catch {
    console.log(`  ${name} is not installed, so its line is missing.`);
    return null;
  }
}

async function all(): Promise<Record<string, number>> {
  const statuses = datedStatuses();
  const duck = installed<Duck>('@duckdb/node-api');
  const sheets = installed<Sheets>('hyperformula');
  const ours = (): number => rowsOf(lines).reduce((sum, row) => sum + Number(row[3]), 0);
  const works: [name: string, work: () => Promise<number> | number][] = [
    ['ASSESS, which also reads names and decides', ours],
    ['by hand in plain JavaScript', () => byHand(statuses)],
  ];
  if (duck) works.push(['DuckDB, ASOF join', () => byDatabase(duck, statuses)]);
  if (sheets) works.push(['HyperFormula, MATCH and INDEX', () => bySpreadsheet(sheets, statuses)]);
  const figures: Record<string, number> = {};
  let expected: number | null = null;
  for (const [name, work] of works) {
    // The first time compiles; the second is what a person waits for from then on.
    await work();
    const { milliseconds, atRisk } = await timed(work);
    expected ??= atRisk;
    if (Math.abs(atRisk - expected) > 1e-6 * expected)
      throw new Error(`${name} gives ${atRisk} at risk, ASSESS ${expected}`);
    figures[`${name}, µs a line`] = (milliseconds / LINES) * 1_000;
  }
  return figures;
}

export const benches: Figures[] = [
  { title: 'The same join of 100,000 lines', unit: 'µs', tries: 3, take: all },
];
