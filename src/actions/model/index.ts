// What a person can have modelled in the workbook, as the pane calls it.

export type { Built, BuildOptions } from './build';
export { buildWorksheet, builtWorksheets, removeBuilt } from './build';
export type { LinesPlace } from './source';
export type { InsertedScenario } from './scenarios';
export { insertScenario, syncScenarios } from './scenarios';
export { insertJlMagCase, insertPurchasesExample } from './examples';
