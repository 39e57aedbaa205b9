// Takes out what leads to parts that are not copied: relations, content types, and the elements that name them. Excel
// repairs, or refuses, a file in which one of them leads to nothing.

import { withoutElements, ownerOf, relationAt } from '../../../ooxml';
import type { Pass } from './pass';
import { sheetPass, wholePass } from './pass';

export const relationsPass: Pass = wholePass(
  ({ name, type }, { relations, gone }) =>
    type === 'relationships' &&
    (relations.get(ownerOf(name) ?? '/')?.some(({ part }) => gone.has(part ?? '/')) ?? false),
  (xml, { name }, { gone }) =>
    withoutElements(
      xml,
      (cursor) =>
        cursor.name === 'Relationship' && gone.has(relationAt(cursor, ownerOf(name) ?? '').part ?? '/'),
    ),
);

export const contentTypesPass: Pass = wholePass(
  ({ type }) => type === 'content-types',
  (xml, _, { gone }) =>
    withoutElements(
      xml,
      (cursor) =>
        cursor.name === 'Override' &&
        gone.has((cursor.attribute('PartName') ?? '').replace(/^\//, '').toLowerCase()),
    ),
);

/** The drawing of old that shows a sheet's notes. */
export const notesDrawingPass: Pass = sheetPass(
  ({ name, type }, { relations, gone }) =>
    type === 'worksheet' && (relations.get(name)?.some(({ part }) => gone.has(part ?? '/')) ?? false),
  (piece, { name }, { relations, gone }) =>
    piece.includes('legacyDrawing')
      ? withoutElements(piece, (cursor) => {
          const id = cursor.name === 'legacyDrawing' ? cursor.attribute('id') : undefined;
          return relations.get(name)?.some((one) => one.id === id && gone.has(one.part ?? '/')) ?? false;
        })
      : piece,
);
