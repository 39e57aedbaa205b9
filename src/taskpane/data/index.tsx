// The data view: what is in use and where it is kept, loading other data, own supplier names, private facts.

import type { ReactElement } from 'react';
import { lazy } from 'react';
import { DATA } from '../../text/en/data';
import { Pages } from '../parts/pages';
import { useTexts } from '../texts';
import { DataInUse } from './data-in-use';
import { page } from '../state';

const PAGES = {
  'in-use': { title: 'data.in-use', Page: DataInUse },
  due: {
    title: 'data.due',
    Page: lazy(() => import(/* webpackChunkName: "pane-due" */ './due')),
  },
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

export default function Data(): ReactElement {
  const { t } = useTexts(DATA);
  return <Pages t={t} label="views.data" pages={PAGES} shown={page} />;
}
