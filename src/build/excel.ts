// `npm run excel [-- web <address of a workbook>]`: the add-in under its development identity in a real Excel.
// Builds it, serves it over https with a development certificate, and has Excel load its manifest.
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import https from 'node:https';
import path from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { LOCAL_HOST } from './identity';
import { serveFiles } from './static-files';

/** Fetched on demand: it opens Excel, which is no part of building or testing. */
const SIDELOADER = 'office-addin-debugging@7.0.0';

const root = path.resolve(__dirname, '../..');
/** Apart from dist/, which the workbench and the tests use under the released identity. */
const out = '.cache/excel';
const manifest = path.join(root, out, 'manifest.xml');

function build(): void {
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const args = ['--config', 'webpack.config.js', '--env', 'development', '--env', `out=${out}`];
  const { status } = spawnSync(process.execPath, [webpack, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed; Excel was not started.');
}

/** Asks for trust in a certificate for localhost, once for each machine. */
async function serve(): Promise<https.Server> {
  const server = https.createServer(await getHttpsServerOptions(), serveFiles(path.join(root, out)));
  const { port } = new URL(LOCAL_HOST);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(Number(port), 'localhost', resolve);
  });
  return server;
}

function sideloader(args: readonly string[]): ChildProcess {
  // npx is a script on Windows, which starts only through a shell there.
  return spawn('npx', ['--yes', SIDELOADER, ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });

async function main(platform: string, workbook: string | undefined): Promise<void> {
  if (platform === 'web' && !workbook) {
    throw new Error('Excel on the web needs the address of a workbook: npm run excel -- web https://…');
  }
  build();
  const server = await serve();
  console.log(`Serving ${out} at ${LOCAL_HOST}; Ctrl+C ends and takes the add-in out of Excel again.`);
  process.once('SIGINT', () => {
    server.close();
    server.closeAllConnections();
    void ended(sideloader(['stop', manifest])).then(
      (code) => process.exit(code ?? 0),
      () => process.exit(1),
    );
  });
  const document = workbook ? ['--document', workbook] : [];
  const start = [
    'start',
    manifest,
    platform,
    '--app',
    'excel',
    '--no-debug',
    '--no-live-reload',
    ...document,
  ];
  const code = await ended(sideloader(start));
  if (code !== 0) throw new Error(`Excel was not started: ${SIDELOADER} ended with ${code}.`);
}

void main(process.argv[2] ?? 'desktop', process.argv[3]).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
