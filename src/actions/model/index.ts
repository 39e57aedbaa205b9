// What a person can have modelled in the workbook, as the pane calls it.

export type { Built } from './build';
export { buildWorksheet, builtWorksheets, removeBuilt } from './build';
export type { LinesPlace } from './source';
export { insertScenario } from './scenarios';
export { insertJlMagCase, insertPurchasesExample } from './examples';
export type { LinesChoice, Meaning } from './reading/choice';
export type { LeftOut, Look, Sheet } from './reading/look';
export { findSheet, lookAt } from './reading/look';
export type { NamedKind, UnknownName } from './reading/unknown-names';
export { settleName, thingNamed } from './reading/unknown-names';
