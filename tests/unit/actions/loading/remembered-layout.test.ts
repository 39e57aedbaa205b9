// How a person said that a file is read comes back with the next file of the same register, and never against what that
// file says of itself.
import 'fake-indexeddb/auto';
import '../../support/no-workers';
import type { Checked, FileToCheck } from '../../../../src/actions/loading/check';
import { checkFile } from '../../../../src/actions/loading/check';
import { apply } from '../../../../src/actions/loading/apply';
import { NOTHING_SAVED } from '../../../../src/actions/saved/saved';
import { adopt } from '../../../../src/actions/saved/session';
import { sessionFacts } from '../../../../src/actions/change/session-facts';
import { undo } from '../../../../src/actions/change/undo';
import type { RegisterResult, TableOptions } from '../../../../src/actions/loading/registers';
import { workbook } from '../../import/support';

beforeEach(() =>
  adopt({
    saved: NOTHING_SAVED,
    opened: NOTHING_SAVED,
    generation: 0,
    sessionOnly: false,
    done: [],
    undone: [],
  }),
);

const file = (name: string, content: string | Uint8Array): FileToCheck => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, arrayBuffer: async () => Uint8Array.from(bytes).buffer };
};
const resultOf = ({ result }: Checked): RegisterResult => result as RegisterResult;

const HEAD = ['Who', 'Where', 'How', 'When'];
const FIELDS = ['exporter', 'region', 'status', 'granted'];
const MAPPING: TableOptions = {
  register: 'licenses',
  mapping: { register: 'licenses', columns: HEAD.map((header, at) => ({ header, field: FIELDS[at]! })) },
};
const book = (day: string): Uint8Array =>
  workbook({
    sheets: {
      Notes: [['a', 'b']],
      Liste: [['Stand 2026'], HEAD, ['JL MAG', 'Germany', 'granted', day]],
    },
  });

test('a sheet and a header row, with the columns that nobody else knows', async () => {
  await apply(
    await checkFile(file('a.xlsx', book('2026-01-15')), { ...MAPPING, sheet: 'Liste', headerRow: 2 }),
  );
  expect(sessionFacts().settings.mappings.licenses?.layout).toEqual({ sheet: 'Liste', headerRow: 2 });
  const next = await checkFile(file('b.xlsx', book('2026-02-15')));
  expect(resultOf(next).recognised).toMatchObject({ workbook: { sheet: 'Liste' }, headerRow: 2 });
  expect(resultOf(next).facts.licenses).toMatchObject([{ granted: '2026-02-15' }]);
  // What came back is kept on when the next file is applied.
  await apply(next);
  expect(sessionFacts().settings.mappings.licenses?.layout).toEqual({ sheet: 'Liste', headerRow: 2 });
});

test('nothing where the next file has other headers', async () => {
  await apply(
    await checkFile(file('a.xlsx', book('2026-01-15')), { ...MAPPING, sheet: 'Liste', headerRow: 2 }),
  );
  await expect(checkFile(file('b.csv', 'Apples,Pears\n1,2\n'))).rejects.toMatchObject({
    code: 'import.unknown-register',
  });
});

const ENGLISH = 'Exporter,Region,Status,Granted on,Notes\nJL MAG,Germany,granted,2026-01-15,';
const LATIN = Uint8Array.from([...new TextEncoder().encode(ENGLISH), 0xe9, 0x74, 0xe9, 0x0a]);

test('an encoding where the file names none, and none where it does', async () => {
  await apply(await checkFile(file('a.csv', LATIN), { encoding: 'windows-1250' }));
  expect(resultOf(await checkFile(file('b.csv', LATIN))).recognised.text?.encoding).toBe('windows-1250');
  const named = await checkFile(file('c.csv', `${ENGLISH}été\n`));
  expect(resultOf(named).recognised.text).toMatchObject({ encoding: 'utf-8', assumed: false });
  expect(resultOf(named).facts.licenses).toMatchObject([{ notes: 'été' }]);
});

test('what a person says now goes before what was said then', async () => {
  await apply(await checkFile(file('a.csv', LATIN), { encoding: 'windows-1250' }));
  const next = await checkFile(file('b.csv', LATIN), { encoding: 'macintosh' });
  expect(resultOf(next).recognised.text?.encoding).toBe('macintosh');
});

test('undo takes the rows back and leaves how they are read', async () => {
  await apply(await checkFile(file('a.csv', LATIN), { encoding: 'windows-1250' }));
  await undo();
  expect(sessionFacts().settings.mappings.licenses?.layout).toEqual({ encoding: 'windows-1250' });
});
