// All Chinese sentences of the functions: a chunk of its own, loaded before the first answer where Excel is Chinese.

import { EXPLAIN_ZH } from './explain.zh';
import { EXPOSURE_ZH } from './exposure.zh';
import { PROBLEMS_ZH } from './problems.zh';
import { REASONS_ZH } from './reasons.zh';
import { addSentences } from './say';

addSentences('zh', PROBLEMS_ZH);
addSentences('zh', REASONS_ZH);
addSentences('zh', EXPOSURE_ZH);
addSentences('zh', EXPLAIN_ZH);
