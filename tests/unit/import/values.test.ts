// Tables and selections of the open workbook, and the limits of rows.

import { readValues } from '../../../src/import';
import { data, fault, register } from './support';

const HEAD = ['Exporter', 'Region', 'Material', 'Status', 'Granted on'];
const options = { data };

describe('a table of the open workbook', () => {
  test('is read as it stands, its rows counted from where it begins', async () => {
    const values = [
      HEAD,
      ['JL MAG', 'US', 'NdFeB', 'granted', 46037],
      ['', '', '', '', ''],
      ['JL MAG', 'Nowhere', 'NdFeB', 'granted', 46037],
    ];
    const result = await readValues(values, { name: 'Licenses', date1904: false, firstRow: 7 }, options);
    expect(result.facts.licenses).toMatchObject([{ company: 'jl-mag', granted: '2026-01-15' }]);
    expect(result.facts.sources).toMatchObject([{ title: 'Licenses', kind: 'user', url: '' }]);
    expect(result.factRows).toEqual([8]);
    expect(result.problems).toMatchObject([{ code: 'unknown-region', row: 10, column: 'Region' }]);
  });
  test('of a workbook that counts days from 1904', async () => {
    const values = [HEAD, ['JL MAG', 'US', 'NdFeB', 'granted', 46037 - 1462]];
    const result = await readValues(values, { name: 'Licenses', date1904: true }, options);
    expect(result.facts.licenses![0]!.granted).toBe('2026-01-15');
  });
  test('gives the same facts as a file of the same rows', async () => {
    const row = ['JL MAG', 'US', 'NdFeB', 'granted', '2026-01-15'];
    const values = await readValues([HEAD, row], { name: 'register.csv', date1904: false }, options);
    const file = await register([HEAD, row].map((cells) => cells.join(',')).join('\n'));
    expect({ ...values, recognised: null }).toEqual({ ...file, recognised: null });
    // Cells of the workbook have neither encoding nor delimiter.
    expect(values.recognised).toEqual({ ...file.recognised, text: null });
  });
});

test('more rows than the limit are refused as a whole', async () => {
  const csv = `Own name\n${'a\n'.repeat(200_001)}`;
  expect(await fault(register(csv, { register: 'licenses' }))).toMatchObject({
    code: 'too-many-rows',
    values: { limit: 200_000 },
  });
});
