// What a person can have done, as the pane calls it. Every action takes `{ onProgress, signal }` last, runs after the
// changes before it, and fails as an ActionProblem that says what was kept.

export * from './problem';
export * from './under-way';
export * from './notices';
export * from './views';
export * from './links';
export * from './theme';
export * from './session-facts';
export * from './settings';
export * from './compare-settings';
export * from './checking';
export * from './sources';
export * from './compare-checked';
export * from './apply';
export * from './kept-registers';
export * from './private-facts';
export * from './supplier-names';
export * from './prove';
export * from './keeping';
export * from './recent';
export * from './templates';
export * from './undo';
export * from './refresh';
export * from './insert';
export type { Committed, Recalculation } from './commit';
export type { ChangedCell, Comparison, UntoldCell } from './evaluate/compare-cells';
export type { AsOfSetting } from '../in-use/in-use';
export type { Shown } from './asking';
export type { KeptSettings, Origin, OwnScenario, SettingChange } from './kept';
