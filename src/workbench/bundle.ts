// Bundles the workbench's own code with esbuild: the stand-in for Node, its page, and the substitute for office.js.
import { build, type BuildOptions } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { isFresh } from './freshness';

const root = path.resolve(__dirname, '../..');
const cache = path.join(root, '.cache/workbench');

/** The stand-in as one CommonJS file; jest cannot load the engine from its modules. */
export const hostBundle = path.join(cache, 'host.cjs');
const pageBundle = path.join(cache, 'page');
const officeScriptFile = path.join(cache, 'office.js');

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  logLevel: 'warning',
  legalComments: 'none',
  target: 'es2022',
};

const place = (...parts: string[]): string => path.join(__dirname, ...parts);

/** What the bundles are made from. */
const madeFrom = [__dirname, path.join(root, 'package-lock.json')];

/** Bundles the stand-in for Node where it is missing or old, and gives its path. */
export async function bundleHost(): Promise<string> {
  if (isFresh(hostBundle, madeFrom)) return hostBundle;
  await build({
    ...common,
    entryPoints: [place('host/index.ts')],
    platform: 'node',
    format: 'cjs',
    outfile: hostBundle,
  });
  return hostBundle;
}

/** Bundles the page's script and styles where they are missing or old, and gives their folder. */
export async function bundlePage(): Promise<string> {
  if (isFresh(path.join(pageBundle, 'main.js'), madeFrom)) return pageBundle;
  await build({
    ...common,
    entryPoints: [place('page/main.ts')],
    platform: 'browser',
    format: 'esm',
    minify: true,
    outdir: pageBundle,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl' },
  });
  return pageBundle;
}

/** Bundles a piece of the add-in for the realm of the add-in, as `globalThis[name]`. */
export async function bundleForRealm(entry: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [path.resolve(root, entry)],
    platform: 'browser',
    format: 'iife',
    globalName: name,
    write: false,
  });
  return outputFiles[0]!.text;
}

async function scriptOf(entry: string): Promise<string> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [place(entry)],
    platform: 'browser',
    format: 'iife',
    write: false,
  });
  return outputFiles[0]!.text;
}

/**
 * What is served in place of office.js: our part, Microsoft's client for Excel on the web unmodified from the installed
 * package, and our second part. It is made on the fly and never kept in the repository.
 */
export async function officeScript(): Promise<string> {
  if (isFresh(officeScriptFile, madeFrom)) return fs.readFileSync(officeScriptFile, 'utf8');
  const client = path.join(root, 'node_modules/@microsoft/office-js/dist/excel-web-16.00.js');
  const parts = [
    await scriptOf('office/before.ts'),
    fs.readFileSync(client, 'utf8'),
    await scriptOf('office/after.ts'),
  ];
  const text = parts.join('\n;\n');
  fs.mkdirSync(cache, { recursive: true });
  fs.writeFileSync(officeScriptFile, text);
  return text;
}
