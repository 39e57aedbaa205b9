// A request that freezes or thaws many blocks fails in its middle, or its answer is lost: the cells say what was done.
import { openPage } from '../actions/open-page';
import type { Page } from '../actions/open-page';

let page: Page;
afterEach(() => page.close());

/** One block each, by row; the third fills two cells. */
const FORMULAS = [
  '=EXPOSURE.CONTROL_STATUS("gallium","US",DATE(2025,1,15))',
  '=EXPOSURE.CONTROL_STATUS("germanium","US",DATE(2025,1,16))',
  '=EXPOSURE.CONTROL_STATUS({"gallium","germanium"},"US",DATE(2025,1,17))',
  '=EXPOSURE.CONTROL_STATUS("antimony","US",DATE(2025,1,18))',
];
const CELLS = ['A1', 'A2', 'A3', 'A4'];

const formulas = (): (string | null)[] => CELLS.map((cell) => page.book.host.formula(cell));
const values = (): unknown[] => page.book.host.values('A1:B4');
const frozenPlaces = async (): Promise<string[]> =>
  (await page.actions.planThaw('workbook')).places.map(({ address }) => address);
const thaw = () => page.actions.thaw('workbook', new Set());

let shown: unknown[];
beforeEach(async () => {
  page = await openPage();
  for (const [index, formula] of FORMULAS.entries()) await page.book.enter(CELLS[index]!, formula);
  shown = values();
});

/** Excel writes properties of ranges under these names. */
const WRITES = { values: '"Name":"Values"', formulas: '"Name":"Formulas"' };

interface Request {
  message: { body?: { Actions?: { Name?: string; ArgumentInfo?: { Arguments?: unknown[] } }[] } };
}

/** Excel refuses what is written into some of the ranges of a request: it then has more cells than these. */
function refuse(property: 'Values' | 'Formulas', isMeant: (text: string, index: number) => boolean): void {
  page.book.alterRequests((text) => {
    if (!text.includes(`"Name":"${property}"`)) return text;
    const request = JSON.parse(text) as Request;
    const writes = (request.message.body?.Actions ?? []).filter(({ Name }) => Name === property);
    for (const [index, { ArgumentInfo }] of writes.entries())
      if (isMeant(JSON.stringify(ArgumentInfo), index)) ArgumentInfo!.Arguments = [[['no', 'such', 'cells']]];
    return JSON.stringify(request);
  });
}
const refuseNone = (): void => page.book.alterRequests((text) => text);

describe('freezing', () => {
  test('what was written before the refusal is on record, the others have their formulas and none', async () => {
    refuse('Values', (_, index) => index === 2);
    await expect(page.actions.freeze('workbook')).rejects.toMatchObject({
      code: 'workbook.program',
      kept: 'partly',
    });
    refuseNone();
    expect(formulas()).toEqual([null, null, FORMULAS[2], FORMULAS[3]]);
    expect(values()).toEqual(shown);
    expect(await frozenPlaces()).toEqual(['A1', 'A2']);
    expect(await thaw()).toMatchObject({ cells: 2, left: [] });
    expect(formulas()).toEqual(FORMULAS);
  });

  test('nothing was written: nothing is on record', async () => {
    refuse('Values', (_, index) => index === 0);
    await expect(page.actions.freeze('workbook')).rejects.toMatchObject({ kept: 'unchanged' });
    refuseNone();
    expect(formulas()).toEqual(FORMULAS);
    await expect(frozenPlaces()).rejects.toMatchObject({ code: 'prove.nothing-frozen' });
  });

  test('the answer is lost: all of it is on record', async () => {
    page.book.failWhere((text) => text.includes(WRITES.values), 'GeneralException', 'answer lost');
    await expect(page.actions.freeze('workbook')).rejects.toMatchObject({ kept: 'partly' });
    page.book.failNone();
    expect(formulas()).toEqual([null, null, null, null]);
    expect(await thaw()).toMatchObject({ cells: 4, left: [] });
    await page.book.host.idle();
    expect([formulas(), values()]).toEqual([FORMULAS, shown]);
  });

  test('Excel does not say what it wrote: the records stay, and thawing what has its formula does no harm', async () => {
    // Twice the formulas are read before anything is written.
    let looks = 0;
    page.book.failWhere(
      (text) => text.includes(WRITES.values) || (text.includes('"formulas"') && ++looks > 2),
    );
    await expect(page.actions.freeze('workbook')).rejects.toMatchObject({ kept: 'partly' });
    page.book.failNone();
    expect(formulas()).toEqual(FORMULAS);
    expect(await frozenPlaces()).toEqual(['A1', 'A2', 'A3:B3', 'A4']);
    await thaw();
    await page.book.host.idle();
    expect([formulas(), values()]).toEqual([FORMULAS, shown]);
    await expect(frozenPlaces()).rejects.toMatchObject({ code: 'prove.nothing-frozen' });
  });
});

describe('thawing', () => {
  beforeEach(() => page.actions.freeze('workbook'));

  test.each([
    [[2], ['A2']],
    [[3], ['A3:B3']],
    [
      [1, 4],
      ['A1', 'A4'],
    ],
    [
      [1, 2, 3, 4],
      ['A1', 'A2', 'A3:B3', 'A4'],
    ],
  ])('formulas %j are refused: the others come back, and %j show what they showed', async (which, left) => {
    refuse('Formulas', (text) => which.some((row) => text.includes(`DATE(2025,1,${14 + row})`)));
    const thawed = await thaw();
    refuseNone();
    expect(thawed.left.map(({ address, doubts }) => [address, doubts])).toEqual(
      left.map((address) => [address, ['refused']]),
    );
    await page.book.host.idle();
    const isLeft = (cell: string): boolean => left.some((address) => address.startsWith(cell));
    expect(formulas()).toEqual(FORMULAS.map((formula, index) => (isLeft(CELLS[index]!) ? null : formula)));
    expect(values()).toEqual(shown);
    expect(await thaw()).toMatchObject({ cells: left.length, left: [] });
    expect(formulas()).toEqual(FORMULAS);
  });

  test('an Excel that carries out nothing of a request with one refused formula: the others come back', async () => {
    page.book.failWhere(
      (text) => text.includes(WRITES.formulas) && text.includes('DATE(2025,1,16)'),
      'InvalidArgument',
    );
    const { cells, left } = await thaw();
    expect([cells, left.map(({ address }) => address)]).toEqual([3, ['A2']]);
    expect(formulas()).toEqual(FORMULAS.map((formula, index) => (index === 1 ? null : formula)));
    expect(page.book.host.value('A2')).toBe('Prohibited');
  });

  test('the answer is lost: what is back is off the record', async () => {
    page.book.failWhere((text) => text.includes(WRITES.formulas), 'GeneralException', 'answer lost');
    await expect(thaw()).rejects.toMatchObject({ kept: 'partly' });
    page.book.failNone();
    await page.book.host.idle();
    expect([formulas(), values()]).toEqual([FORMULAS, shown]);
    await expect(frozenPlaces()).rejects.toMatchObject({ code: 'prove.nothing-frozen' });
  });

  test('the request is refused as a whole: everything stays frozen', async () => {
    page.book.failWhere((text) => text.includes(WRITES.formulas));
    await expect(thaw()).rejects.toMatchObject({ kept: 'unchanged' });
    page.book.failNone();
    expect(formulas()).toEqual([null, null, null, null]);
    expect(values()).toEqual(shown);
    expect(await thaw()).toMatchObject({ cells: 4, left: [] });
  });
});
