// What in a workbook file is ours: data and records, settings with the start flag, names, and what only Excel may make.

import type { Pace } from '../../control-data/slices';
import { STORE_NAMESPACE } from '../../workbook/store-part';
import type { PackageFile, Relations } from '../../ooxml';
import { XmlCursor } from '../../ooxml';
import { isOurFunction } from './stored-formulas';

/** The manifest's ids: of the released add-in and of the one under development. */
export const ADD_IN_IDS: readonly string[] = [
  '00496d22-1539-4922-aabd-8d424b4deb9a',
  '39823909-bba9-4a30-a92b-4f86d587cf4c',
];

const FAMILY = STORE_NAMESPACE.slice(0, STORE_NAMESPACE.indexOf(':workbook'));
const SETTING = 'exposure.';
const COMMENT = 'Made by Exposure';

/** Names that follow frozen cells or built sheets, and those that Excel makes for functions that it does not know. */
export const isAddInName = (name: string, comment: string): boolean =>
  /^_exposure\./i.test(name) || comment.startsWith(COMMENT) || isOurFunction(name);

/** The parts of ours, lower-case, and those that are wrong once cells lost their formulas. */
export async function addInParts(file: PackageFile, relations: Relations, pace: Pace): Promise<Set<string>> {
  const ours = new Set<string>();
  const targets = [...relations.values()].flat();
  for (const { type, part } of targets) {
    if (part === null || !file.has(part)) continue;
    // Excel makes the chain of calculation anew; a signature would be one of another file.
    if (type === 'calcChain' || type === 'origin') ours.add(part);
    if (type === 'customXml' && (await file.wholeText(part, pace)).includes(FAMILY)) ours.add(part);
    if (type === 'webextension' && isOurExtension(await file.wholeText(part, pace))) ours.add(part);
  }
  for (const { type, part } of targets)
    if (part !== null && type === 'webextensiontaskpanes' && panesLeft(relations, part, ours) === 0)
      ours.add(part);
  return ours;
}

/** By our id, or by our settings and functions where a store gave the add-in an id of its own ([MS-OWEXML] 2.2). */
function isOurExtension(xml: string): boolean {
  const cursor = new XmlCursor(xml);
  for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
    if (token === 'text' && cursor.name === 'customFunctionIds' && isOurFunction(cursor.text().trim()))
      return true;
    if (token !== 'open') continue;
    const id = (cursor.attribute('id') ?? '').replace(/[{}]/g, '').toLowerCase();
    if (cursor.name === 'reference' && ADD_IN_IDS.includes(id)) return true;
    if (cursor.name === 'property' && (cursor.attribute('name') ?? '').startsWith(SETTING)) return true;
  }
  return false;
}

const panesLeft = (relations: Relations, panes: string, ours: ReadonlySet<string>): number =>
  (relations.get(panes) ?? []).filter(({ type, part }) => type === 'webextension' && !ours.has(part ?? ''))
    .length;
