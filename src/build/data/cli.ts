// The words of a command line of the tools for data, and what comes of them.
import { dayOfIso } from '../../control-data/days';
import { realmToday } from '../../state/clock';
import { build } from './build-pack';
import { check } from './check';
import { diff } from './diff';
import { due } from './due';
import { feed } from './feed';
import type { Outcome } from './outcome';
import { Unusable } from './packs-on-disk';

const USAGE = `npm run data -- COMMAND …
  check FILE or FOLDER…          validates packs and what they refer to
  build FOLDER --out FILE        topics (JSON, or CSV with a register's headers) to one pack file
  diff A B [--day 2026-11-28]    records and answers that change from one pack to another
  due [PACK…] [--day 2026-11-28] dates that have passed, licenses that lapse, addresses that are missing, old packs
  feed [PACK…] --out FOLDER      packs by their hash, and the index that the add-in asks for
  Each: --json for programs. A day that is left out is today. What is there already is written over with --replace only.
  Exit 0: fine. 1: there is something to look at. 2: the input cannot be used.`;

interface Wishes {
  command: string;
  places: string[];
  json: boolean;
  replace: boolean;
  out?: string;
  day?: string;
}

function wishesOf(args: readonly string[]): Wishes {
  const [command = '', ...rest] = args;
  const wishes: Wishes = { command, places: [], json: false, replace: false };
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at]!;
    if (word === '--json') wishes.json = true;
    else if (word === '--replace') wishes.replace = true;
    else if (word === '--out' || word === '--day') {
      const value = rest[++at];
      if (value === undefined || value.startsWith('--')) throw new Unusable(`${word} wants a value`);
      wishes[word === '--out' ? 'out' : 'day'] = value;
    } else if (word.startsWith('--')) throw new Unusable(`${word} is no option.\n${USAGE}`);
    else wishes.places.push(word);
  }
  return wishes;
}

function run({ command, places, out, replace, day }: Wishes): Promise<Outcome> {
  const asked = day === undefined ? realmToday() : dayOfIso(day);
  if (asked === null) throw new Unusable(`"${day}" is no day of the calendar. Write it as in 2026-11-28.`);
  switch (command) {
    case 'check':
      return check(places);
    case 'build':
      return build(places, { out, replace });
    case 'diff':
      return diff(places, { day: asked });
    case 'due':
      return due(places, { day: asked });
    case 'feed':
      return feed(places, { out, replace });
    default:
      throw new Unusable(USAGE);
  }
}

/** What a command prints and how it ends: 0 fine, 1 something to look at, 2 input that cannot be used. */
export interface Ended {
  code: 0 | 1 | 2;
  out: string;
  err: string;
}

export async function runDataTool(args: readonly string[]): Promise<Ended> {
  try {
    const wishes = wishesOf(args);
    const { lines, json, findings } = await run(wishes);
    return {
      code: findings ? 1 : 0,
      out: wishes.json ? JSON.stringify(json, null, 2) : lines.join('\n'),
      err: '',
    };
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return { code: 2, out: '', err: error.message };
  }
}
