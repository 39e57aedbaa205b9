// Serves a folder of built files over http(s), with the headers that the add-in's pages need.
import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { headersFor } from './content-policy';

export const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * The file inside the folder that an address names.
 * @param address path with or without query, as in a request line
 * @returns undefined where there is no such file or the address leaves the folder
 */
export function fileFor(folder: string, address: string): string | undefined {
  const { pathname } = new URL(address, 'https://host');
  let relative: string;
  try {
    relative = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (relative.includes('\0')) return undefined;
  const file = path.join(folder, relative.endsWith('/') ? `${relative}index.html` : relative);
  if (!file.startsWith(path.resolve(folder) + path.sep)) return undefined;
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** Answers GET and HEAD; everything else is refused. */
export function serveFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  const root = path.resolve(folder);
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const file = fileFor(root, request.url ?? '/');
    if (!file) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    const address = `/${path.relative(root, file).split(path.sep).join('/')}`;
    response.writeHead(200, {
      ...headersFor(address),
      'Content-Type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
      'Content-Length': fs.statSync(file).size,
    });
    if (request.method === 'HEAD') response.end();
    else fs.createReadStream(file).pipe(response);
  };
}
