// Prove and share, as the pane calls it.

export * from './evidence';
export type { Scope } from './scope';
