// Chinese: all its sentences, one chunk, loaded before the first answer where Excel is Chinese.

import type { Speech } from '../sentences';
import { ACTIONS } from './actions';
import { DATA } from './data';
import { EXPLAIN } from './explain';
import { EXPOSURE } from './exposure';
import { FINANCE } from './finance';
import { HELP } from './help';
import { IMPORT } from './import';
import { INSPECT } from './inspect';
import { MODEL } from './model';
import { PANE } from './pane';
import { PROBLEMS } from './problems';
import { PROVE } from './prove';
import { REASONS } from './reasons';
import { TRADE } from './trade';

/** Names in Latin letters stand apart from the Chinese around them; Chinese names do not. */
const SPACE_IN_CHINESE = /(\p{Script=Han}) (?=\p{Script=Han})/gu;

let countries: Intl.DisplayNames | undefined;
const chineseCountries = (): Intl.DisplayNames | undefined =>
  typeof Intl === 'undefined'
    ? undefined
    : (countries ??= new Intl.DisplayNames('zh-Hans', { type: 'region' }));

const CHINESE: Speech = {
  sentences: {
    ...ACTIONS,
    ...DATA,
    ...EXPLAIN,
    ...EXPOSURE,
    ...FINANCE,
    ...HELP,
    ...IMPORT,
    ...INSPECT,
    ...MODEL,
    ...PANE,
    ...PROBLEMS,
    ...PROVE,
    ...REASONS,
    ...TRADE,
  },
  separator: '、',
  locale: 'zh-CN',
  nameOf: ({ name, nameZh, code = '' }) =>
    nameZh || (/^[A-Z]{2}$/.test(code) && chineseCountries()?.of(code)) || name,
  finish: (said) => said.replace(SPACE_IN_CHINESE, '$1'),
};

export default CHINESE;
