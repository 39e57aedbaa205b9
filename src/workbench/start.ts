// `npm start`: builds the add-in where needed, serves the workbench and opens it in the browser.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { bundlePage } from './bundle';
import { isFresh } from './freshness';
import { defaultPort, serveWorkbench } from './server';

const root = path.resolve(__dirname, '../..');

/** What the build reads: all rooms but this one, and the files beside them. */
const sources = [
  ...fs
    .readdirSync(path.join(root, 'src'))
    .filter((room) => room !== 'workbench')
    .map((room) => `src/${room}`),
  ...['assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json'],
];

const isBuilt = (): boolean =>
  isFresh(
    path.join(root, 'dist/taskpane.html'),
    sources.map((source) => path.join(root, source)),
  );

/** With the quick minifier: what is served here may be larger than what is published. */
async function build(): Promise<void> {
  if (isBuilt()) return;
  console.log('Building the add-in …');
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const args = [webpack, '--config', 'webpack.config.js', '--env', 'quick'];
  const building = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  building.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [status] = (await once(building, 'close')) as [number | null];
  if (status !== 0) throw new Error(`${said}\nThe build failed.`);
}

/** `--port 3100` or `--port=3100`. */
function wishedPort(args: readonly string[]): number {
  const at = args.findIndex((arg) => arg.startsWith('--port'));
  if (at < 0) return defaultPort;
  const port = Number(args[at]!.split('=')[1] ?? args[at + 1]);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('--port takes a number up to 65535.');
  return port;
}

const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

/** A build machine or a terminal without a desktop has no browser to open. */
const hasDesktop = (): boolean =>
  !process.env['CI'] &&
  (process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']));

function openInBrowser(address: string): void {
  const [program, ...args] = openers[process.platform] ?? [];
  if (!program || !hasDesktop()) return;
  const opened = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  opened.on('error', () => undefined);
  opened.unref();
}

async function main(): Promise<void> {
  await Promise.all([build(), bundlePage()]);
  const server = await serveWorkbench(wishedPort(process.argv.slice(2)));
  console.log(`The workbench is at ${server.address} (end with Ctrl+C).`);
  openInBrowser(server.address);
  const end = (): void => void server.close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
