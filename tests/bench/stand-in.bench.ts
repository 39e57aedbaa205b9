// What a cell costs in the workbench beside what our functions do in it: Microsoft's client and the stand-in for Excel
// with a function that returns its argument, by the number of cells, and one more cell entered beside them.
import type { Figures } from './bench';
import { openHost } from '../contract/support/open-host';
import { tinyAddIn } from '../contract/support/tiny-add-in';

const CELLS = [1_000, 10_000, 100_000];
const ENTERED = 5;

async function processorMillis(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function take(): Promise<Record<string, number>> {
  const taken: Record<string, number> = {};
  for (const cells of CELLS) {
    const open = await openHost({ addIn: tinyAddIn });
    const formulas = Array.from({ length: cells }, (_, row) => [`=TINY.TEXT("cell ${row}")`]);
    await open.enter('A1', '=TINY.TEXT("first")');
    const filled = await processorMillis(() => open.enter(`B1:B${cells}`, formulas));
    const entered = await processorMillis(async () => {
      for (let row = 1; row <= ENTERED; row += 1) await open.enter(`D${row}`, `=TINY.TEXT("one ${row}")`);
    });
    open.close();
    const many = cells.toLocaleString('en');
    taken[`a cell of ${many} filled at once`] = filled / cells;
    taken[`a cell entered beside ${many}`] = entered / ENTERED;
  }
  return taken;
}

export const benches: Figures[] = [
  { title: 'A cell through the stand-in for Excel, of the processor', unit: 'ms', tries: 1, take },
];
