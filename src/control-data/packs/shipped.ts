// All packs of this folder, as the tools for data know them and as a feed offers them. The add-in itself brings the
// first one.

import type { PackLayer } from '../merge-packs';
import { BUNDLED_HASH, BUNDLED_PACK } from '.';
import hashes from './hashes.json';
import { packOfTopics } from './pack-of-topics';
import * as parties from './parties';
import * as worldControls from './world-controls';
import * as worldSupply from './world-supply';

/** In the order in which they stand side by side: the first one that names a thing gives its name. */
export const SHIPPED_PACKS: readonly Required<PackLayer>[] = [
  { pack: BUNDLED_PACK, hash: BUNDLED_HASH },
  { pack: packOfTopics(worldControls), hash: hashes['world-controls'] },
  { pack: packOfTopics(worldSupply), hash: hashes['world-supply'] },
  { pack: packOfTopics(parties), hash: hashes.parties },
];
