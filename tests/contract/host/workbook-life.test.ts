// The life of a workbook: events, editing, recalculation on demand, saving and reopening, the pane and the ribbon.
import { closeHosts, openHost } from '../support/open-host';
import type { OpenHost } from '../support/open-host';
import { tinyAddIn } from '../support/tiny-add-in';
import { until } from '../support/until';

let open: OpenHost;
beforeEach(async () => {
  open = await openHost({ addIn: tinyAddIn });
});
afterEach(() => {
  expect(open.host.unknownRequests).toEqual([]);
  closeHosts();
});

const excel = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  open.run(({ Excel: client }) => client.run(batch) as Promise<T>);

/** Long enough for what must not come. */
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

describe('events', () => {
  test('a changed selection is told to the workbook and to its sheet, until nobody listens', async () => {
    const seen: string[] = [];
    const handlers = await excel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const added = [
        context.workbook.onSelectionChanged.add(async () => void seen.push('workbook')),
        sheet.onSelectionChanged.add(async (event) => void seen.push(event.address)),
      ];
      await context.sync();
      return added;
    });
    open.host.select('B2:C3');
    await until(() => seen.length === 2);
    expect(seen.sort()).toEqual(['B2:C3', 'workbook']);
    await open.run(async ({ Excel: client }) => {
      for (const handler of handlers) {
        await client.run(handler.context as Excel.RequestContext, async (context) => {
          handler.remove();
          await context.sync();
        });
      }
    });
    open.host.select('A1');
    await soon();
    expect(seen).toHaveLength(2);
  });

  test('an edited range is told once, a calculated result is not', async () => {
    const seen: string[] = [];
    await excel(async (context) => {
      context.workbook.worksheets.onChanged.add(
        async (event) => void seen.push(`${event.changeType} ${event.address}`),
      );
      await context.sync();
    });
    await open.enter('A1', [
      [1, '=TINY.ADD(A1,1)'],
      [2, 3],
    ]);
    expect(seen).toEqual(['RangeEdited A1:B2']);
  });

  test('rows, sheets and tables that come are told', async () => {
    const seen: string[] = [];
    await excel(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.onChanged.add(async (event) => void seen.push(event.changeType));
      worksheets.onAdded.add(async () => void seen.push('sheet added'));
      worksheets.onActivated.add(async () => void seen.push('sheet activated'));
      tables.onAdded.add(async () => void seen.push('table added'));
      await context.sync();
      worksheets.getItem('Sheet1').tables.add('A1:B3', false);
      worksheets.getItem('Sheet1').getRange('8:9').insert('Down');
      worksheets.add('More').activate();
      await context.sync();
    });
    await until(() => new Set(seen).size === 5);
    expect([...new Set(seen)].sort()).toEqual([
      'RangeEdited',
      'RowInserted',
      'sheet activated',
      'sheet added',
      'table added',
    ]);
  });
});

describe('while a cell is edited', () => {
  const read = (delayForCellEdit: boolean): Promise<unknown> =>
    open.run(({ Excel: client }) =>
      client.run({ delayForCellEdit }, async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
        range.load('values');
        await context.sync();
        return range.values[0]![0];
      }),
    );

  test('a request that may wait does, and any other is refused', async () => {
    await open.enter('A1', 'kept');
    open.host.setCellEdit(true);
    await expect(read(false)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    let answered = false;
    const waiting = read(true).then((value) => {
      answered = true;
      return value;
    });
    await soon();
    expect(answered).toBe(false);
    open.host.setCellEdit(false);
    await expect(waiting).resolves.toBe('kept');
  });
});

describe('recalculation on demand', () => {
  beforeEach(async () => {
    await open.enter('A1', [['=TINY.COUNT()', '=TINY.COUNT()', '=A1*100']]);
    open.host.invocations.length = 0;
  });
  const called = (): string[] => open.host.invocations.map(({ address }) => address).sort();

  test('a dirty range calls its cells and what depends on them', async () => {
    await excel(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').setDirty();
      await context.sync();
    });
    await open.host.idle();
    expect(called()).toEqual(['Sheet1!A1']);
    expect(open.host.value('C1')).toBe(300);
  });

  test('Recalculate calls nothing, a whole sheet or Full call everything', async () => {
    await excel(async (context) => {
      context.workbook.application.calculate('Recalculate');
      await context.sync();
    });
    await open.host.idle();
    expect(called()).toEqual([]);
    await excel(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').calculate(true);
      await context.sync();
    });
    await open.host.idle();
    expect(called()).toEqual(['Sheet1!A1', 'Sheet1!B1']);
    await excel(async (context) => {
      context.workbook.application.calculate('Full');
      await context.sync();
    });
    await open.host.idle();
    expect(called()).toHaveLength(4);
  });

  test('the calculation is pending while functions have not answered', async () => {
    open.host.setCell('E1', '=TINY.LATER(1,400)');
    const states: string[] = [];
    const ask = (): Promise<void> =>
      excel(async (context) => {
        context.workbook.application.load('calculationState');
        await context.sync();
        states.push(context.workbook.application.calculationState);
      });
    await ask();
    await open.host.idle();
    await ask();
    expect(states).toEqual(['Pending', 'Done']);
  });
});

