// The built add-in in dist/, as these tests look at it.
import fs from 'node:fs';
import path from 'node:path';
import { LOCAL_HOST, identities } from '../../../src/build/identity';
import { fillManifest } from '../../../src/build/manifest';
import type { Metadata } from '../../../src/build/metadata';
import { parseXml } from './xml';
import type { Element } from './xml';

export const root = path.resolve(__dirname, '../../..');
const dist = path.join(root, 'dist');
if (!fs.existsSync(dist)) throw new Error('There is no dist/: run `npm run build` first.');

export const inProject = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

export const built = (file: string): string => fs.readFileSync(path.join(dist, file), 'utf8');

export const isBuilt = (file: string): boolean =>
  fs.statSync(path.join(dist, file), { throwIfNoEntry: false })?.isFile() ?? false;

export const builtBytes = (file: string): Buffer => fs.readFileSync(path.join(dist, file));

export const builtFiles = (folder = ''): string[] =>
  fs
    .readdirSync(path.join(dist, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => isBuilt(path.join(folder, file)))
    .sort();

export const metadata = (language: 'en' | 'zh-CN'): Metadata =>
  JSON.parse(built(language === 'en' ? 'functions.json' : 'functions.zh-CN.json')) as Metadata;

export const { version } = JSON.parse(inProject('package.json')) as { version: string };

/** The file inside dist/ behind an address of the local host, without its query. */
export function fileBehind(address: string): string {
  if (!address.startsWith(`${LOCAL_HOST}/`)) throw new Error(`${address} is not on ${LOCAL_HOST}`);
  return new URL(address).pathname.slice(1);
}

/** The released manifest as it was built; the one for development as the same template gives it. */
export const manifests: [identity: keyof typeof identities, read: () => Element][] = [
  ['production', () => parseXml(built('manifest.xml'))],
  [
    'development',
    () =>
      parseXml(
        fillManifest(inProject('manifest.xml'), { ...identities.development, host: LOCAL_HOST, version }),
      ),
  ],
];
