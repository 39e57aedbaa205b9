// Requests of the pane: ranges, sheets, tables, names, settings and parts, through Microsoft's unmodified client.
import { closeHosts, openHost } from '../support/open-host';
import type { OpenHost } from '../support/open-host';
import { tinyAddIn } from '../support/tiny-add-in';

let open: OpenHost;
beforeEach(async () => {
  open = await openHost({ addIn: tinyAddIn });
});
afterEach(() => {
  expect(open.host.faults).toEqual([]);
  closeHosts();
});

/** Runs a batch against the workbook and gives plain data back. */
const excel = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  open.run(({ Excel: client }) => client.run(batch) as Promise<T>);

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('ranges', () => {
  test('what is written is read back as Excel reads what is typed', async () => {
    const read = await excel(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2:F2');
      range.values = [['007', "'007", '10%', '2025-01-15', true]];
      range.load('values, text, numberFormat, valueTypes, address, rowCount, columnIndex');
      await context.sync();
      return range.toJSON();
    });
    expect(plain(read)).toMatchObject({
      address: 'Sheet1!B2:F2',
      rowCount: 1,
      columnIndex: 1,
      values: [[7, '007', 0.1, 45672, true]],
      text: [['7', '007', '10%', '2025-01-15', 'TRUE']],
      valueTypes: [['Double', 'String', 'Double', 'Double', 'Boolean']],
    });
  });

  test('formulas are computed before they are read in the same request', async () => {
    const sum = await excel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      const cell = sheet.getRange('A4');
      cell.formulas = [['=SUM(A1:A3)']];
      cell.load('values, formulas');
      await context.sync();
      return plain([cell.values, cell.formulas]);
    });
    expect(sum).toEqual([[[6]], [['=SUM(A1:A3)']]]);
  });

  test('formulas are read and written relative to their cell', async () => {
    const formulas = await excel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B2').formulasR1C1 = [['=R[-1]C*R1C1']];
      const cell = sheet.getRange('B2');
      cell.load('formulas, formulasR1C1');
      await context.sync();
      return plain([cell.formulas, cell.formulasR1C1]);
    });
    expect(formulas).toEqual([[['=B1*$A$1']], [['=R[-1]C*R1C1']]]);
  });

  test('a matrix of another size is refused', async () => {
    const write = excel(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = [[1, 2]];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('null leaves a cell as it is, one value fills the range, an empty text clears', async () => {
    await open.enter('A1', [['a', 'b', 'c']]);
    await excel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:C1').values = [[null, 'B', '']];
      sheet.getRange('A2:B3').values = 5 as unknown as number[][];
      await context.sync();
    });
    expect(open.host.values('A1:C1')).toEqual([['a', 'B', '']]);
    expect(open.host.values('A2:B3')).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });

  test.each([
    ['resized', (range: Excel.Range) => range.getResizedRange(1, 1), 'Sheet1!B2:D4'],
    ['moved', (range: Excel.Range) => range.getOffsetRange(2, 1), 'Sheet1!C4:D5'],
    ['its whole column', (range: Excel.Range) => range.getEntireColumn(), 'Sheet1!B:C'],
    ['its last row', (range: Excel.Range) => range.getLastRow(), 'Sheet1!B3:C3'],
    ['with another', (range: Excel.Range) => range.getBoundingRect('E1'), 'Sheet1!B1:E3'],
    ['in common', (range: Excel.Range) => range.getIntersection('C3:D9'), 'Sheet1!C3'],
  ])('a range %s', async (_, beside, address) => {
    const found = await excel(async (context) => {
      const range = beside(context.workbook.worksheets.getItem('Sheet1').getRange('B2:C3'));
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(found).toBe(address);
  });

  test('inserted rows take formulas, names and tables along', async () => {
    await open.enter('A1', [
      ['Item', 'Amount'],
      ['x', 1],
      ['y', 2],
    ]);
    await open.enter('D1', [['=SUM(B2:B3)'], ['=Rate2*10']]);
    await excel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.tables.add('A1:B3', true);
      context.workbook.names.add('Rate2', sheet.getRange('B3'));
      await context.sync();
      sheet.getRange('2:2').insert('Down');
      await context.sync();
    });
    await open.host.idle();
    const moved = await excel(async (context) => {
      const table = context.workbook.tables.getItem('Table1').getRange();
      const name = context.workbook.names.getItem('Rate2');
      table.load('address');
      name.load('formula');
      await context.sync();
      return [table.address, name.formula];
    });
    expect(moved).toEqual(['Sheet1!A1:B4', '=Sheet1!$B$4']);
    expect(open.host.formula('D1')).toBe('=SUM(B3:B4)');
    expect(open.host.value('D3')).toBe(20);
  });

  test('the spill of a formula is found from its cell, and its cell from the spill', async () => {
    await open.enter('B2', '=TINY.TABLE(3)');
    const found = await excel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const spill = sheet.getRange('B2').getSpillingToRangeOrNullObject();
      const parent = sheet.getRange('C4').getSpillParentOrNullObject();
      const none = sheet.getRange('E1').getSpillingToRangeOrNullObject();
      for (const range of [spill, parent, none]) range.load('address, isNullObject');
      await context.sync();
      return [spill.address, parent.address, none.isNullObject];
    });
    expect(found).toEqual(['Sheet1!B2:C4', 'Sheet1!B2', true]);
  });

  test('cells with formulas and cells with a text are found', async () => {
    await open.enter('A1', [
      [1, '=A1+1', 'JL MAG'],
      [2, '=A2+1', ''],
    ]);
    const found = await excel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const formulas = sheet.getUsedRange().getSpecialCellsOrNullObject('Formulas');
      const texts = sheet.findAllOrNullObject('jl', { completeMatch: false, matchCase: false });
      const none = sheet.findAllOrNullObject('TINY.', { completeMatch: false });
      for (const areas of [formulas, texts]) areas.load('address, cellCount');
      none.load('isNullObject');
      await context.sync();
      return [formulas.address, formulas.cellCount, texts.address, none.isNullObject];
    });
    expect(found).toEqual(['Sheet1!B1:B2', 2, 'Sheet1!C1', true]);
  });

  test('looks are set and read back, and start no calculation', async () => {
    await open.enter('A1', '=TINY.COUNT()');
    open.host.invocations.length = 0;
    const looks = await excel(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
      range.format.fill.color = '#ffeecc';
      range.format.font.bold = true;
      range.format.wrapText = true;
      range.numberFormat = [['0.00', '@']];
      range.load('numberFormat, format/fill/color, format/font/bold, format/wrapText');
      await context.sync();
      return plain([
        range.numberFormat,
        range.format.fill.color,
        range.format.font.bold,
        range.format.wrapText,
      ]);
    });
    await open.host.idle();
    expect(looks).toEqual([[['0.00', '@']], '#FFEECC', true, true]);
    expect(open.host.invocations).toEqual([]);
  });
});

