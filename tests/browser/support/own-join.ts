// A join of the test's own: each distinct question is asked by a formula in a scratch area, so that nothing of the build
// or of ASSESS takes part in what its totals are compared with.
import type { OpenWorkbench } from './open-workbench';

/** A line of purchases; a blank region stands for a blank line. */
export interface RawLine {
  supplier: string;
  region: string;
  item: string;
  /** In the currency of the totals. */
  amount: number;
}

export interface OwnTotal {
  amount: number;
  atRisk: number;
}

/** What follows from the control alone where nobody knows the exporter. */
const BY_CONTROL: Record<string, string> = {
  Prohibited: 'Prohibited',
  Review: 'Review',
  'Not controlled': 'Not required',
  Suspended: 'Not required',
};

const questionOf = ({ supplier, region, item }: RawLine): string => JSON.stringify([supplier, region, item]);

/** The license status of each line on a day (a formula; empty for the workbook's), by its question. */
async function statuses(
  { drive, idle }: OpenWorkbench,
  lines: readonly RawLine[],
  day: string,
): Promise<Map<string, string>> {
  const questions = [...new Set(lines.map(questionOf))];
  const formulas = questions.map((question) => {
    const [supplier, region, item] = (JSON.parse(question) as string[]).map((word) =>
      word === '' ? '' : `"${word}"`,
    );
    return [
      `=EXPOSURE.REGION_LICENSE_STATUS(${supplier!},${region!},${item!}${day && `,${day}`})`,
      item === '' ? '' : `=EXPOSURE.CONTROL_STATUS(${item!},${region!}${day && `,${day}`})`,
    ];
  });
  await drive((workbench, rows) => workbench.setCell("'Try it'!BA1", rows), formulas);
  await idle();
  const answers = await drive(
    (workbench, address) => workbench.values(address),
    `'Try it'!BA1:BB${formulas.length}`,
  );
  return new Map(
    questions.map((question, index) => {
      const [license, control] = answers[index]!;
      const status = license === '#N/A' ? (BY_CONTROL[String(control)] ?? 'Unknown') : String(license);
      return [question, status];
    }),
  );
}

/** Amounts and amounts at risk by status, under loss rates by status. */
export async function ownTotals(
  open: OpenWorkbench,
  lines: readonly RawLine[],
  rates: ReadonlyMap<string, number>,
  day = '',
): Promise<Map<string, OwnTotal>> {
  const asked = lines.filter(({ region }) => region !== '');
  const status = await statuses(open, asked, day);
  const totals = new Map<string, OwnTotal>();
  for (const line of asked) {
    const own = status.get(questionOf(line))!;
    const sum = totals.get(own) ?? { amount: 0, atRisk: 0 };
    sum.amount += line.amount;
    sum.atRisk += line.amount * rates.get(own)!;
    totals.set(own, sum);
  }
  return totals;
}

export const sumOf = (totals: ReadonlyMap<string, OwnTotal>, key: keyof OwnTotal): number =>
  [...totals.values()].reduce((sum, one) => sum + one[key], 0);

/** What a scenario's table on the sheet Scenarios says by its words, from the column of its header on. */
export async function scenarioTable({ drive }: OpenWorkbench, column: string): Promise<Map<string, number>> {
  const next = String.fromCharCode(column.charCodeAt(0) + 1);
  const rows = await drive(
    (workbench, address) => workbench.values(address),
    `Scenarios!${column}4:${next}30`,
  );
  return new Map(rows.flatMap(([what, value]) => (typeof value === 'number' ? [[String(what), value]] : [])));
}

/** The table of a summary that begins with a header, by its first column, down to its first blank row. */
export async function summaryTable(
  { drive }: OpenWorkbench,
  sheet: string,
  header: string,
): Promise<Map<string, (string | number)[]>> {
  const cells = await drive((workbench, address) => workbench.values(address), `'${sheet}'!A1:G240`);
  const from = cells.findIndex((row) => row[0] === header && row[3] !== '');
  const rows = new Map<string, (string | number)[]>();
  for (const row of cells.slice(from + 1)) {
    if (row[0] === '') break;
    rows.set(String(row[0]), row.slice(1) as (string | number)[]);
  }
  return rows;
}

/** Waits until a condition on the workbook holds, then until all is still. */
export async function until(open: OpenWorkbench, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return open.idle();
    await open.page.waitForTimeout(100);
  }
  throw new Error('What was waited for did not come');
}
