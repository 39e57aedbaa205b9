// The content policy of the add-in's pages, as a meta element and as response headers.

/** Where Microsoft serves office.js; a production page loads it from nowhere else. */
export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const directives: Record<string, readonly string[]> = {
  'default-src': ["'none'"],
  'script-src': ["'self'", 'https://appsforoffice.microsoft.com'],
  // office.js and Fluent UI insert style elements while they run.
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'", 'https:'],
  // A person may load data from any https address that allows it.
  'connect-src': ["'self'", 'https:'],
  'worker-src': ["'self'", 'blob:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

const written = (table: Record<string, readonly string[]>): string =>
  Object.entries(table)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');

/** The policy of the pane's page. */
export const CONTENT_POLICY = written(directives);

/** The policy of the help pages: text, one style sheet, no script. */
export const HELP_POLICY = written({
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
});

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/**
 * Hashed chunks and packs never change under their name. An icon that changes gets a new one: Excel for Windows keeps icons only
 * where it may cache them, and shows its default icon otherwise.
 */
function cached(path: string): string {
  if (/\.[0-9a-f]{8}\.js$|\/[0-9a-f]{64}\.json$/.test(path)) return 'public, max-age=31536000, immutable';
  return path.endsWith('.png') ? 'public, max-age=86400' : 'no-cache';
}

/**
 * The headers to send with one file of dist/.
 * @param path address inside the host without query, for example `/taskpane.html`
 */
export function headersFor(path: string): Record<string, string> {
  return {
    ...everywhere,
    'Cache-Control': cached(path),
    // Excel reads metadata and manifest from another origin.
    ...(path.endsWith('.json') ? { 'Access-Control-Allow-Origin': '*' } : {}),
    ...(path.endsWith('.html')
      ? { 'Content-Security-Policy': path.startsWith('/help/') ? HELP_POLICY : CONTENT_POLICY }
      : {}),
  };
}

/** The same headers in the notation that static hosts read from a file `_headers`. */
export function headersFile(paths: readonly string[]): string {
  return paths
    .map((path) => `/${path}`)
    .map((path) => [path, ...Object.entries(headersFor(path)).map(([name, value]) => `  ${name}: ${value}`)])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('');
}
