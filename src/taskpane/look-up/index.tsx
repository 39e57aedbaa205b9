// The look-up: ask a question and see the answer with its evidence, browse what the data holds, list all functions.

import type { ReactElement } from 'react';
import { lazy } from 'react';
import { Pages } from '../parts/pages';
import { useStore } from '../store';
import { useTexts } from '../texts';
import { tourStep } from '../tour';
import { Ask } from './ask';
import { page } from './question';
import { Welcome } from './welcome';

const PAGES = {
  ask: { title: 'look-up.ask', Page: Ask },
  browse: {
    title: 'look-up.browse',
    Page: lazy(() => import(/* webpackChunkName: "pane-browse" */ '../browse')),
  },
  functions: {
    title: 'look-up.functions',
    Page: lazy(() => import(/* webpackChunkName: "pane-functions" */ '../functions/function-list')),
  },
} as const;

export default function LookUp(): ReactElement {
  const { t } = useTexts();
  const isNew = useStore(tourStep) !== null;
  return (
    <>
      {isNew && <Welcome />}
      <Pages t={t} label="views.look-up" pages={PAGES} shown={page} />
    </>
  );
}
