// The page: the only entry. The functions register first and synchronously; everything else waits for Excel.

import '../functions/licenses';
import '../functions/controls';
import '../functions/revenue';
import '../functions/exposure';
import '../functions/supply';
import '../functions/things';
import '../functions/models';
import './begin';
