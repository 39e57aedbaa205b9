// Takes out the add-in's pane from the list of those that open with the workbook: its reference is not copied.

import { XmlCursor } from '../../../ooxml';
import type { Pass } from './pass';
import { wholePass } from './pass';

export const panesPass: Pass = wholePass(
  ({ type }) => type === 'webextensiontaskpanes',
  (xml, { name }, { relations, gone }) => {
    const goneIds = new Set(
      relations.get(name)?.flatMap(({ id, part }) => (part !== null && gone.has(part) ? [id] : [])),
    );
    // Each pane names its add-in in a child; the child's place tells which pane goes.
    return xml.replace(/<((?:[\w.-]+:)?taskpane)\b[\s\S]*?<\/\1>/g, (pane) =>
      goneIds.has(addInOf(pane) ?? '') ? '' : pane,
    );
  },
);

function addInOf(pane: string): string | undefined {
  const cursor = new XmlCursor(pane);
  for (let token = cursor.next(); token !== 'end'; token = cursor.next())
    if (token === 'open' && cursor.name === 'webextensionref') return cursor.attribute('id');
  return undefined;
}