describe('saving and reopening', () => {
  const reopen = async (options: Record<string, unknown> = {}): Promise<void> => {
    const snapshot = open.host.save();
    open.close();
    open = await openHost({ addIn: tinyAddIn, snapshot, ...options });
    await open.host.idle();
  };

  test('everything comes back, and no function is called for what is cached', async () => {
    await open.enter('A1', [
      ['Item', 'Amount'],
      ['x', 1],
      ['y', 2],
    ]);
    await open.enter('D1', '=TINY.TABLE(3)');
    await open.enter('D5', '=TINY.FAIL("#N/A","not disclosed")');
    await open.enter('D6', '=TINY.CARD("JL MAG")');
    await excel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.tables.add('A1:B3', true).name = 'Purchases';
      context.workbook.names.add('AsOf', sheet.getRange('B2'));
      context.workbook.settings.add('pack', 'bundled');
      context.workbook.customXmlParts.add('<a xmlns="urn:a"/>');
      sheet.charts.add('Line', sheet.getRange('A1:B3')).name = 'Line 1';
      await context.sync();
    });
    await reopen();
    expect(open.host.invocations).toEqual([]);
    expect(open.host.values('D1:E3')).toEqual([
      [1, 'row 1'],
      [2, 'row 2'],
      [3, 'row 3'],
    ]);
    expect(open.host.message('D5')).toBe('not disclosed');
    expect(open.host.dataType('D6')).toMatchObject({ text: 'JL MAG' });
    const found = await excel(async (context) => {
      const table = context.workbook.tables.getItem('Purchases').getRange();
      const name = context.workbook.names.getItem('AsOf').getRange();
      const setting = context.workbook.settings.getItem('pack');
      const parts = context.workbook.customXmlParts.getCount();
      const chart = context.workbook.worksheets.getItem('Sheet1').charts.getItem('Line 1');
      for (const range of [table, name]) range.load('address');
      setting.load('value');
      chart.load('name');
      await context.sync();
      return [table.address, name.address, setting.value, parts.value, chart.name];
    });
    expect(found).toEqual(['Sheet1!A1:B3', 'Sheet1!B2', 'bundled', 1, 'Line 1']);
  });

  test('a reopened formula follows its inputs again', async () => {
    await open.enter('A1', [
      [1, '=TINY.ADD(A1,1)'],
      [5, '=TINY.ADD(A2,1)'],
    ]);
    await reopen();
    await open.enter('A1', 10);
    expect(open.host.values('B1:B2')).toEqual([[11], [6]]);
    expect(open.host.invocations.map(({ address }) => address)).toEqual(['Sheet1!B1']);
  });

  test('what was busy when it was saved is asked again', async () => {
    // The add-in of this opening never answers, that of the next one does.
    const { CustomFunctions } = open.realm as { CustomFunctions: typeof globalThis.CustomFunctions };
    CustomFunctions.associate('TEXT', () => new Promise(() => undefined));
    open.host.setCell('A1', '=TINY.TEXT("late")');
    await until(() => open.host.value('A1') === '#BUSY!');
    await reopen();
    expect(open.host.value('A1')).toBe('late');
  });

  test('all is computed on opening where that is asked for', async () => {
    await open.enter('A1', '=TINY.ADD(1,1)');
    await reopen({ recalculateOnOpen: true });
    expect(open.host.invocations).toHaveLength(1);
    expect(open.host.value('A1')).toBe(2);
  });
});

describe('pane and ribbon', () => {
  test('the pane is shown, hidden and told about', async () => {
    const seen: string[] = [];
    await open.run(async ({ Office: office }) => {
      await office.addin.onVisibilityModeChanged(
        ({ visibilityMode }) => void seen.push(String(visibilityMode)),
      );
      await office.addin.showAsTaskpane();
    });
    expect(open.host.paneState).toBe('Visible');
    open.host.setPane('Background');
    await until(() => seen.length === 2);
    expect(seen).toEqual(['Taskpane', 'Hidden']);
  });

  test('starting with the workbook is written into it', async () => {
    const behaviors = await open.run(async ({ Office: office }) => {
      const before = await office.addin.getStartupBehavior();
      await office.addin.setStartupBehavior(office.StartupBehavior.load);
      return [before, await office.addin.getStartupBehavior()].map(String);
    });
    expect(behaviors).toEqual(['None', 'Load']);
    expect(open.host.save().store.startState).toBe('Background');
  });

  test('a button calls its action, and can be disabled', async () => {
    open.host.press('Press');
    await until(() => open.realm['pressed'] === 1);
    await open.run(({ Office: office }) =>
      office.ribbon.requestUpdate({ tabs: [{ id: 'Tab', controls: [{ id: 'Refresh', enabled: false }] }] }),
    );
    expect(open.host.ribbon).toEqual({ Refresh: false });
  });

  test('a link opens in the browser', async () => {
    await open.run(({ Office: office }) => office.context.ui.openBrowserWindow('https://example.com/'));
    expect(open.host.office.openedAddresses).toEqual(['https://example.com/']);
  });
});

test('a new name leaves other sheets following the cells of a sheet whose formulas use names', async () => {
  const faults = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await excel(async (context) => {
    const other = context.workbook.worksheets.add('Other');
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').values = [[5]];
    context.workbook.names.add('Rate', sheet.getRange('A1'));
    sheet.getRange('B1:B2').formulas = [['=Rate*2'], ['=Other!A1+1']];
    other.getRange('A1').formulas = [['=Sheet1!B1+100']];
    await context.sync();
  });
  await open.host.idle();
  await excel(async (context) => {
    context.workbook.names.add('Another', context.workbook.worksheets.getItem('Sheet1').getRange('C1'));
    await context.sync();
  });
  await open.host.idle();
  await open.enter('Sheet1!A1', 7);
  expect(open.host.values('Sheet1!B1:B2').flat()).toEqual([14, 115]);
  expect(open.host.value('Other!A1')).toBe(114);
  expect(faults).not.toHaveBeenCalled();
  faults.mockRestore();
});
