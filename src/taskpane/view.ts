// Which view is in front.

import { createStore } from './store';

export type ViewId = 'data' | 'look-up' | 'model' | 'inspect' | 'prove';

export const view = createStore<ViewId>('look-up');
