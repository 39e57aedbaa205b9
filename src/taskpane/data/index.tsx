// The data view: what is in use and where it is kept, loading other data, own supplier names, private facts.

import type { ReactElement } from 'react';
import { lazy } from 'react';
import { PANE_DATA_EN } from '../../text/pane-data.en';
import { addSentences } from '../../text/say';
import { Pages } from '../parts/pages';
import { DataInUse } from './data-in-use';
import { page } from './page';

addSentences('en', PANE_DATA_EN);

const PAGES = {
  'in-use': { title: 'data.in-use', Page: DataInUse },
  load: {
    title: 'data.load',
    Page: lazy(() => import(/* webpackChunkName: "pane-load" */ './load')),
  },
  names: {
    title: 'data.names',
    Page: lazy(() => import(/* webpackChunkName: "pane-names" */ './supplier-names')),
  },
  private: {
    title: 'data.private',
    Page: lazy(() => import(/* webpackChunkName: "pane-private" */ './private-facts')),
  },
} as const;

const Data = (): ReactElement => <Pages label="views.data" pages={PAGES} shown={page} />;

export default Data;
