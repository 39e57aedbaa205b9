// The spreadsheet engine without a screen: Univer with just the plugins that the stand-in needs.
import { Univer, LocaleType, LogLevel } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/sheets-table/facade';

/** A Univer and its facade; the page builds its own with a screen. */
export interface Engine {
  univer: Univer;
  api: FUniver;
}

/** The engine calls `some` on iterators, which Node 20 does not have. */
export function provideIteratorSome(): void {
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  if ('some' in prototype) return;
  Object.defineProperty(prototype, 'some', {
    configurable: true,
    writable: true,
    value(this: Iterable<unknown>, test: (item: unknown) => boolean): boolean {
      for (const item of this) if (test(item)) return true;
      return false;
    },
  });
}

/** Builds the engine. A reopened workbook keeps its cached values unless `recalculate` is set, as in Excel. */
export function createEngine(recalculate = false): Engine {
  provideIteratorSome();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: recalculate ? CalculationMode.FORCED : CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin, {});
  univer.registerPlugin(UniverSheetsTablePlugin, {});
  return { univer, api: FUniver.newAPI(univer) };
}
