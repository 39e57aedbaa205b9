// Takes out the references to links that exist only for calls of EXPOSURE and the names of our functions in those that
// stay, and gives the links behind them their new numbers wherever a formula stands outside of a cell.

import { withoutElements, aroundRows } from '../../../ooxml';
import { renumberedLinks } from '../external-links';
import { isOurFunction } from '../stored-formulas';
import type { Pass } from './pass';
import { sheetPass, wholePass } from './pass';

export const linkReferencesPass: Pass = wholePass(
  ({ name }, { main, links }) => name === main && links.gone.size > 0,
  (xml, _, { main, relations, gone }) =>
    withoutElements(xml, (cursor) => {
      const id = cursor.name === 'externalReference' ? cursor.attribute('id') : undefined;
      return relations.get(main)?.some((one) => one.id === id && gone.has(one.part ?? '/')) ?? false;
    }).replace(/<((?:[\w.-]+:)?externalReferences)\b[^>]*>\s*<\/\1>/, ''),
);

export const linkNamesPass: Pass = wholePass(
  ({ type }) => type === 'externalLink',
  (xml) =>
    withoutElements(
      xml,
      (cursor) => cursor.name === 'definedName' && isOurFunction(cursor.attribute('name') ?? ''),
    ).replace(/<((?:[\w.-]+:)?definedNames)\b[^>]*>\s*<\/\1>/, ''),
);

const HOLD_FORMULAS: ReadonlySet<string> = new Set([
  ...['table', 'chart', 'chartEx', 'drawing', 'chartUserShapes', 'vmlDrawing', 'ctrlProp'],
]);

export const holdsFormulas = (type: string): boolean => HOLD_FORMULAS.has(type);

export const linkNumbersPass: Pass = wholePass(
  ({ type }, { links }) => links.numbers.size > 0 && holdsFormulas(type),
  (xml, _, { links }) => renumberedLinks(xml, links.numbers),
);

/** Sparklines, embedded objects and controls of a sheet; the formulas of its cells and rules are put right with them. */
export const sheetLinkNumbersPass: Pass = sheetPass(
  ({ type }, { links }) => links.numbers.size > 0 && type === 'worksheet',
  (piece, _, { links }) => {
    const [before, rows, after] = aroundRows(piece);
    return outsideRules(before, links.numbers) + rows + outsideRules(after, links.numbers);
  },
);

/** Rules were put right with the cells' formulas already. */
function outsideRules(xml: string, numbers: ReadonlyMap<number, number>): string {
  const RULES =
    /(<(?:[\w.-]+:)?(?:conditionalFormatting|dataValidation)\b[\s\S]*?<\/(?:[\w.-]+:)?(?:conditionalFormatting|dataValidation)>)/;
  return xml
    .split(RULES)
    .map((piece, index) => (index % 2 === 1 ? piece : renumberedLinks(piece, numbers)))
    .join('');
}
