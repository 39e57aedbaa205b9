// Bundles the workbench's own code with esbuild: the stand-in for Node, its page, and the substitute for office.js.
import { build } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { makeFresh } from './freshness';
import { changedEngine } from './engine-patch';
import { endingIdleLoop } from './idle-loop';
import { largeSheets } from './large-sheets';
import { orderlyPasses } from './passes';
import { singleCells } from './single-cells';

const root = path.resolve(__dirname, '../..');
const cache = path.join(root, '.cache/workbench');

/** The stand-in as one CommonJS file; jest cannot load the engine from its modules. */
export const hostBundle = path.join(cache, 'host.cjs');
const pageBundle = path.join(cache, 'page');
const officeScriptFile = path.join(cache, 'office.js');

/**
 * The folder of the page's bundle in which lies what the page loads when it needs it, named by its contents. The
 * engine's rules of hyphenation for 77 languages are half of its text.
 */
export const pageParts = 'parts';

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  logLevel: 'warning',
  legalComments: 'none',
  target: 'es2022',
};

const engine = changedEngine(orderlyPasses, largeSheets, singleCells, endingIdleLoop);

/** Leaves the engine's rules of hyphenation out, two fifths of its text: it loads them to draw, and Node draws nothing. */
const withoutHyphenation: Plugin = {
  name: 'without-hyphenation',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\// }, ({ path: file, kind, importer }) =>
      kind === 'dynamic-import' && /[\\/]engine-render[\\/]lib[\\/]/.test(importer)
        ? { path: file, external: true }
        : undefined,
    );
  },
};

const source = (file: string): string => path.join(__dirname, file);

/** What the bundles are made from. */
const madeFrom = [__dirname, path.join(root, 'package-lock.json')];

/** Bundles the stand-in for Node where it is missing or old, and gives its path. */
export async function bundleHost(): Promise<string> {
  await makeFresh(hostBundle, madeFrom, async () => {
    const { outputFiles } = await build({
      ...common,
      entryPoints: [source('host/index.ts')],
      platform: 'node',
      format: 'cjs',
      minifyWhitespace: true,
      minifySyntax: true,
      outfile: hostBundle,
      plugins: [withoutHyphenation, engine],
      write: false,
    });
    return outputFiles;
  });
  return hostBundle;
}

/** Bundles the page's script and styles where they are missing or old, and gives their folder. */
export async function bundlePage(): Promise<string> {
  await makeFresh(path.join(pageBundle, 'main.js'), madeFrom, async () => {
    const { outputFiles } = await build({
      ...common,
      // Apart, so that neither is too large for the browser to keep what it compiled of it.
      entryPoints: { main: source('page/main.ts'), engine: '@univerjs/sheets-formula' },
      platform: 'browser',
      format: 'esm',
      minify: true,
      splitting: true,
      chunkNames: `${pageParts}/[hash]`,
      outdir: pageBundle,
      plugins: [engine],
      write: false,
      define: { 'process.env.NODE_ENV': '"production"' },
      loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl' },
    });
    return outputFiles;
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
    entryPoints: [source(entry)],
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
  await makeFresh(officeScriptFile, madeFrom, async () => {
    const client = path.join(root, 'node_modules/@microsoft/office-js/dist/excel-web-16.00.js');
    const parts = [
      await scriptOf('office/before.ts'),
      fs.readFileSync(client, 'utf8'),
      await scriptOf('office/after.ts'),
    ];
    return [{ path: officeScriptFile, contents: parts.join('\n;\n') }];
  });
  return fs.readFileSync(officeScriptFile, 'utf8');
}
