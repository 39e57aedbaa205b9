// Regions that a workbook adds or renames are its own: data without them neither find nor keep them.
import type { ControlData } from '../../../src/control-data/control-data';
import type { Region } from '../../../src/control-data/pack';
import { dataOf } from '../support/pack';

const BENELUX: Region = { code: 'OUR-BENELUX', name: 'Our Benelux', members: ['BE', 'NL', 'LU'] };
const RENAMED: Region = { code: 'US', name: 'Uncle Sam', members: [] };

const codeOf = (data: ControlData, name: string): string | null => {
  const found = data.placeNames.find(name);
  return found.kind === 'found' ? found.thing.code : null;
};

test('a region that is added is found in its data alone', () => {
  const before = dataOf({});
  expect(codeOf(before, 'Our Benelux')).toBeNull();
  const own = dataOf({}, { regions: [BENELUX] });
  expect(codeOf(own, 'our benelux')).toBe('OUR-BENELUX');
  expect(own.places.get('OUR-BENELUX')!.members).toEqual(new Set(['BE', 'NL', 'LU']));
  for (const data of [before, dataOf({})]) {
    expect(codeOf(data, 'Our Benelux')).toBeNull();
    expect(data.places.has('OUR-BENELUX')).toBe(false);
  }
});

test('a region of a pack takes the place of the one that is there, in data with that pack alone', () => {
  const renamed = dataOf({ regions: [RENAMED] });
  expect(codeOf(renamed, 'Uncle Sam')).toBe('US');
  expect(renamed.places.get('US')!.region).toBe(RENAMED);
  const without = dataOf({});
  expect(codeOf(without, 'Uncle Sam')).toBeNull();
  expect(codeOf(without, 'United States')).toBe('US');
});

test('a name that was not known stays unknown, and one that is known stays what it is, however often data are built', () => {
  for (let times = 0; times < 3; times += 1) {
    const data = dataOf({});
    expect(codeOf(data, 'Atlantis')).toBeNull();
    expect([codeOf(data, 'Germany'), codeOf(data, '德国')]).toEqual(['DE', 'DE']);
  }
});
