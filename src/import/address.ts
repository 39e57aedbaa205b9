// An https address to bytes: what will not work is said before it is tried, the rest within limits of time and size.

import { joined } from '../control-data/bytes';
import { ADDRESS_TIMEOUT_MS, MAX_FILE_BYTES } from './limits';
import { ImportFault } from './problems';

/** What is known of an address before it is asked. */
export type AddressAdvice =
  /** Nothing speaks against it. */
  | { kind: 'try'; url: string }
  /** Asks for a sign-in that an add-in cannot give: a table or a Power Query of the workbook is the way. */
  | { kind: 'sign-in'; url: string; service: string }
  /** A page about a file, not the file; the address of the file itself is given where it is known. */
  | { kind: 'page'; url: string; service: string; better: string | null }
  /** A server inside a network: it is asked only where the person says so; browsers may refuse it from a public page. */
  | { kind: 'intranet'; url: string };

interface KnownHost {
  host: RegExp;
  path?: RegExp;
  service: string;
  kind: 'sign-in' | 'page';
  better?: (url: URL) => string | null;
}

/** Services whose links open a page or a sign-in where a file is expected. */
const KNOWN_HOSTS: readonly KnownHost[] = [
  { host: /(^|\.)sharepoint\.(com|cn|us|de)$/, service: 'SharePoint', kind: 'sign-in' },
  { host: /(^|\.)(onedrive\.live\.com|1drv\.ms|onedrive\.com)$/, service: 'OneDrive', kind: 'sign-in' },
  { host: /(^|\.)teams\.(microsoft|cloud\.microsoft)(\.com)?$/, service: 'Teams', kind: 'sign-in' },
  { host: /^(drive|docs)\.google\.com$/, service: 'Google Drive', kind: 'page' },
  { host: /(^|\.)dropbox\.com$/, service: 'Dropbox', kind: 'page' },
  { host: /(^|\.)box\.com$/, service: 'Box', kind: 'page' },
  {
    host: /^github\.com$/,
    path: /^\/[^/]+\/[^/]+\/blob\//,
    service: 'GitHub',
    kind: 'page',
    better: ({ pathname }) => `https://raw.githubusercontent.com${pathname.replace('/blob/', '/')}`,
  },
];

/** Addresses of this computer and of networks that are nobody else's (RFC 1918, 6598, 3927, 5737, 2544), and names without a domain. */
const PRIVATE_HOST =
  /^(?:0\.|127\.|10\.|192\.168\.|192\.0\.[02]\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|198\.1[89]\.|2(?:2[4-9]|[3-5]\d)\.|\[)|^[^.]+$|\.(?:localhost|local|internal|intranet|corp|lan|home|private|test|home\.arpa)$/;

/** True for a server inside a network: `localhost`, `10.0.0.1`, `fileserver`, an IPv6 address. A last dot changes nothing. */
const isPrivateHost = (host: string): boolean => PRIVATE_HOST.test(host.replace(/\.$/, ''));

/** Looks at an address without asking it. Throws an ImportFault for what is no https address. */
export function adviseOnAddress(address: string): AddressAdvice {
  const url = parseAddress(address);
  const known = KNOWN_HOSTS.find(
    ({ host, path }) => host.test(url.hostname) && (path?.test(url.pathname) ?? true),
  );
  if (known?.kind === 'sign-in') return { kind: 'sign-in', url: url.href, service: known.service };
  if (known)
    return { kind: 'page', url: url.href, service: known.service, better: known.better?.(url) ?? null };
  return { kind: isPrivateHost(url.hostname) ? 'intranet' : 'try', url: url.href };
}

function parseAddress(address: string): URL {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    throw new ImportFault('bad-address', { address: address.slice(0, 200) });
  }
  if (url.protocol !== 'https:') throw new ImportFault('not-https', { address: url.href.slice(0, 200) });
  if (url.username !== '' || url.password !== '') throw new ImportFault('address-with-password');
  return url;
}

export interface AddressOptions {
  signal?: AbortSignal;
  /** The share that has come, from 0 to 1; half where the server does not say how much there is. */
  onProgress?: (share: number) => void;
  fetch?: typeof fetch;
  timeoutMs?: number;
}

export interface AddressContent {
  bytes: Uint8Array;
  /** The last step of the path: what the file is called. */
  name: string;
  /** Where the content came from in the end. */
  finalAddress: string;
}

/**
 * Fetches an address: revalidated by the browser, without cookies, 30 seconds and 60 MB at most, and https to the end.
 * Throws an ImportFault, or the signal's reason when canceled.
 */
export async function readAddress(address: string, options: AddressOptions = {}): Promise<AddressContent> {
  const advice = adviseOnAddress(address);
  if (advice.kind === 'sign-in') throw new ImportFault('address-needs-sign-in', { service: advice.service });
  return requested(advice.url, 'https://', options);
}

/**
 * Fetches a file of the host that serves the page, with the same limits. Its scheme is that of the page: https in Excel,
 * which loads nothing else. Throws as `readAddress`.
 */
export const readOwnHost = (address: string, options: AddressOptions = {}): Promise<AddressContent> =>
  requested(address, `${new URL(address).origin}/`, options);

/** @param within what the address must begin with in the end, redirections included */
async function requested(url: string, within: string, options: AddressOptions): Promise<AddressContent> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? ADDRESS_TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  try {
    return await request(url, within, signal, options);
  } catch (error) {
    if (error instanceof ImportFault) throw error;
    options.signal?.throwIfAborted();
    if (timeout.aborted)
      throw new ImportFault('address-timeout', { seconds: (options.timeoutMs ?? ADDRESS_TIMEOUT_MS) / 1000 });
    // Browsers tell no page whether a server is away or does not allow reading from other origins (CORS).
    throw new ImportFault('address-unreachable', { host: new URL(url).hostname });
  }
}

async function request(
  url: string,
  within: string,
  signal: AbortSignal,
  options: AddressOptions,
): Promise<AddressContent> {
  const ask = options.fetch ?? fetch;
  const response = await ask(url, { signal, cache: 'no-cache', credentials: 'omit', redirect: 'follow' });
  const finalAddress = response.url === '' ? url : response.url;
  if (!finalAddress.startsWith(within))
    throw new ImportFault('address-left-https', { address: finalAddress });
  if (isPrivateHost(new URL(finalAddress).hostname) && !isPrivateHost(new URL(url).hostname))
    throw new ImportFault('address-turned-private', { host: new URL(finalAddress).hostname });
  if (!response.ok) throw new ImportFault('address-status', { status: response.status });
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (announced > MAX_FILE_BYTES) throw tooLarge(announced);
  const bytes = await body(response, announced, options.onProgress);
  const name = decodeURIComponentSafely(new URL(finalAddress).pathname.split('/').at(-1) ?? '');
  return { bytes, name: name === '' ? new URL(finalAddress).hostname : name, finalAddress };
}

/** Reads what the server sends and stops at the limit, whatever it announced. */
async function body(
  response: Response,
  announced: number,
  onProgress: AddressOptions['onProgress'],
): Promise<Uint8Array> {
  if (!response.body) return new Uint8Array(0);
  const reader = response.body.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MAX_FILE_BYTES) {
      await reader.cancel();
      throw tooLarge(length);
    }
    pieces.push(value);
    onProgress?.(announced > 0 ? Math.min(1, length / announced) : 0.5);
  }
  return joined(pieces);
}

const tooLarge = (size: number): ImportFault =>
  new ImportFault('file-too-large', { size, limit: MAX_FILE_BYTES });

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
