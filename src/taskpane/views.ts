// The views of the pane, in the order of their tabs. Each is a chunk of its own.

import type { ComponentType, LazyExoticComponent } from 'react';
import { lazy } from 'react';
import type { PaneCode } from '../text/en/pane';
import type { ViewId } from './state';

export interface View {
  id: ViewId;
  title: PaneCode;
  View: LazyExoticComponent<ComponentType>;
}

export const VIEWS: readonly View[] = [
  {
    id: 'data',
    title: 'views.data',
    View: lazy(() => import(/* webpackChunkName: "pane-data" */ './data')),
  },
  {
    id: 'look-up',
    title: 'views.look-up',
    View: lazy(() => import(/* webpackChunkName: "pane-look-up" */ './look-up')),
  },
  {
    id: 'inspect',
    title: 'views.inspect',
    View: lazy(() => import(/* webpackChunkName: "pane-inspect" */ './inspect')),
  },
  {
    id: 'model',
    title: 'views.model',
    View: lazy(() => import(/* webpackChunkName: "pane-model" */ './model')),
  },
  {
    id: 'prove',
    title: 'views.prove',
    View: lazy(() => import(/* webpackChunkName: "pane-prove" */ './prove')),
  },
];

/** Whether a name is that of a view that exists. */
export const isView = (name: unknown): name is ViewId => VIEWS.some(({ id }) => id === name);
