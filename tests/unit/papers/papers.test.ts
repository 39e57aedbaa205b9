// What the papers name exists: files, folders, commands; and the floor plan has every room.
import fs from 'node:fs';
import path from 'node:path';
import packageJson from '../../../package.json';
import { runDataTool } from '../../../src/build/data/cli';
import { wishesOf } from '../../support/wishes';

const root = path.resolve(__dirname, '../../..');
const PAPERS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'src/README.md',
  'src/workbench/README.md',
  'src/control-data/packs/README.md',
  'tests/README.md',
];
const LAYERS = ['lint', 'unit', 'manifest', 'contract', 'browser'];
const textOf = (paper: string): string => fs.readFileSync(path.join(root, paper), 'utf8');

/** What stands between backticks or in an indented block: `[paper, code]`. */
const spoken = PAPERS.flatMap((paper) => {
  const text = textOf(paper);
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
  const blocks = text.split('\n').filter((line) => /^ {4}(?:npm|npx) /.test(line));
  return [...spans, ...blocks.flatMap((line) => line.trim().split(' && '))].map(
    (code): [paper: string, code: string] => [paper, code.trim()],
  );
});

/** A path from the root of the repository, from the paper's folder, or of the built `dist/`, which need not be there. */
const isPath = (code: string): boolean =>
  /^[\w.-]+(?:\/[\w.-]+)*\/?$/.test(code) &&
  (code.includes('/') || /\.(?:ts|tsx|json|md|mjs|cjs|js|xml)$/.test(code));
/** Made by the build, by an installation or by a person. */
const MADE = /^(?:dist|node_modules|data|help)\/|^(?:pack|my-pack)\.json$|^functions\.js(?:on)?$/;
const paths = spoken.filter(([, code]) => isPath(code) && !MADE.test(code));

const files = ['src', 'tests', 'assets'].flatMap((folder) =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((one) => `/${folder}/${one}`),
);

test.each(paths)('%s names %s, which is there', (paper, code) => {
  const fromHere = [root, path.join(root, path.dirname(paper))].some((place) =>
    fs.existsSync(path.join(place, code)),
  );
  // Below a heading that says where, the end of the path is enough.
  expect(fromHere || files.some((file) => file.endsWith(`/${code.replace(/\/$/, '')}`))).toBe(true);
});

const commands = (beginning: RegExp): [paper: string, code: string][] =>
  spoken.filter(([, code]) => beginning.test(code));

test.each(commands(/^npm run /))('%s names %s, a script', (_, code) => {
  expect(Object.keys(packageJson.scripts)).toContain(code.split(/\s+/)[2]);
});

test.each(commands(/^(?:CI=true )?npm test\b/))('%s names %s, as the runner takes it', (_, code) => {
  const [said = ''] = code.split(/ {2,}/);
  const words = said.split(/\s+/);
  const at = words.indexOf('--');
  expect(() => wishesOf(at < 0 ? [] : words.slice(at + 1), LAYERS, false)).not.toThrow();
});

test.each(commands(/^npx jest /))('%s names %s, a path of tests and their settings', (_, code) => {
  const named = code.split(/\s+/).filter((word) => word.includes('/'));
  expect(named.filter((word) => !fs.existsSync(path.join(root, word)))).toEqual([]);
});

test.each(commands(/^npm run data -- \w+/))('%s names %s, a tool for data', async (_, code) => {
  const { err: usage } = await runDataTool(['help']);
  expect(usage).toMatch(new RegExp(`^  ${code.split(/\s+/)[4]!} `, 'm'));
});

test.each([
  ['src', ''],
  ['src/actions', 'actions/'],
])('the floor plan has each room of %s', (folder, before) => {
  const rooms = fs
    .readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((one) => one.isDirectory() && files.some((file) => file.startsWith(`/${folder}/${one.name}/`)))
    .map(({ name }) => `| \`${before}${name}/\` |`);
  const plan = textOf('src/README.md');
  expect(rooms.filter((room) => !plan.includes(room))).toEqual([]);
});
