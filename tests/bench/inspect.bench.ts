// Inspecting one of 10,000 formula cells, the median of 50, beside a plain read of that cell through Microsoft's client.
import type { inspectSelected } from '../../src/actions/inspect';
import { openHost } from '../contract/support/open-host';
import type { OpenHost } from '../contract/support/open-host';
import type { Bench } from './bench';

const CELLS = 10_000;
const ROUNDS = 50;
const REGIONS = ['US', 'Germany', 'Japan', 'G7'];

/** Opened once, by the first call of either case. */
let book: Promise<OpenHost> | null = null;

const opened = (): Promise<OpenHost> => (book ??= open());

async function open(): Promise<OpenHost> {
  const host = await openHost({ modules: { inspecting: 'tests/contract/inspect/realm-entry.ts' } });
  await host.enter(
    'A1',
    Array.from({ length: CELLS }, (_, row) => ['JL MAG', REGIONS[row % REGIONS.length]!]),
  );
  await host.enter(
    'D1',
    Array.from({ length: CELLS }, (_, row) => [
      `=EXPOSURE.REGION_LICENSE_STATUS(A${row + 1},B${row + 1},,DATE(2025,6,12))`,
    ]),
  );
  return host;
}

let turn = 0;

/** Another cell each time, spread over the column. */
function selectNext({ host }: OpenHost): void {
  turn = (turn + 7919) % CELLS;
  host.select(`D${turn + 1}`);
}

const plainRead = async (): Promise<unknown> => {
  const host = await opened();
  selectNext(host);
  return host.run(({ Excel }) =>
    Excel.run(async ({ workbook }) => {
      const cell = workbook.getActiveCell();
      cell.load('address,formulas,values,text');
      await workbook.context.sync();
      return cell.values;
    }),
  );
};

const inspection = async (): Promise<unknown> => {
  const host = await opened();
  selectNext(host);
  return host.run((globals) => {
    const { inspectSelected: inspect } = globals['inspecting'] as { inspectSelected: typeof inspectSelected };
    return inspect();
  });
};

export const benches: Bench[] = [
  {
    title: `One of ${CELLS.toLocaleString('en-US')} formula cells, median of ${ROUNDS}`,
    rounds: ROUNDS,
    cases: { 'a plain read of the cell': plainRead, 'inspecting it': inspection },
  },
];
