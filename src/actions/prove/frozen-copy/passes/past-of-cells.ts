// Without private facts: takes out what tells of cells as they were: filters name the values that they let through,
// scenarios the values that they put in, and saved views have filters of their own.

import { withoutElements } from '../ooxml/edits';
import type { XmlCursor } from '../../../../import/ooxml/xml';
import type { Job, Pruned } from '../job';
import type { Pass } from './pass';
import { sheetPass, wholePass } from './pass';

const ELEMENTS: Readonly<Record<string, keyof Pruned>> = {
  filterColumn: 'filters',
  scenarios: 'scenarios',
  customSheetViews: 'views',
  customWorkbookViews: 'views',
};
const MENTIONED = new RegExp(Object.keys(ELEMENTS).join('|'));

const goes =
  ({ pruned }: Job) =>
  ({ name }: XmlCursor): boolean => {
    if (!Object.hasOwn(ELEMENTS, name)) return false;
    // A view is counted where the workbook lists it, not in each of its sheets.
    if (name !== 'customSheetViews') pruned[ELEMENTS[name]!] += 1;
    return true;
  };

const without = (xml: string, job: Job): string =>
  MENTIONED.test(xml) ? withoutElements(xml, goes(job)) : xml;

export const pastInSheetsPass: Pass = sheetPass(
  ({ type }, { hide }) => hide !== null && /sheet$/i.test(type),
  (piece, _, job) => without(piece, job),
);

export const pastElsewherePass: Pass = wholePass(
  ({ name, type }, { hide, main }) => hide !== null && (name === main || type === 'table'),
  (xml, _, job) => without(xml, job),
);
