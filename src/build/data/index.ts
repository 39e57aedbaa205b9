// `npm run data -- COMMAND …`: the tools for those who keep the data. Prints for people, with --json for programs.
// Exit 0: fine. 1: there is something to look at. 2: the input cannot be used.
import { dayOfIso } from '../../control-data/days';
import { realmToday } from '../../in-use/clock';
import { type Outcome, build, check, diff, due, feed } from './commands';
import { Unusable } from './packs-on-disk';

const USAGE = `npm run data -- COMMAND …
  check FILE or FOLDER…          validates packs and what they refer to
  build FOLDER --out FILE        topics (JSON, or CSV with a register's headers) to one pack file
  diff A B [--day 2026-11-28]    records and answers that change from one pack to another
  due [PACK…] [--day 2026-11-28] dates that have passed, licenses that lapse, addresses that are missing, old packs
  feed [PACK…] --out FOLDER      packs by their hash, and the index that the add-in asks for
  Each: --json for programs. A day that is left out is today.`;

interface Wishes {
  command: string;
  places: string[];
  json: boolean;
  out?: string;
  day?: string;
}

function wishesOf(args: readonly string[]): Wishes {
  const [command = '', ...rest] = args;
  const wishes: Wishes = { command, places: [], json: false };
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at]!;
    if (word === '--json') wishes.json = true;
    else if (word === '--out' || word === '--day') {
      const value = rest[++at];
      if (value === undefined) throw new Unusable(`${word} wants a value`);
      wishes[word === '--out' ? 'out' : 'day'] = value;
    } else if (word.startsWith('--')) throw new Unusable(`${word} is no option.\n${USAGE}`);
    else wishes.places.push(word);
  }
  return wishes;
}

function run({ command, places, out, day }: Wishes): Promise<Outcome> {
  const asked = day === undefined ? realmToday() : dayOfIso(day);
  if (asked === null) throw new Unusable(`"${day}" is no day of the calendar. Write it as in 2026-11-28.`);
  switch (command) {
    case 'check':
      return check(places);
    case 'build':
      return build(places, { out });
    case 'diff':
      return diff(places, { day: asked });
    case 'due':
      return due(places, { day: asked });
    case 'feed':
      return feed(places, { out });
    default:
      throw new Unusable(USAGE);
  }
}

async function main(args: readonly string[]): Promise<number> {
  try {
    const wishes = wishesOf(args);
    const { lines, json, findings } = await run(wishes);
    console.log(wishes.json ? JSON.stringify(json, null, 2) : lines.join('\n'));
    return findings ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    console.error(error.message);
    return 2;
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
