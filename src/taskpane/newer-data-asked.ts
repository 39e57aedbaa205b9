// A person asked, from the notice, what this version's data would change; the view that shows it takes the question up.

import { createStore } from './store';

export const newerDataAsked = createStore(false);
