// The frozen copy, as the pane loads it when it is first asked for.

export { askFrozenCopy } from './ask';
export type { CopyQuestion, PrivateFacts } from './ask';
export { deliverCopy, makeFrozenCopy } from './make';
export type { MadeCopy } from './make';
export type { FrozenCopy } from './frozen-copy';
export type { LeftOut } from './left-out';
