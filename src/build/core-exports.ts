// What the lazy parts (pane, actions, readers) take from the modules inside functions.js goes through its entry.
//
// webpack can only melt modules together that nobody outside asks for by name. The pane asks for many of the
// functions' modules, so each of them would stay apart, with its own wrapper and list of exports. Here the entry
// re-exports exactly what the lazy parts use, and their imports are led to the entry: functions.js gets smaller by
// a tenth, and there is still one copy of every module.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { Compiler } from 'webpack';

interface Import {
  /** The imported file, absolute; null where it is a package. */
  file: string | null;
  names: string[];
  dynamic: boolean;
}

const EXTENSIONS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

function resolveFile(from: string, request: string): string | null {
  if (!request.startsWith('.')) return null;
  const base = path.resolve(path.dirname(from), request);
  return (
    EXTENSIONS.map((end) => base + end).find((file) => fs.existsSync(file) && fs.statSync(file).isFile()) ??
    null
  );
}

const memo = new Map<string, { changed: number; imports: Import[] }>();

/** The imports of values that a file makes; types leave no trace in the bundle. */
function importsOf(file: string): Import[] {
  const changed = fs.statSync(file).mtimeMs;
  const known = memo.get(file);
  if (known?.changed === changed) return known.imports;
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false);
  const imports: Import[] = [];
  const add = (request: string, names: string[], dynamic = false): void =>
    void imports.push({ file: resolveFile(file, request), names, dynamic });
  for (const node of source.statements) {
    if (ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly)
      add((node.moduleSpecifier as ts.StringLiteral).text, importedNames(file, node.importClause));
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && !node.isTypeOnly)
      add((node.moduleSpecifier as ts.StringLiteral).text, exportedNames(file, node));
  }
  const text = source.text;
  for (const found of text.matchAll(/\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?['"]([^'"]+)['"]/g))
    add(found[1]!, [], true);
  memo.set(file, { changed, imports });
  return imports;
}

function importedNames(file: string, clause: ts.ImportClause | undefined): string[] {
  if (!clause) return [];
  const bindings = clause.namedBindings;
  if (clause.name || (bindings && ts.isNamespaceImport(bindings))) return [`* of ${file}`];
  if (!bindings || !ts.isNamedImports(bindings)) return [];
  return bindings.elements.filter((one) => !one.isTypeOnly).map((one) => (one.propertyName ?? one.name).text);
}

function exportedNames(file: string, node: ts.ExportDeclaration): string[] {
  if (!node.exportClause || !ts.isNamedExports(node.exportClause)) return [`* of ${file}`];
  return node.exportClause.elements
    .filter((one) => !one.isTypeOnly)
    .map((one) => (one.propertyName ?? one.name).text);
}

/** Everything that is loaded with the entry. */
export function coreFiles(entry: string): Set<string> {
  const core = new Set<string>();
  const open = [entry];
  while (open.length > 0) {
    const file = open.pop()!;
    if (core.has(file)) continue;
    core.add(file);
    if (/\.tsx?$/.test(file))
      for (const one of importsOf(file)) if (one.file && !one.dynamic) open.push(one.file);
  }
  return core;
}

function sourceFiles(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    const whole = path.join(folder, one.name);
    return one.isDirectory() ? sourceFiles(whole) : /\.tsx?$/.test(one.name) ? [whole] : [];
  });
}

/** Rooms whose code is never part of the add-in. */
const APART = ['workbench', 'build'];

/** The export statements that the entry needs: each name of a core module that a lazy file imports. */
export function coreExports(root: string, entry: string): string {
  const core = coreFiles(entry);
  const owners = new Map<string, string>();
  const rooms = fs.readdirSync(path.join(root, 'src')).filter((room) => !APART.includes(room));
  for (const file of rooms.flatMap((room) => sourceFiles(path.join(root, 'src', room)))) {
    if (core.has(file)) continue;
    for (const one of importsOf(file)) {
      if (!one.file || one.dynamic || !core.has(one.file) || !/\.tsx?$/.test(one.file)) continue;
      for (const name of one.names) {
        if (name.startsWith('* of'))
          throw new Error(`${file} must import names from ${one.file}, not all of it`);
        const owner: string = owners.get(name) ?? one.file;
        if (owner !== one.file)
          throw new Error(`"${name}" is exported by ${owner} and ${one.file}; one needs another name`);
        owners.set(name, one.file);
      }
    }
  }
  const byFile = new Map<string, string[]>();
  for (const [name, file] of owners) byFile.set(file, [...(byFile.get(file) ?? []), name]);
  const request = (file: string): string => {
    const relative = path
      .relative(path.dirname(entry), file)
      .replaceAll(path.sep, '/')
      .replace(/\.tsx?$/, '');
    return relative.startsWith('.') ? relative : `./${relative}`;
  };
  return [...byFile]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, names]) => `export { ${names.sort().join(', ')} } from '${request(file)}';`)
    .join('\n');
}

/** A worker has modules of its own, in this layer: it never runs the entry. */
export const WORKER_LAYER = 'worker';

/** Leads the imports of lazy files into core modules to the entry. */
export class CoreThroughEntryPlugin {
  constructor(private readonly entry: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.normalModuleFactory.tap('CoreThroughEntry', (factory) => {
      let core = new Set<string>();
      compiler.hooks.thisCompilation.tap('CoreThroughEntry', () => void (core = coreFiles(this.entry)));
      factory.hooks.beforeResolve.tap('CoreThroughEntry', (data) => {
        const { issuer, issuerLayer } = data.contextInfo;
        if (!issuer || issuerLayer === WORKER_LAYER || !/\.tsx?$/.test(issuer) || core.has(issuer)) return;
        const target = resolveFile(issuer, data.request);
        if (target && /\.tsx?$/.test(target) && core.has(target)) data.request = this.entry;
      });
    });
  }
}
