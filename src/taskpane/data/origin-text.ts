// Where data came from, in words.

import type { Origin } from '../../actions/saved/packs';
import type { Texts } from '../texts';
import type { DataCode } from '../../text/en/data';

export function originText(origin: Origin, t: Texts<DataCode>['t']): string {
  switch (origin.kind) {
    case 'bundled':
      return t('origin.bundled');
    case 'file':
      return t('origin.file', { name: origin.name });
    case 'address':
      return t('origin.address', { url: origin.url });
    case 'table':
      return t('origin.table', { name: origin.name });
    case 'selection':
      return t('origin.selection', { address: origin.address });
  }
}
