// The licenses of the libraries inside the add-in: passed on with it, and none that an MIT product may not carry.
import path from 'node:path';
import { noticesOf, packagesOf } from '../../../src/build/notices';
import type { BundledPackage } from '../../../src/build/notices';

const inModules = (file: string): string => path.resolve(__dirname, '../../../node_modules', file);
const library = (name: string, license: string, text: string | null): BundledPackage => ({
  name,
  version: '1.0.0',
  license,
  text,
});

test('files lead to their packages, each once; files of our own to none', () => {
  const files = ['react/index.js', 'react/cjs/react.production.js', '@borgar/fx/dist/index.js'].map(
    inModules,
  );
  const found = packagesOf([...files, path.resolve(__dirname, 'notices.test.ts')]);
  expect(found.map(({ name, license }) => [name, license])).toEqual([
    ['@borgar/fx', 'MIT'],
    ['react', 'MIT'],
  ]);
  for (const { version, text } of found) {
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
    expect(text).toContain('Permission is hereby granted');
  }
});

test('packages of one text share it; one without a text names its license', () => {
  const notices = noticesOf([
    library('a', 'MIT', 'Copyright A'),
    library('b', 'ISC', null),
    library('c', 'MIT', 'Copyright A'),
  ]);
  expect(notices).toContain('a 1.0.0 (MIT)\nc 1.0.0 (MIT)\n\nCopyright A\n');
  expect(notices).toContain('b 1.0.0 (ISC)\n\nLicense: ISC\n');
});

test.each(['GPL-3.0', 'AGPL-3.0-only', 'SEE LICENSE IN license.txt', 'UNLICENSED', 'unknown'])(
  'a library under %s ends the build',
  (license) => {
    const packages = [library('fine', 'MIT', ''), library('other', license, '')];
    expect(() => noticesOf(packages)).toThrow(`May not be part of the add-in: other 1.0.0 (${license})`);
  },
);
