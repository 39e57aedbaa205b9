// The libraries inside the built scripts and their licenses, which ask to be passed on with the code.
import fs from 'node:fs';
import path from 'node:path';

/** Licenses under which a library may be part of the add-in: each lets an MIT product carry it. */
const ALLOWED = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']);

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As the package states it: an SPDX identifier. */
  readonly license: string;
  /** The text of its license file; null where it has none. */
  readonly text: string | null;
}

/** The packages that files of node_modules belong to, each version once, by name. */
export function packagesOf(files: Iterable<string>): BundledPackage[] {
  const folders = new Set([...files].map(folderOf).filter((folder) => folder !== null));
  const packages = new Map([...folders].map(readPackage).map((one) => [`${one.name}@${one.version}`, one]));
  return [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * One text for all packages, those of one license text together.
 * @throws Error that names the packages whose license is none of those allowed.
 */
export function noticesOf(packages: readonly BundledPackage[]): string {
  const refused = packages.filter(({ license }) => !ALLOWED.has(license));
  if (refused.length > 0)
    throw new Error(`May not be part of the add-in: ${refused.map(titleOf).join(', ')}`);
  const byText = new Map<string, string[]>();
  for (const one of packages) {
    const text = one.text ?? `License: ${one.license}`;
    byText.set(text, [...(byText.get(text) ?? []), titleOf(one)]);
  }
  const notices = [...byText].map(([text, titles]) => `${titles.join('\n')}\n\n${text}`);
  return ['Exposure contains these libraries.', ...notices].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n';
}

const titleOf = ({ name, version, license }: BundledPackage): string => `${name} ${version} (${license})`;

/** The folder of the package that a file belongs to; null for a file of our own. */
function folderOf(file: string): string | null {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0] ?? null;
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(
    fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as Record<'name' | 'version', string> & { license?: string };
  const file = fs.readdirSync(folder).find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one));
  const text = file ? fs.readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : null;
  return { name, version, license: license ?? 'unknown', text };
}
