// Bundles the workbench's own code with esbuild: the stand-in for Node, its page, and the substitute for office.js.
import { build, type BuildOptions } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const cache = path.join(root, '.cache/workbench');

/** The stand-in as one CommonJS file; jest cannot load the engine from its modules. */
export const hostBundle = path.join(cache, 'host.cjs');
const officeScriptFile = path.join(cache, 'office.js');

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  logLevel: 'warning',
  legalComments: 'none',
  keepNames: true,
  target: 'es2022',
};

const place = (...parts: string[]): string => path.join(__dirname, ...parts);

function newestUnder(folder: string): number {
  return Math.max(
    ...fs.readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? newestUnder(file) : fs.statSync(file).mtimeMs;
    }),
  );
}

/** Whether a bundle is newer than the workbench's sources and the installed packages. */
function isFresh(file: string): boolean {
  if (!fs.existsSync(file)) return false;
  const lock = fs.statSync(path.join(root, 'package-lock.json')).mtimeMs;
  return fs.statSync(file).mtimeMs > Math.max(newestUnder(__dirname), lock);
}

/** Bundles the stand-in for Node where it is missing or old, and gives its path. */
export async function bundleHost(): Promise<string> {
  if (isFresh(hostBundle)) return hostBundle;
  await build({
    ...common,
    entryPoints: [place('host/index.ts')],
    platform: 'node',
    format: 'cjs',
    outfile: hostBundle,
  });
  return hostBundle;
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
  if (isFresh(officeScriptFile)) return fs.readFileSync(officeScriptFile, 'utf8');
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
