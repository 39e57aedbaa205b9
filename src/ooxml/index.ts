// The parts of an Office file: reading them, changing them, writing a file anew.

export { AllowedWriter, HEAD } from './allowed-xml';
export type { Allowed, Vocabulary } from './allowed-xml';
export { edited, escaped, withoutAttributes, withoutElements } from './edits';
export type { Edit } from './edits';
export { PackageFault } from './fault';
export { PackageFile } from './package-file';
export { goneWith, mainPart, ownerOf, partsOfType, readRelations, relationAt } from './relations';
export type { Relations } from './relations';
export { StoredCell, StoredFormula, aroundRows, cellsIn } from './sheet-cells';
export { XmlCursor, decodeEntities, piecesEndingWith } from './xml';
export { ZipWriter } from './zip-writer';
