// Addresses, headers and files of the built pages, and the template of the manifest.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CONTENT_POLICY, HELP_POLICY, headersFor } from '../../../src/build/content-policy';
import { hostAddress, identities } from '../../../src/build/identity';
import { fillManifest } from '../../../src/build/manifest';
import { fileFor } from '../../../src/build/static-files';

test.each([
  [undefined, 'https://localhost:3000'],
  ['https://exposure.example.com', 'https://exposure.example.com'],
  ['https://exposure.example.com/', 'https://exposure.example.com'],
  ['https://example.com/add-ins/exposure/', 'https://example.com/add-ins/exposure'],
])('the host %s is addressed as %s', (given, address) => {
  expect(hostAddress(given)).toBe(address);
});

test.each(['http://exposure.example.com', 'exposure.example.com', 'https://', 'https://a.b/?x', 'ftp://a.b'])(
  'the host %s is refused: Excel loads only https',
  (given) => {
    expect(() => hostAddress(given)).toThrow(/must be an https address/);
  },
);

describe('the manifest template', () => {
  const values = { ...identities.production, host: 'https://a.example/x', version: '1.2.3' };

  test('gets version in four parts, release in three and the origin of its host', () => {
    const filled = fillManifest('{{version}} {{release}} {{origin}} {{host}} {{namespace}}', values);
    expect(filled).toBe('1.2.3.0 1.2.3 https://a.example https://a.example/x EXPOSURE');
  });

  test('keeps XML well formed whatever a value holds', () => {
    expect(fillManifest('<a b="{{name}}"/>', { ...values, name: 'R&D "<x>"' })).toBe(
      '<a b="R&amp;D &quot;&lt;x&gt;&quot;"/>',
    );
  });

  test('names a token that has no value', () => {
    expect(() => fillManifest('{{adress}}', values)).toThrow('{{adress}} has no value');
  });
});

test.each([
  ['/taskpane.html', CONTENT_POLICY, 'no-cache'],
  ['/help/HHI.html', HELP_POLICY, 'no-cache'],
  ['/functions.js', undefined, 'no-cache'],
  ['/functions.json', undefined, 'no-cache'],
  ['/assets/icon-32.png', undefined, 'public, max-age=86400'],
  ['/pane.0123abcd.js', undefined, 'public, max-age=31536000, immutable'],
])('%s is sent with its policy and kept as long as its name allows', (address, policy, kept) => {
  const headers = headersFor(address);
  expect(headers['Content-Security-Policy']).toBe(policy);
  expect(headers['Cache-Control']).toBe(kept);
  expect(headers['X-Content-Type-Options']).toBe('nosniff');
});

describe('serving a folder', () => {
  let parent: string;
  let folder: string;
  beforeAll(() => {
    parent = fs.mkdtempSync(path.join(os.tmpdir(), 'exposure-'));
    folder = path.join(parent, 'dist');
    fs.mkdirSync(path.join(folder, 'help'), { recursive: true });
    fs.mkdirSync(path.join(parent, 'dist-other'));
    for (const file of ['dist/a b.json', 'dist/help/index.html', 'dist-other/secret.txt', 'secret.txt']) {
      fs.writeFileSync(path.join(parent, file), file);
    }
  });
  afterAll(() => fs.rmSync(parent, { recursive: true }));

  test.each([
    ['/a%20b.json', 'a b.json'],
    ['/a%20b.json?v=1.0.0', 'a b.json'],
    ['/help/', 'help/index.html'],
    ['/help/../a%20b.json', 'a b.json'],
  ])('%s is the file %s', (address, file) => {
    expect(fileFor(folder, address)).toBe(path.join(folder, file));
  });

  test.each([
    '/nothing.html',
    '/help',
    '/',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/help/..%2f..%2fsecret.txt',
    '/..%2fdist-other/secret.txt',
    '/%',
    '/a%00b',
  ])('%s is no file', (address) => {
    expect(fileFor(folder, address)).toBeUndefined();
  });
});
