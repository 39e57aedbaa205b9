// Takes names that are not copied out of the file's properties.

import { withoutAttributes, withoutElements, XmlCursor } from '../../../ooxml';
import type { Job } from '../job';
import type { Pass } from './pass';
import { wholePass } from './pass';

/** The list of sheets and names that Excel makes anew when it saves: with a name of ours in it, it goes as a whole. */
export const titlesPass: Pass = wholePass(
  ({ type }) => type === 'extended-properties',
  (xml, _, job) =>
    titlesIn(xml).some((title) => isGone(title, job))
      ? withoutElements(xml, ({ name }) => name === 'TitlesOfParts' || name === 'HeadingPairs')
      : xml,
);

/** A name as it stands among the titles: one of a single sheet has the sheet before it. */
const isGone = (title: string, { goneNames }: Job): boolean =>
  goneNames.has(title.slice(title.lastIndexOf('!') + 1).toUpperCase());

function titlesIn(xml: string): string[] {
  const titles: string[] = [];
  const cursor = new XmlCursor(xml);
  let inside = false;
  for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
    if (cursor.name === 'TitlesOfParts' && token !== 'text') inside = token === 'open';
    if (inside && token === 'text' && cursor.name === 'lpstr') titles.push(cursor.text());
  }
  return titles;
}

/** A property of a person's own may follow a name: it keeps the value without the name. */
export const customPropertiesPass: Pass = wholePass(
  ({ type }) => type === 'custom-properties',
  (xml, _, job) =>
    xml.replace(/<(?:[\w.-]+:)?property\b[^>]*>/g, (tag) => {
      const cursor = new XmlCursor(tag);
      cursor.next();
      const target = cursor.attribute('linkTarget');
      return target !== undefined && isGone(target, job) ? withoutAttributes(tag, 'linkTarget') : tag;
    }),
);