describe('sheets', () => {
  test('are added, named, listed and deleted', async () => {
    const names = await excel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('Evidence');
      worksheets.add();
      worksheets.getItem('Sheet1').name = 'Exposure 2025';
      worksheets.load('items/name, items/visibility');
      await context.sync();
      worksheets.getItem('Evidence').delete();
      await context.sync();
      const gone = worksheets.getItemOrNullObject('Evidence');
      gone.load('isNullObject');
      await context.sync();
      return [...worksheets.items.map((sheet) => sheet.name), gone.isNullObject];
    });
    expect(names).toEqual(['Exposure 2025', 'Evidence', 'Sheet2', true]);
  });

  test.each([
    ['a name that is taken', 'sheet1', 'ItemAlreadyExists'],
    ['a name with a colon', 'a:b', 'InvalidArgument'],
    ['a name of 32 characters', 'x'.repeat(32), 'InvalidArgument'],
  ])('%s is refused', async (_, name, code) => {
    const add = excel(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    await expect(add).rejects.toMatchObject({ code });
  });

  test('panes are frozen and charts remembered', async () => {
    const read = await excel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.freezePanes.freezeRows(1);
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B3'), 'Auto');
      chart.title.text = 'At risk by exporter';
      chart.name = 'Risk';
      await context.sync();
      const again = sheet.charts.getItem('Risk');
      again.load('name, title/text');
      frozen.load('address');
      sheet.charts.load('items/name');
      await context.sync();
      return [frozen.address, again.name, again.title.text, sheet.charts.items.length];
    });
    expect(read).toEqual(['Sheet1!1:1', 'Risk', 'At risk by exporter', 1]);
  });

  test('rules of ranges are counted and cleared', async () => {
    const counts = await excel(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A9');
      const rule = range.conditionalFormats.add('ContainsText');
      rule.textComparison.format.fill.color = '#FDE7E9';
      rule.textComparison.rule = { operator: 'Contains', text: 'Prohibited' };
      const before = range.conditionalFormats.getCount();
      await context.sync();
      range.conditionalFormats.clearAll();
      const after = range.conditionalFormats.getCount();
      await context.sync();
      return [before.value, after.value];
    });
    expect(counts).toEqual([1, 0]);
  });
});

