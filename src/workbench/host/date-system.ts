// A workbook that counts its days from 1904: the functions that make a day give Excel's smaller numbers.
import type { Injector } from '@univerjs/core';
import { IFunctionService, NumberValueObject } from '@univerjs/engine-formula';
import type { BaseValueObject } from '@univerjs/engine-formula';

/** Days between the two systems. */
const daysApart = 1462;

/** Functions that make a day from something else than a day; those that read days stay as they are. */
const makers = ['DATE', 'DATEVALUE', 'TODAY', 'NOW'];

export function countDaysFrom1904(injector: Injector): void {
  for (const name of makers) {
    const executor = injector.get(IFunctionService).getExecutor(name);
    if (!executor) continue;
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (...given: BaseValueObject[]) =>
      (calculate(...given) as BaseValueObject).minus(NumberValueObject.create(daysApart));
  }
}
