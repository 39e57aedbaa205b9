// The packs that come with the add-in, each from a folder of its own.

import type { PackLayer } from '../merge-packs';
import * as cnControls from './cn-controls';
import hashes from './hashes.json';
import { packOfTopics } from './pack-of-topics';
import * as parties from './parties';
import * as worldControls from './world-controls';
import * as worldSupply from './world-supply';

/**
 * In the order in which they stand side by side: the first one that names a thing gives its name. The hash is the SHA-256
 * of the pack (pack-hash.ts); a test recomputes it.
 */
export const SHIPPED_PACKS: readonly Required<PackLayer>[] = [
  { pack: packOfTopics(cnControls), hash: hashes['cn-controls'] },
  { pack: packOfTopics(worldControls), hash: hashes['world-controls'] },
  { pack: packOfTopics(worldSupply), hash: hashes['world-supply'] },
  { pack: packOfTopics(parties), hash: hashes.parties },
];
