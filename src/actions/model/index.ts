// What a person can have modelled in the workbook, as the pane calls it.

export type { Built } from './build';
export { buildWorksheet, builtWorksheets, removeBuilt } from './build';
export type { LinesPlace } from './source';
export { insertScenario } from './scenarios';
export { insertJlMagCase, insertPurchasesExample } from './examples';