describe('tables', () => {
  beforeEach(() =>
    open.enter('A1', [
      ['Item', 'Amount'],
      ['x', 1],
      ['y', 2],
    ]),
  );

  const table = (context: Excel.RequestContext): Excel.Table => context.workbook.tables.getItem('Purchases');
  const made = (): Promise<void> =>
    excel(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').tables.add('A1:B3', true).name = 'Purchases';
      await context.sync();
    });

  test('take rows and columns, and formulas follow their names', async () => {
    await made();
    await open.enter('E1', '=SUM(Purchases[Amount])');
    expect(open.host.value('E1')).toBe(3);
    const read = await excel(async (context) => {
      table(context).rows.add(undefined, [['z', 4]]);
      table(context).columns.add(undefined, [['Region'], ['US'], ['EU'], ['KR']]);
      const header = table(context).getHeaderRowRange();
      const body = table(context).columns.getItem('Amount').getDataBodyRange();
      header.load('values');
      body.load('values');
      await context.sync();
      return plain([header.values, body.values]);
    });
    await open.host.idle();
    expect(read).toEqual([[['Item', 'Amount', 'Region']], [[1], [2], [4]]]);
    expect(open.host.value('E1')).toBe(7);
  });

  test('a renamed table keeps the formulas that use it', async () => {
    await made();
    await open.enter('E1', '=SUM(Purchases[Amount])');
    await excel(async (context) => {
      table(context).name = 'Orders';
      await context.sync();
    });
    await open.enter('B2', 10);
    expect([open.host.formula('E1'), open.host.value('E1')]).toEqual(['=SUM(Orders[Amount])', 12]);
  });

  test('are resized, and turned back into a range', async () => {
    await made();
    const left = await excel(async (context) => {
      table(context).resize('A1:B2');
      const body = table(context).getDataBodyRange();
      body.load('address');
      await context.sync();
      table(context).convertToRange();
      const count = context.workbook.tables.getCount();
      await context.sync();
      return [body.address, count.value];
    });
    expect(left).toEqual(['Sheet1!A2:B2', 0]);
    expect(open.host.value('A3')).toBe('y');
  });
});

test('a range that is held on to moves with its cells', async () => {
  await open.enter('B2', 'here');
  const addresses = await excel(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const held = sheet.getRange('B2');
    held.load('values');
    await context.sync();
    sheet.getRange('1:2').insert('Down');
    await context.sync();
    held.load('address, values');
    await context.sync();
    return [held.address, held.values[0]![0]];
  });
  expect(addresses).toEqual(['Sheet1!B4', 'here']);
});

test('what is only recorded is read back: comments, protection, validation, page layout, properties', async () => {
  const read = await excel(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem('Sheet1');
    workbook.comments.add('Sheet1!A1', 'checked');
    sheet.pageLayout.orientation = 'Landscape';
    sheet.getRange('A1:A5').dataValidation.rule = { list: { inCellDropDown: true, source: 'US,EU' } };
    workbook.properties.custom.add('asOf', '2025-06-12');
    workbook.properties.title = 'Exposure';
    await context.sync();
    const comments = workbook.comments;
    comments.load('items/content');
    sheet.pageLayout.load('orientation');
    const validation = sheet.getRange('A1:A5').dataValidation;
    validation.load('rule');
    const property = workbook.properties.custom.getItemOrNullObject('asof');
    property.load('value');
    workbook.properties.load('title');
    await context.sync();
    return plain([
      comments.items.map(({ content }) => content),
      sheet.pageLayout.orientation,
      validation.rule.list?.source,
      property.value,
      workbook.properties.title,
    ]);
  });
  expect(read).toEqual([['checked'], 'Landscape', 'US,EU', '2025-06-12', 'Exposure']);
});

