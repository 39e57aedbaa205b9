// No file of src/ leads back to itself by its imports, those of types included. eslint sees to values alone.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../../..');

const files = fs
  .readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => `src/${file}`);
const known = new Set(files);

/** The file of ours that a specifier names, or null. */
function fileOf(from: string, specifier: string): string | null {
  const base = path.posix.join(path.posix.dirname(from), specifier);
  return (
    ['.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => base + end).find((one) => known.has(one)) ?? null
  );
}

/** What a file imports when it is loaded; what it fetches later is no circle. */
function importsOf(file: string): string[] {
  const { statements } = ts.createSourceFile(
    file,
    fs.readFileSync(path.join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
  );
  return statements.flatMap((one) => {
    const isImport = ts.isImportDeclaration(one) || ts.isExportDeclaration(one);
    const specifier = isImport ? one.moduleSpecifier : undefined;
    return specifier && ts.isStringLiteral(specifier) ? (fileOf(file, specifier.text) ?? []) : [];
  });
}

/** Files that are in a circle with others, each circle once. */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const reached = new Map<string, Set<string>>();
  const reach = (from: string): Set<string> => {
    const found = reached.get(from);
    if (found) return found;
    const all = new Set<string>();
    const open = [...imports.get(from)!];
    for (let next = open.pop(); next !== undefined; next = open.pop())
      if (!all.has(next)) {
        all.add(next);
        open.push(...imports.get(next)!);
      }
    reached.set(from, all);
    return all;
  };
  const inCircle = [...imports.keys()].filter((file) => reach(file).has(file));
  const groups = inCircle.map((file) =>
    inCircle.filter((other) => reach(file).has(other) && reach(other).has(file)),
  );
  return groups.filter((group, at) => inCircle.indexOf(group[0]!) === at);
}

test('a circle is found', () => {
  const imports = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(circles(imports)).toEqual([['a', 'b', 'c']]);
});

test('there is none outside the workbench, whose objects of Excel name each other', () => {
  const ours = files.filter((file) => !file.startsWith('src/workbench/'));
  const imports = new Map(ours.map((file) => [file, importsOf(file).filter((one) => ours.includes(one))]));
  expect(circles(imports)).toEqual([]);
});
