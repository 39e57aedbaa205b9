// The one worker of the add-in: files are read here, away from the page's thread.

import type { PagePort } from './serve';
import { serve } from './serve';

serve(globalThis as unknown as PagePort);
