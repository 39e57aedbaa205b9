// Custom functions in cells: what they are given, what their results look like, when they are called again.
import { closeHosts, openHost } from '../support/open-host';
import type { OpenHost } from '../support/open-host';
import { tinyAddIn } from '../support/tiny-add-in';
import { until } from '../support/until';

afterEach(closeHosts);

const opened = (options = {}): Promise<OpenHost> => openHost({ addIn: tinyAddIn, ...options });

/** From now on TEXT answers only when it is let; what it was last asked for waits behind `answer`. */
function holdText({ realm }: OpenHost): { asked: unknown[]; answer: () => void } {
  const held = { asked: [] as unknown[], answer: (): void => undefined };
  const { CustomFunctions } = realm as { CustomFunctions: typeof globalThis.CustomFunctions };
  CustomFunctions.associate(
    'TEXT',
    (value: unknown) =>
      new Promise((resolve) => {
        held.asked.push(value);
        held.answer = () => resolve(value);
      }),
  );
  return held;
}

test.each([
  ['a number', '=TINY.ADD(2,3)', 5],
  ['a text', '=TINY.TEXT("2025-01-15")', '2025-01-15'],
  ['a text that looks like a percentage', '=TINY.TEXT("10%")', '10%'],
  ['a text that looks like a truth value', '=TINY.TEXT("TRUE")', 'TRUE'],
  ['a text with leading zeros', '=TINY.TEXT("007")', '007'],
  ['a truth value', '=TINY.TEXT(TRUE)', true],
  ['nothing, as 0', '=TINY.TEXT("")&"x"', 'x'],
  ['a nested call', '=TINY.ADD(TINY.ADD(1,2),3)', 6],
  ['a call inside IF', '=IF(TRUE,TINY.ADD(1,1),TINY.CRASH())', 2],
  ['a caught error', '=IFERROR(TINY.FAIL("#N/A"),"none")', 'none'],
  ['several calls in one LET', '=LET(x,TINY.ADD(1,2),x*x)', 9],
])('shows %s', async (_, formula, expected) => {
  const { host, enter } = await opened();
  await enter('A1', formula);
  expect(host.value('A1')).toBe(expected);
  expect(host.faults).toEqual([]);
});

test.each([
  ['#N/A with its message', '=TINY.FAIL("#N/A","not disclosed")', '#N/A', 'not disclosed'],
  ['#VALUE! with its message', '=TINY.FAIL("#VALUE!","needs a material")', '#VALUE!', 'needs a material'],
  ['#DIV/0!', '=TINY.FAIL("#DIV/0!")', '#DIV/0!', null],
  ['#NUM!', '=TINY.FAIL("#NUM!")', '#NUM!', null],
  ['a plain exception as #VALUE! without words', '=TINY.CRASH()', '#VALUE!', null],
  ['a wrong type without a call', '=TINY.ADD("x",1)', '#VALUE!', null],
])('shows %s', async (_, formula, error, message) => {
  const { host, enter } = await opened();
  await enter('A1', formula);
  expect([host.value('A1'), host.message('A1')]).toEqual([error, message]);
});

test('a table spills, and what stands in its way stops it until it is gone', async () => {
  const { host, enter } = await opened();
  await enter('A1', '=TINY.TABLE(3)');
  expect(host.values('A1:B3')).toEqual([
    [1, 'row 1'],
    [2, 'row 2'],
    [3, 'row 3'],
  ]);
  await enter('D1', '=SUM(A1:A3)');
  expect(host.value('D1')).toBe(6);
  await enter('A2', 'in the way');
  expect(host.value('A1')).toBe('#SPILL!');
  await enter('A2', '');
  expect(host.value('B3')).toBe('row 3');
});

test('an error inside a spill stays where it is, with its message', async () => {
  const { host, enter } = await opened();
  await enter('A1', '=TINY.HOLED()');
  expect(host.values('A1:B2')).toEqual([
    [1, '#N/A'],
    [3, 4],
  ]);
  expect(host.message('B1')).toBe('no second value');
});

