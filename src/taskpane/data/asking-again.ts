// Asking a remembered address again: what has changed is shown before it is used, and what has not is said.

import type { CheckOptions } from '../../actions/loading/check';
import type { Revalidated } from '../../actions/loading/sources';
import { tell } from '../messages';
import { perform } from '../perform';
import { showChecked } from './loading';
import '../../text/en/import';
import { page } from '../state';

export async function askAgain(
  address: string,
  revalidate: (options: CheckOptions) => Promise<Revalidated>,
): Promise<void> {
  const found = await perform(async (running) => {
    return revalidate(running);
  });
  if (found?.kind === 'unchanged') tell({ intent: 'info', text: { code: 'data.address-unchanged' } });
  if (found?.kind !== 'changed') return;
  showChecked(found.checked, address);
  page.set('load');
}
