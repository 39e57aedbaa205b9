// What becomes of each kind of part in a copy without private facts. A kind that is not listed means no copy.

import type { Pace } from '../../../control-data/slices';
import { CopyFault } from './copy-fault';
import type { PackageFile } from '../../../import/ooxml/package-file';
import type { Relations } from './ooxml/relations';
import { partsOfType } from './ooxml/relations';

/**
 * Kinds by the last word of the relation that leads to them.
 *
 * - Written anew, so that they show only what the copy's own cells show: worksheets, shared texts, charts and drawings
 *   (their caches go), tables and filters (what is filtered by goes), the workbook (custom views go), properties that
 *   follow a name (they go).
 * - As they are, because they hold formats, words that a person typed, or questions to a source, but no cell as it was:
 *   styles, themes, chart styles, printer settings (a device's own bytes), query tables and connections (names of fields
 *   and commands), slicers of tables (a column's name; what is chosen is the table's filter), macros, links and what they
 *   keep of other files, bitmaps, parts of other add-ins. A card or data type stays where its own cell stays.
 */
const STAYS: ReadonlySet<string> = new Set(
  (
    'officeDocument worksheet chartsheet dialogsheet xlMacrosheet xlIntlMacrosheet sharedStrings styles theme table ' +
    'tableSingleCells drawing chart chartEx chartStyle chartColorStyle chartUserShapes themeOverride image hdphoto ' +
    'hyperlink sheetMetadata rdRichValue rdRichValueStructure rdRichValueTypes richValueRel rdArray richStyles ' +
    'rdRichValueWebImage rdSupportingPropertyBag rdSupportingPropertyBagStructure FeaturePropertyBag ' +
    'core-properties extended-properties custom-properties customXml customXmlProps vbaProject vbaProjectSignature ' +
    'wsSortMap webextension webextensiontaskpanes externalLink externalLinkPath xlExternalLinkPath externalLinkLongPath ' +
    'connections queryTable xmlMaps printerSettings customProperty slicer slicerCache attachedToolbars classificationlabels ' +
    'diagramData diagramLayout diagramQuickStyle diagramColors diagramDrawing ' +
    'vmlDrawing'
  ).split(' '),
);

/**
 * Left out: a picture of the first page (thumbnail), comments of both kinds with their writers (they may quote a cell),
 * last values of live sources, saved views of filters, and, whatever is hidden, the chain of calculation and signatures.
 */
const GOES = [
  ...[
    'thumbnail',
    'calcChain',
    'origin',
    'signature',
    'volatileDependencies',
    'namedSheetViews',
    'namedSheetView',
  ],
  ...['comments', 'threadedComment', 'person'],
] as const;

/** No copy: these keep cells as they were in a form that cannot be written anew. */
const REFUSED: readonly (readonly [code: CopyFault['code'], ...types: readonly string[]])[] = [
  [
    'private-pivot',
    ...[
      'pivotCacheDefinition',
      'pivotCacheRecords',
      'pivotTable',
      'powerPivotData',
      'timeline',
      'timelineCache',
    ],
  ],
  ['private-history', 'revisionHeaders', 'revisionLog', 'usernames'],
  // With previews of what they hold, or a value of the cell that they are linked to.
  [
    'private-embedded',
    'oleObject',
    'package',
    'control',
    'activeXControlBinary',
    'ctrlProp',
    'webPublishItems',
  ],
];

/** A metafile is drawn from text: one of cells holds what they showed. */
const METAFILE = /\.(?:emf|wmf|emz|wmz)$/;

/**
 * The parts that are left out of a copy without private facts.
 * @throws CopyFault for a part that would show them and cannot be written anew, or of which that is not known.
 */
export async function partsLeftOut(
  file: PackageFile,
  relations: Relations,
  pace: Pace,
): Promise<Set<string>> {
  for (const [code, ...types] of REFUSED) {
    const [part] = partsOfType(relations, ...types);
    if (part !== undefined) throw new CopyFault(code, part);
  }
  const left = new Set(partsOfType(relations, ...GOES));
  for (const { type, part } of [...relations.values()].flat()) {
    if (part === null || left.has(part)) continue;
    if (!STAYS.has(type)) throw new CopyFault('private-part', part);
    if (type === 'image' && METAFILE.test(part)) throw new CopyFault('private-picture', part);
    // The camera tool: a picture of cells, in the form of today and in that of old.
    if (type === 'drawing' && (await file.wholeText(part, pace)).includes('cameraTool'))
      throw new CopyFault('private-picture', part);
    if (type === 'vmlDrawing' && onlyNotes(await file.wholeText(part, pace), part)) left.add(part);
  }
  return left;
}

/** True where a drawing of old holds notes alone; without any it is a picture of a header. @throws CopyFault. */
function onlyNotes(xml: string, part: string): boolean {
  if (/<(?:[\w.-]+:)?FmlaPict\b/.test(xml)) throw new CopyFault('private-picture', part);
  const kinds = [...xml.matchAll(/\sObjectType\s*=\s*["']([^"']*)["']/g)].map(([, kind]) => kind);
  if (kinds.some((kind) => kind !== 'Note')) throw new CopyFault('private-embedded', part);
  return kinds.length > 0;
}
