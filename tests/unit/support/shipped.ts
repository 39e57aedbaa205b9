// The data of all packs that are shipped, built once for a test file.

import { buildControlData } from '../../../src/control-data/control-data';
import { VOCABULARY } from '../../../src/control-data/packs';
import { SHIPPED_PACKS } from '../../../src/control-data/packs/shipped';

export const shippedData = buildControlData({ packs: SHIPPED_PACKS, vocabulary: VOCABULARY });
