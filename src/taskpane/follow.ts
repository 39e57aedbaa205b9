// Links lead out of the pane into the person's own browser.

import { openAddress } from '../actions/host/links';
import { perform } from './perform';

/** Opens an https page; what cannot be opened is told. */
export const follow = (address: string): void => void perform(async () => openAddress(address));
