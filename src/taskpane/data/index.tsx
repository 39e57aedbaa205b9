// The data view: what is in use and where it is kept, loading other data, private facts.

import type { ReactElement } from 'react';
import { IMPORT_EN } from '../../text/import.en';
import { PANE_DATA_EN } from '../../text/pane-data.en';
import { addSentences } from '../../text/say';
import { Pages } from '../parts/pages';
import { DataInUse } from './data-in-use';
import { Load } from './load';
import { page } from './page';
import { PrivateFacts } from './private-facts';

addSentences('en', { ...IMPORT_EN, ...PANE_DATA_EN });

const PAGES = {
  'in-use': { title: 'data.in-use', Page: DataInUse },
  load: { title: 'data.load', Page: Load },
  private: { title: 'data.private', Page: PrivateFacts },
} as const;

const Data = (): ReactElement => <Pages label="views.data" pages={PAGES} shown={page} />;

export default Data;
