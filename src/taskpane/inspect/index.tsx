// The inspect view: it follows the selected cell and takes its answer apart; the tour stands above it on the first run.

import { Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useStore } from '../store';
import { tourStep } from '../tour';
import { CellPanel } from './cell-panel';
import { seen, useFollowing } from './following';
import { Tour } from './tour';
import { INSPECT } from '../../text/en/inspect';
import { useTexts } from '../texts';

function Shown(): ReactElement {
  const { t } = useTexts(INSPECT);
  const now = useStore(seen);
  switch (now.kind) {
    case 'reading':
      return <Spinner label={t('inspect.reading')} />;
    case 'no-cell':
      return <p>{t('inspect.no-cell')}</p>;
    case 'cell':
      return <CellPanel inspection={now.inspection} />;
  }
}

export default function Inspect(): ReactElement {
  useFollowing();
  const step = useStore(tourStep);
  return (
    <>
      {step !== null && <Tour step={step} />}
      <Shown />
    </>
  );
}
