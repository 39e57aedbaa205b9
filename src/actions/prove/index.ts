// Prove and share, as the pane calls it.

export * from './evidence';
export type { Scope } from './scope';
export { freeze } from './freeze';
export type { Frozen } from './freeze';
export { planThaw, thaw } from './thaw';
export type { Doubt, FrozenPlace, ThawPlan } from './thaw';
export { checkExcel } from './check-excel';
export type { CheckResult } from './check-excel';
export { health } from './health';
export type { Health } from './health';
export { repair } from './repair';
export type { Ailment, AilingCell, Repaired } from './repair';
export { changesBetween } from './changes-between';
export type { Basis, Changes, ExplainedChange, Side } from './changes-between';
export * from './frozen-copy';
