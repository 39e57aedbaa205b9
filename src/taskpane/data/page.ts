// Which page of the data view is shown.

import { createStore } from '../store';

export type DataPage = 'in-use' | 'due' | 'load' | 'names' | 'private';

export const page = createStore<DataPage>('in-use');
