// The scenario that an argument means: omitted, a name, or a table.

import { chosenScenario } from '../../../src/exposure/chosen-scenario';
import { scenarioBook } from '../../../src/exposure/scenario-book';
import { bundledData } from '../../../src/state/state';

const data = bundledData();

describe('the scenario that an argument means', () => {
  const own = {
    name: 'Ours',
    origin: 'workbook' as const,
    rates: new Map(),
    parameters: new Map(),
    overrides: new Map(),
  };
  const book = scenarioBook([own], [{ ...own, name: 'Base', origin: 'pack' }]);

  it.each([
    ['omitted: the chosen one, else the base', null, 'Base'],
    ['a name', 'ours', 'Ours'],
    ['a cell with a name', [[' OURS ']], 'Ours'],
    ['a blank cell', [[0]], 'Base'],
    ['two columns', [['Granted', 0.1]], ''],
  ])('%s', (_, cells, name) => {
    expect(chosenScenario(book, data, cells)).toMatchObject({ name });
  });

  it.each([
    ['an unknown name', 'Oars', { error: '#N/A', code: 'unknown', values: { closest: ['Ours'] } }],
    ['a column of names', [['Base'], ['Ours']], { error: '#VALUE!', code: 'scenario-shape' }],
  ])('%s is a problem', (_, cells, expected) => {
    expect(chosenScenario(book, data, cells)).toMatchObject(expected);
  });

  it('reads the table of one call once', () => {
    const cells = [['Granted', 0.1]];
    expect(chosenScenario(book, data, cells)).toBe(chosenScenario(book, data, cells));
  });
});
