// All that a person can have done, under one name, for tests that go through it as the pane does.

import type { Committed } from '../../src/actions/change/commit';
import { changePacks } from '../../src/actions/loading/apply';

export * from '../../src/actions/running/problem';
export * from '../../src/actions/running/under-way';
export * from '../../src/actions/running/notices';
export * from '../../src/actions/host/views';
export * from '../../src/actions/host/links';
export * from '../../src/actions/host/theme';
export * from '../../src/actions/change/session-facts';
export * from '../../src/actions/change/settings';
export * from '../../src/actions/change/compare-settings';
export * from '../../src/actions/loading/check';
export * from '../../src/actions/loading/sources';
export * from '../../src/actions/loading/feed';
export * from '../../src/actions/inspect/due';
export * from '../../src/actions/loading/compare';
export * from '../../src/actions/loading/apply';
export * from '../../src/actions/loading/address-registers';
export * from '../../src/actions/loading/private-facts';
export * from '../../src/actions/loading/supplier-names';
export * from '../../src/actions/evidence/evidence';
export { freeze } from '../../src/actions/freeze/freeze';
export { planThaw, thaw } from '../../src/actions/freeze/thaw';
export { checkExcel } from '../../src/actions/health/check-excel';
export { health } from '../../src/actions/health/health';
export { repair } from '../../src/actions/health/repair';
export { changesBetween } from '../../src/actions/evidence/changes-between';
export * from '../../src/actions/share';
export * from '../../src/actions/change/keep-or-remove';
export * from '../../src/actions/loading/recent';
export * from '../../src/actions/loading/templates';
export * from '../../src/actions/change/undo';
export * from '../../src/actions/loading/refresh';
export * from '../../src/actions/formulas/insert';
export * from '../../src/actions/saved/unread';

/** Goes back to the shipped packs and no others, as the data view does. */
export const useBundled = (): Promise<Committed> => changePacks({ kind: 'as-shipped' });
