// Opening: what this Excel can show, its language, what the workbook keeps, and then everything that follows along.

import { takesErrorsInLists } from '../actions/health/error-lists';
import { followScenarios } from '../actions/model/follow-scenarios';
import { notify } from '../actions/running/notices';
import { readWorkbook } from '../actions/saved/opening';
import type { HostAbilities } from '../catalog/call/cells-out';
import { setHostAbilities } from '../catalog/call/cells-out';
import { setRoundTrip } from '../functions/delivery';
import { askWhetherHeldUp, endReading } from '../state/readiness';
import { change } from '../state/state';
import { languageOf, learn } from '../text/sentences';
import { readDateSystem } from '../workbook/date-system';
import { hostFacts, supports } from '../workbook/host';
import { isBeingEdited, roundTrip } from '../workbook/run';
import { followBusyCells } from './busy-cells';
import { followCoAuthors } from './co-authors';
import { askFeedOnOpening } from './feed-on-opening';
import { keepPaneReady } from './pane';
import { followNewerData } from './newer-data';
import { followWorkingDay } from './working-day';
import { answerLate } from '../actions/loading/refresh';

/**
 * Opens the workbook. Outside Excel the page stays usable with the bundled data, to look things up.
 * @returns what ends following the workbook and the clock.
 */
export async function open(inExcel: boolean): Promise<() => void> {
  if (!inExcel) {
    change({ language: languageOf(navigator.language) });
    await learn(languageOf(navigator.language));
    endReading('ready');
    keepPaneReady(false);
    return () => undefined;
  }
  setHostAbilities(abilities());
  askWhetherHeldUp(isBeingEdited);
  setRoundTrip(roundTrip);
  const language = languageOf(hostFacts().language);
  // Before the pane is there: the language that a person chose in it must not be taken back when the workbook is read.
  change({ language });
  keepPaneReady(true);
  try {
    const [system] = await Promise.all([dateSystem(), learn(language)]);
    await readWorkbook({ date1904: system === '1904' });
    endReading('ready');
    void answerLate().catch(() => undefined);
  } catch (error) {
    notify('store-unreadable', 'error', { detail: error instanceof Error ? error.message : String(error) });
    endReading('failed');
    return () => undefined;
  }
  const ending = new AbortController();
  await followCoAuthors(ending.signal);
  followWorkingDay(ending.signal);
  followBusyCells(ending.signal);
  followNewerData(ending.signal);
  followScenarios(ending.signal);
  void askFeedOnOpening(ending.signal);
  return () => ending.abort();
}

/**
 * The forms of results that this Excel shows. Formatted numbers and cards came with CustomFunctionsRuntime 1.4; from
 * ExcelApi 1.19 on a formatted number is a Double.
 */
function abilities(): HostAbilities {
  const dataTypes = supports('CustomFunctionsRuntime', '1.4');
  return {
    numberFormats: !dataTypes ? 'none' : supports('ExcelApi', '1.19') ? 'Double' : 'FormattedNumber',
    cards: dataTypes,
    limitedSize: hostFacts().platform === 'web',
    errorsInLists: takesErrorsInLists(),
  };
}

/** An Excel that cannot say counts from 1900, as all but a few books made on a Mac do. */
async function dateSystem(): Promise<'1900' | '1904'> {
  return supports('ExcelApi', '1.2') ? readDateSystem() : '1900';
}
