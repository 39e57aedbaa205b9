// The spreadsheet engine with its screen: the same engine as in the tests, drawn.
import {
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
} from '@univerjs/core';
import type { Plugin, PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import coreChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import tableEnglish from '@univerjs/preset-sheets-table/locales/en-US';
import tableChinese from '@univerjs/preset-sheets-table/locales/zh-CN';
import { CalculationMode } from '@univerjs/sheets-formula';
import { greenTheme } from '@univerjs/themes';
import type { Engine } from '../host/engine';

export interface Look {
  language: string;
  dark: boolean;
}

export function createDrawnEngine(container: HTMLElement, look: Look): Engine {
  const univer = new Univer({
    theme: greenTheme,
    darkMode: look.dark,
    locale: look.language.startsWith('zh') ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(coreEnglish, tableEnglish),
      [LocaleType.ZH_CN]: mergeLocales(coreChinese, tableChinese),
    },
    logLevel: LogLevel.SILENT,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      formulaBar: true,
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    }),
    UniverSheetsTablePreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0] as PluginCtor<Plugin>, plugin[1] as object);
    else univer.registerPlugin(plugin as PluginCtor<Plugin>);
  }
  return { univer, api: FUniver.newAPI(univer) };
}

/**
 * Resolves when the engine listens to edits; what is written before is not calculated. The engine gives itself three
 * seconds between its first drawing and that; here it follows at once.
 */
export function whenSteady({ univer, api }: Engine): Promise<void> {
  const lifecycle = univer.__getInjector().get(LifecycleService);
  return new Promise((resolve) => {
    const listener = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage === LifecycleStages.Rendered) {
        // A stage cannot change while its listeners are told.
        setTimeout(() => (lifecycle.stage = LifecycleStages.Steady), 0);
      } else if (stage === LifecycleStages.Steady) {
        listener.dispose();
        resolve();
      }
    });
  });
}
