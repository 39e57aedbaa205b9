// The workbook's date system: serials count from 1900, or from 1904 in some books made on a Mac.
import { DAYS_1904, dayOfSerial } from '../control-data/days';
import type { Day } from '../control-data/days';
import { WorkbookProblem } from './problem';
import { read } from './run';
import type { How } from './run';

export type DateSystem = '1900' | '1904';

/** Serial of 2000-01-01 in each system. */
const PROBE: ReadonlyMap<number, DateSystem> = new Map([
  [36526, '1900'],
  [35064, '1904'],
]);

const SHIFT: Readonly<Record<DateSystem, number>> = { '1900': 0, '1904': DAYS_1904 };

/** Asks the workbook by letting it compute DATE(2000,1,1); a property for it exists only on the newest hosts. */
export async function readDateSystem(how: How = {}): Promise<DateSystem> {
  return read(how, async (context) => {
    const probe = context.workbook.functions.date(2000, 1, 1);
    probe.load('value');
    await context.sync();
    const system = PROBE.get(probe.value);
    if (!system)
      throw new WorkbookProblem('general', { where: 'DATE(2000,1,1)', value: String(probe.value) });
    return system;
  });
}

/** The day of a cell's serial in a workbook of this system; null where it is no day. */
export function dayOfCell(serial: number, system: DateSystem): Day | null {
  return dayOfSerial(serial + SHIFT[system]);
}
