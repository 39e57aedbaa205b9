// A webpack loader for the entry: adds the exports that the lazy parts use (core-exports.ts).
import path from 'node:path';
import type { LoaderContext } from 'webpack';
import { coreExports } from './core-exports';

export default function coreExportsLoader(this: LoaderContext<unknown>, source: string): string {
  this.cacheable(false);
  const root = path.resolve(path.dirname(this.resourcePath), '../..');
  return `${source}\n${coreExports(root, this.resourcePath)}\n`;
}
