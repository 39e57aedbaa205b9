// All that a person can have done, under one name, for tests that go through it as the pane does.

import type { Committed } from '../../src/actions/commit';
import { changePacks } from '../../src/actions/apply';

export * from '../../src/actions/problem';
export * from '../../src/actions/under-way';
export * from '../../src/actions/notices';
export * from '../../src/actions/views';
export * from '../../src/actions/links';
export * from '../../src/actions/theme';
export * from '../../src/actions/session-facts';
export * from '../../src/actions/settings';
export * from '../../src/actions/compare-settings';
export * from '../../src/actions/checking';
export * from '../../src/actions/sources';
export * from '../../src/actions/feed';
export * from '../../src/actions/due';
export * from '../../src/actions/compare-checked';
export * from '../../src/actions/apply';
export * from '../../src/actions/kept-registers';
export * from '../../src/actions/private-facts';
export * from '../../src/actions/supplier-names';
export * from '../../src/actions/prove/evidence';
export { freeze } from '../../src/actions/prove/freeze';
export { planThaw, thaw } from '../../src/actions/prove/thaw';
export { checkExcel } from '../../src/actions/prove/check-excel';
export { health } from '../../src/actions/prove/health';
export { repair } from '../../src/actions/prove/repair';
export { changesBetween } from '../../src/actions/prove/changes-between';
export * from '../../src/actions/prove/frozen-copy';
export * from '../../src/actions/keeping';
export * from '../../src/actions/recent';
export * from '../../src/actions/templates';
export * from '../../src/actions/undo';
export * from '../../src/actions/refresh';
export * from '../../src/actions/insert';
export * from '../../src/actions/unread';

/** Goes back to the shipped packs and no others, as the data view does. */
export const useBundled = (): Promise<Committed> => changePacks({ kind: 'as-shipped' });
