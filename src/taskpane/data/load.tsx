// Loading in three steps: where from, what was found, what it would change. Nothing is applied before the person agrees.

import type { ReactElement } from 'react';
import { useStore } from '../store';
import '../../text/en/import';
import { CheckReport } from './check-report';
import { loading } from './loading';
import { Sources } from './sources';

export default function Load(): ReactElement {
  const { checked } = useStore(loading);
  return checked ? <CheckReport checked={checked} /> : <Sources />;
}
