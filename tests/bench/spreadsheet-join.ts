// The join that ASSESS spares, done by the workbench's own spreadsheet functions over the same lines.
import { bundleHost } from '../../src/workbench/bundle';
import type * as Workbench from '../../src/workbench/host';

/** A row of the sheet that lines are joined with: exporter, destination and goods as one key, then the answers. */
export type JoinRow = readonly [key: string, control: string, license: string, rate: number];

/** Nobody waits longer for a sheet either. */
const MOST_MS = 120_000;

/** A sheet of licenses and a sheet of lines in the spreadsheet engine without a screen. */
export class SpreadsheetJoin {
  private constructor(
    private readonly host: Workbench.ExcelHost,
    /** How many rows the sheet of licenses has. */
    private readonly rows: number,
  ) {}

  static async open(table: readonly JoinRow[]): Promise<SpreadsheetJoin> {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- a bundle, made just now
    const { createHost } = require(await bundleHost()) as typeof Workbench;
    const host = createHost({ functions: { namespace: 'NONE', functions: [] } });
    host.setCell(
      'T1',
      table.map((row) => [...row]),
    );
    const join = new SpreadsheetJoin(host, table.length);
    await host.idle(MOST_MS);
    return join;
  }

  /** Replaces the lines: supplier, region, item, amount. */
  async enter(lines: readonly (readonly (string | number)[])[]): Promise<void> {
    this.host.setCell(
      'A1',
      lines.map((line) => [...line]),
    );
    await this.host.idle(MOST_MS);
  }

  /**
   * Calculates control, license, loss rate and amount at risk of the first lines.
   * @returns The milliseconds without the engine's own patience, and the sum of the amounts at risk.
   */
  async run(lines: number): Promise<{ milliseconds: number; atRisk: number }> {
    const keys = `A1:A${lines}&"|"&B1:B${lines}&"|"&C1:C${lines}`;
    const found = (column: string): string =>
      `=XLOOKUP(${keys},T1:T${this.rows},${column}1:${column}${this.rows},"Unknown")`;
    const patience = await this.calculated(['=1', '=1', '=1', '=1'], 'I1');
    const spent = await this.calculated(
      [found('U'), found('V'), found('W'), `=D1:D${lines}*H1:H${lines}`],
      `I${lines}`,
    );
    const atRisk = this.host.values(`I1:I${lines}`).reduce((sum, [one]) => sum + Number(one), 0);
    return { milliseconds: Math.max(0, spent - patience), atRisk };
  }

  /** Enters formulas from F1 on and waits for the last cell of their answers. */
  private async calculated(formulas: readonly string[], last: string): Promise<number> {
    this.host.setCell('F1', [['', '', '', '']]);
    await this.host.idle(MOST_MS);
    const start = performance.now();
    this.host.setCell('F1', [[...formulas]]);
    while (this.host.value(last) === '') {
      if (performance.now() - start > MOST_MS) throw new Error(`No answer within ${MOST_MS} ms`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return performance.now() - start;
  }

  close(): void {
    this.host.dispose();
  }
}
