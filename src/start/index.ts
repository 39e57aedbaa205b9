// The page: the only entry. The functions register first and synchronously; everything else waits for Excel.

import '../functions/register';
import './begin';
