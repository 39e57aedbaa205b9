// Serves the workbench: its page, the built add-in under its own policy, and the substitute for office.js. Scripts are
// asked for by their hash, so that a browser keeps them, and what it has compiled of them.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { CONTENT_POLICY, headersFor, OFFICE_JS } from '../build/content-policy';
import { contentTypes, fileFor } from '../build/static-files';
import { bundlePage, officeScript, pageParts } from './bundle';

const root = path.resolve(__dirname, '../..');
const dist = path.join(root, 'dist');
const pages = path.join(__dirname, 'page');

/** Where the add-in lies under the workbench's address. */
export const addInPath = '/addin';
const officePath = '/workbench/office.js';

/** The first port that is tried; the next ones follow when it is taken. */
export const defaultPort = 3000;

export interface WorkbenchServer {
  address: string;
  close: () => Promise<void>;
}

/** Text to put in front of what is answered to an address, for scripts. */
export type Before = (address: URL) => string;

interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

/** The add-in's policy with this server in the place of Microsoft's. */
const policy = CONTENT_POLICY.replace(` ${new URL(OFFICE_JS).origin}`, '');

const hashed = (address: string, contents: string | Buffer): string =>
  `${address}?${createHash('sha256').update(contents).digest('hex').slice(0, 16)}`;

/** A page of the add-in as built, but for the address of office.js and its place in the policy. */
async function addInPage(file: string): Promise<string> {
  const office = hashed(officePath, await officeScript());
  return fs.readFileSync(file, 'utf8').replaceAll(OFFICE_JS, office).replaceAll(CONTENT_POLICY, policy);
}

/** The workbench's own page, whose script and styles are asked for by their hash. */
async function workbenchPage(file: string): Promise<string> {
  const folder = await bundlePage();
  return fs
    .readFileSync(file, 'utf8')
    .replace(/\/workbench\/(main\.(?:js|css))/g, (address, name: string) =>
      hashed(address, fs.readFileSync(path.join(folder, name))),
    );
}

async function fromAddIn(address: string): Promise<Answer | null> {
  const file = fileFor(dist, address);
  if (!file) return null;
  const type = contentTypes[path.extname(file)] ?? 'application/octet-stream';
  const headers = headersFor(address);
  if (address.startsWith('/help/') || path.extname(file) !== '.html') {
    return { status: 200, type, body: fs.readFileSync(file), headers };
  }
  return {
    status: 200,
    type,
    body: await addInPage(file),
    headers: { ...headers, 'Content-Security-Policy': policy },
  };
}

async function fromWorkbench(address: string): Promise<Answer | null> {
  if (address === officePath) return { status: 200, type: contentTypes['.js']!, body: await officeScript() };
  const folder = address.startsWith('/workbench/') ? await bundlePage() : pages;
  const file = fileFor(folder, address.replace(/^\/workbench\//, '/'));
  if (!file || path.extname(file) === '.ts') return null;
  const isPage = path.extname(file) === '.html';
  const body = isPage ? await workbenchPage(file) : fs.readFileSync(file);
  return { status: 200, type: contentTypes[path.extname(file)]!, body };
}

/** An address with a hash never changes what it stands for. */
const keptForever = ({ pathname, search }: URL): boolean =>
  /\.(js|css)$/.test(pathname) &&
  (/^\?[0-9a-f]+$/.test(search) || pathname.startsWith(`/workbench/${pageParts}/`));

async function answer(request: http.IncomingMessage, before: Before): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, type: 'text/plain', body: 'Only GET and HEAD\n', headers: { Allow: 'GET, HEAD' } };
  }
  const address = new URL(request.url ?? '/', 'http://localhost');
  const { pathname } = address;
  const inAddIn = pathname.startsWith(`${addInPath}/`);
  const found = inAddIn ? await fromAddIn(pathname.slice(addInPath.length)) : await fromWorkbench(pathname);
  if (!found) return { status: 404, type: 'text/plain', body: 'Not found\n' };
  const text = before(address);
  const cache: Record<string, string> = keptForever(address)
    ? { 'Cache-Control': 'public, max-age=31536000, immutable' }
    : {};
  return {
    ...found,
    body: text === '' ? found.body : `${text}${found.body.toString()}`,
    headers: { ...found.headers, ...cache },
  };
}

async function handle(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  before: Before,
): Promise<void> {
  const { status, type, body, headers } = await answer(request, before).catch((error: unknown) => ({
    status: 500,
    type: 'text/plain',
    body: `${error instanceof Error ? error.message : String(error)}\n`,
    headers: {},
  }));
  response.writeHead(status, {
    'Content-Type': type,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Starts the server on the first free port from the wished one on; only this machine can reach it.
 * @param port 0 takes any free port
 */
export async function serveWorkbench(
  port = defaultPort,
  before: Before = () => '',
): Promise<WorkbenchServer> {
  const server = http.createServer((request, response) => void handle(request, response, before));
  await listen(server, port, port === 0 ? 0 : 20);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function listen(server: http.Server, port: number, more: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || more === 0) reject(error);
      else resolve(listen(server, port + 1, more - 1));
    });
    server.listen(port, 'localhost', () => resolve());
  });
}
