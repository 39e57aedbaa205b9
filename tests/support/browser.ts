// The browser for the browser tests: one that is installed, else one that is fetched.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { LaunchOptions } from 'playwright-core';

const MINUTE = 60_000;
const root = path.resolve(__dirname, '../..');

const say = (message: string): void => void process.stderr.write(`browser: ${message}\n`);

/**
 * Names on the PATH, then the places where the installers of each system put the program. The one without a window is
 * the same engine and takes a twelfth less time.
 */
const programs: Partial<Record<NodeJS.Platform, { names: string[]; places: string[] }>> = {
  linux: {
    names: [
      'chromium-headless-shell',
      ...['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'],
    ],
    places: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/lib/chromium/chromium'],
  },
  darwin: {
    names: [],
    places: ['', process.env.HOME ?? ''].flatMap((home) =>
      ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
        (name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`,
      ),
    ),
  },
  win32: {
    names: [],
    places: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
      ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((program) =>
        path.join(process.env[name] ?? 'C:/', program),
      ),
    ),
  },
};

const isProgram = (file: string): boolean => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** Ubuntu puts a script in place of a browser that only asks for another installer: so it is asked its version. */
const answers = (file: string): boolean =>
  process.platform !== 'linux' ||
  spawnSync(file, ['--version'], { stdio: 'ignore', timeout: MINUTE / 2 }).status === 0;

function installed(): string | undefined {
  const { names, places } = programs[process.platform] ?? { names: [], places: [] };
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...places].find((file) => isProgram(file) && answers(file));
}

/** What playwright's own installer left in its cache: the whole browser, or the one without a window. */
function fromPlaywright(): string | undefined {
  const whole = chromium.executablePath();
  if (isProgram(whole)) return whole;
  const cache = whole.slice(0, Math.max(0, whole.search(/[\\/]chromium-\d+[\\/]/)));
  const revision = /chromium-(\d+)/.exec(whole)?.[1];
  const shell = path.join(cache, `chromium_headless_shell-${revision}`);
  if (!cache || !fs.existsSync(shell)) return undefined;
  return fs
    .readdirSync(shell, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(chrome-headless-shell|headless_shell)(\.exe)?$/.test(file))
    .map((file) => path.join(shell, file))
    .find(isProgram);
}

/** Runs one installer to its end or its time limit, and says how that went. */
function run(command: string, args: string[], limit: number): boolean {
  say(`${command} ${args.join(' ')} (at most ${Math.round(limit / MINUTE)} min)`);
  const { status, error, stderr } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: limit,
    killSignal: 'SIGKILL',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return true;
  const lines = stderr.trim().split('\n');
  const reason = error?.message ?? lines.find((line) => /^e(rror)?:/i.test(line)) ?? lines.at(-1);
  say(`that failed: ${reason || `exit code ${status}`}`);
  return false;
}

const isDebianRoot = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get');

function installWithApt(): string | undefined {
  if (!isDebianRoot()) return undefined;
  const install = (name: string): boolean =>
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], 8 * MINUTE);
  const done =
    run('apt-get', ['update', '-qq'], 3 * MINUTE) &&
    (install('chromium-headless-shell') || install('chromium'));
  return done ? installed() : undefined;
}

function installWithPlaywright(): string | undefined {
  const cli = path.join(path.dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  return run(process.execPath, [cli, 'install', 'chromium', '--only-shell'], 5 * MINUTE)
    ? fromPlaywright()
    : undefined;
}

/**
 * The program of a Chromium-like browser. `EXPOSURE_BROWSER` or `CHROME_PATH` name one; otherwise an installed
 * Chrome, Edge or Chromium is taken; otherwise one is installed.
 * @throws where none can be had, with what to do
 */
export async function findBrowser(): Promise<string> {
  const named = process.env.EXPOSURE_BROWSER || process.env.CHROME_PATH;
  if (named) {
    if (!isProgram(named)) throw new Error(`EXPOSURE_BROWSER or CHROME_PATH names no program: ${named}`);
    return named;
  }
  const present = installed() ?? fromPlaywright();
  if (present) return present;
  say('no Chrome, Edge or Chromium is installed; getting one');
  const fetched = installWithApt() ?? installWithPlaywright();
  if (fetched) return fetched;
  throw new Error(
    'The browser tests need Chrome, Edge or Chromium. Install one, or name its program in EXPOSURE_BROWSER.',
  );
}

/** Room for the workbench's script, which is larger than the most that a smaller cache keeps of one file. */
const CACHE = '--disk-cache-size=500000000';

/**
 * What the engine is told. Room for what lives shortly: an opening page makes much of it, and clearing it away took a
 * fifteenth of its time, which each page does by itself, as its helpers would only wake each other. And to translate into
 * fast code only what runs far more often than it waits for by itself: each page begins anew, and a fifth of the time
 * went into code that hardly ran any more.
 */
const ENGINE = [
  '--min-semi-space-size=16',
  '--single-threaded-gc',
  '--no-memory-reducer',
  '--no-flush-bytecode',
  '--invocation-count-for-maglev=6000',
  '--invocation-count-for-turbofan=60000',
];

/**
 * How the browser keeps memory: what it freed it takes again, in place of giving it to the system and asking for it anew,
 * which costs much on a machine within a machine. The last is what playwright asks for, whose list this one replaces.
 */
const MEMORY = [
  'PartitionAllocLargeEmptySlotSpanRing',
  'BlinkUseLargeEmptySlotSpanRingForBufferRoot',
  'PartitionAllocLargeThreadCacheSize',
  'PartitionAllocBackupRefPtr:brp-mode/disabled',
  'CDPScreenshotNewSurface',
];

/** How to start that browser without a window; as root, as in most containers, only without its sandbox. */
export async function launchOptions(): Promise<LaunchOptions> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return {
    executablePath: await findBrowser(),
    headless: true,
    args: [
      CACHE,
      `--enable-features=${MEMORY.join(',')}`,
      `--js-flags=${ENGINE.join(' ')}`,
      ...(asRoot ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
    ],
  };
}