test('a new workbook is opened from bytes', async () => {
  await open.run(({ Excel: client }) => client.createWorkbook('UEsDBA=='));
  expect(open.host.openedWorkbooks).toEqual(['UEsDBA==']);
});

test('names are used in formulas and read back', async () => {
  const read = await excel(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').values = [[0.25]];
    context.workbook.names.add('LossShare', sheet.getRange('A1'), 'for this year');
    context.workbook.names.add('Deferral', '=0.5');
    sheet.getRange('B1').formulas = [['=LossShare*Deferral*8']];
    const { names } = context.workbook;
    names.load('items/name, items/formula, items/comment, items/type');
    const result = sheet.getRange('B1');
    result.load('values');
    await context.sync();
    return plain([
      result.values,
      names.items.map(({ name, formula, comment, type }) => [name, formula, comment, type]),
    ]);
  });
  expect(read).toEqual([
    [[1]],
    [
      ['LossShare', '=Sheet1!$A$1', 'for this year', 'Range'],
      ['Deferral', '=0.5', '', 'Double'],
    ],
  ]);
});

test('settings keep values of every kind, dates among them', async () => {
  const read = await excel(async (context) => {
    const { settings } = context.workbook;
    settings.add('text', 'a');
    settings.add('list', [1, { b: true }]);
    settings.add('day', new Date(Date.UTC(2025, 0, 15)));
    await context.sync();
    const [list, day, none] = ['list', 'day', 'none'].map((key) => settings.getItemOrNullObject(key));
    settings.load('items/key');
    for (const setting of [list!, day!, none!]) setting.load('value');
    await context.sync();
    settings.getItem('text').delete();
    const count = settings.getCount();
    await context.sync();
    return plain([list!.value, day!.value, none!.isNullObject, settings.items.length, count.value]);
  });
  expect(read).toEqual([[1, { b: true }], '2025-01-15T00:00:00.000Z', true, 3, 2]);
});

test('parts are found by their namespace, changed and deleted', async () => {
  const read = await excel(async (context) => {
    const parts = context.workbook.customXmlParts;
    const part = parts.add('<store xmlns="urn:test:1"><a/></store>');
    parts.add('<other xmlns="urn:test:2"/>');
    part.load('id, namespaceUri');
    await context.sync();
    parts.getItem(part.id).setXml('<store xmlns="urn:test:1"><b/></store>');
    const found = parts.getByNamespace('urn:test:1');
    found.load('items/id');
    await context.sync();
    const xml = found.items[0]!.getXml();
    await context.sync();
    found.items[0]!.delete();
    const left = parts.getCount();
    await context.sync();
    return [part.namespaceUri, found.items.length, xml.value, left.value];
  });
  expect(read).toEqual(['urn:test:1', 1, '<store xmlns="urn:test:1"><b/></store>', 1]);
});

test.each([
  [1900, false, 1462],
  [1904, true, 0],
])('the date system of %d is told by its first day', async (_, date1904, serial) => {
  open.close();
  open = await openHost({ addIn: tinyAddIn, date1904 });
  const day = await excel(async (context) => {
    const first = context.workbook.functions.date(1904, 1, 1);
    first.load('value');
    await context.sync();
    return first.value;
  });
  expect(day).toBe(serial);
});

test('a request that the stand-in does not know fails by its name and is remembered', async () => {
  const ask = excel(async (context) => {
    context.workbook.linkedWorkbooks.load('items');
    await context.sync();
  });
  await expect(ask).rejects.toMatchObject({ code: 'ApiNotFound' });
  expect(open.host.unknownRequests).toEqual(['Workbook.LinkedWorkbooks']);
});

test('an API above the level of this Excel is refused by the client', async () => {
  open.close();
  open = await openHost({ addIn: tinyAddIn, requirements: { ExcelApi: '1.4', CustomFunctions: '1.8' } });
  const ask = excel(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').setDirty();
    await context.sync();
  });
  await expect(ask).rejects.toMatchObject({ code: 'ApiNotFound' });
});