describe.each([
  ['desktop', 0],
  ['web', null],
] as const)('a blank cell as sent by the %s', (_, blank) => {
  test.each([
    ['an omitted argument is null', '=TINY.KIND("a")', '["a",null]'],
    ['an argument left out in the middle is null', '=TINY.KIND(,"b")', '[null,"b"]'],
    ['a blank cell', '=TINY.KIND(B1,"b")', JSON.stringify([blank, 'b'])],
    ['a blank cell in a range', '=TINY.SEEN(B1:B2)', JSON.stringify([[blank], [7]])],
    ['a single cell for a range', '=TINY.SEEN(B2)', '[[7]]'],
    ['repeated arguments', '=TINY.LIST("a",B1,B2)', JSON.stringify(['a', [blank, 7]])],
  ])('%s', async (__, formula, seen) => {
    const { host, enter } = await opened({ blank });
    await enter('B2', 7);
    await enter('A1', formula);
    expect(host.value('A1')).toBe(seen);
  });
});

test('errors, dates and truth values arrive as such', async () => {
  const { host, enter } = await opened();
  await enter('B1', [['=NA()', '=DATE(2025,6,12)', true]]);
  await enter('A1', '=TINY.SEEN(B1:D1)');
  const [error, day, truth] = (JSON.parse(String(host.value('A1'))) as unknown[][])[0]!;
  expect(error).toMatchObject({ code: '#N/A' });
  expect([day, truth]).toEqual([45820, true]);
});

test('a function that answers later leaves its cell busy until then', async () => {
  const open = await opened();
  const { host, enter } = open;
  const held = holdText(open);
  host.setCell('A1', '=TINY.TEXT("done")');
  await until(() => held.asked.length > 0);
  expect(host.value('A1')).toBe('#BUSY!');
  held.answer();
  await enter('B1', 1);
  expect(host.value('A1')).toBe('done');
});

test('an answer that comes while a cell is being edited is shown once the editing has ended', async () => {
  const open = await opened();
  const { host } = open;
  const held = holdText(open);
  host.setCell('A1', '=TINY.TEXT("done")');
  await until(() => held.asked.length > 0);
  host.setCellEdit(true);
  held.answer();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(host.value('A1')).toBe('#BUSY!');
  host.setCellEdit(false);
  await host.idle();
  expect(host.value('A1')).toBe('done');
});

test('a function that never answers is named when waiting is given up', async () => {
  const { host } = await opened();
  host.setCell('A1', '=TINY.NEVER()');
  await expect(host.idle(600)).rejects.toThrow('NEVER in Sheet1!A1');
});

test('a formatted number shows its format and counts as a number', async () => {
  const { host, enter } = await opened();
  await enter('A1', '=TINY.SHARE(0.069)');
  await enter('B1', '=A1*2');
  expect([host.value('A1'), host.text('A1'), host.format('A1')]).toEqual([0.069, '6.9%', '0.0%']);
  expect(host.value('B1')).toBeCloseTo(0.138);
});

test('an entity shows its text, is #VALUE! as a plain value, and can be passed on', async () => {
  const { host, enter } = await opened();
  await enter('A1', '=TINY.CARD("JL MAG")');
  await enter('B1', '=TINY.CARDNAME(A1)');
  expect([host.text('A1'), host.value('A1')]).toEqual(['JL MAG', '#VALUE!']);
  expect(host.dataType('A1')).toMatchObject({ type: 'Entity', text: 'JL MAG' });
  expect(host.value('B1')).toBe('JL MAG');
});

test('a function that asks for its address gets it', async () => {
  const { host, enter } = await opened();
  await enter('C5', '=TINY.WHERE()');
  expect(host.value('C5')).toBe('Sheet1!C5');
});

test('only the cells that depend on a change are called again', async () => {
  const { host, enter } = await opened();
  await enter('A1', [
    [1, '=TINY.ADD(A1,1)'],
    [2, '=TINY.ADD(A2,1)'],
    [3, '=TINY.ADD(B1,1)'],
  ]);
  host.invocations.length = 0;
  await enter('A1', 10);
  expect(host.invocations.map(({ address }) => address)).toEqual(['Sheet1!B1', 'Sheet1!B3']);
  expect(host.values('B1:B3')).toEqual([[11], [3], [12]]);
});

test('a cell whose function is asked again shows its former answer until the new one is there', async () => {
  const open = await opened();
  const { host, enter } = open;
  await enter('A1', 1);
  await enter('B1', '=TINY.TEXT(A1)');
  const held = holdText(open);
  host.setCell('A1', 2);
  await until(() => held.asked.includes(2));
  expect([host.value('B1'), host.text('B1')]).toEqual([1, '1']);
  held.answer();
  await host.idle();
  expect(host.value('B1')).toBe(2);
});
