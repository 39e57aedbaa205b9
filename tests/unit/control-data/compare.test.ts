// Comparing two sets of facts.

import fc from 'fast-check';
import type { Comparison } from '../../../src/control-data/compare';
import { comparingTopics } from '../../../src/control-data/compare';
import type { ControlPack, PackTopics } from '../../../src/control-data/pack';
import { BUNDLED_PACK } from '../../../src/control-data/packs';
import { atOnce } from '../../../src/control-data/slices';

const compareTopics = (before: Partial<PackTopics>, after: Partial<PackTopics>): Comparison =>
  atOnce(comparingTopics(before, after));
const copy = (): ControlPack => structuredClone(BUNDLED_PACK);
const brief = (before: Partial<PackTopics>, after: Partial<PackTopics>): unknown[] =>
  compareTopics(before, after).changes.map(({ kind, topic, id, fields }) => [kind, topic, id, ...fields]);

test('equal packs differ in nothing, whatever the order of records and keys', () => {
  const after = copy();
  after.licenses.reverse();
  after.companies = after.companies.map(
    (company) => Object.fromEntries(Object.entries(company).reverse()) as never,
  );
  expect(compareTopics(BUNDLED_PACK, after)).toEqual({
    changes: [],
    counts: { added: 0, changed: 0, withdrawn: 0 },
  });
});

test('added, changed and withdrawn facts are named with their fields', () => {
  const after = copy();
  const [first, second, third] = after.licenses;
  after.licenses = after.licenses.filter((license) => license !== first);
  second!.status = 'revoked';
  second!.notes = 'Taken back.';
  third!.withdrawn = true;
  after.suspensions.push({ ...after.suspensions[0]!, id: 'suspension-new' });
  expect(brief(BUNDLED_PACK, after)).toEqual([
    ['added', 'suspensions', 'suspension-new'],
    ...[
      ['withdrawn', 'licenses', first!.id],
      [
        'changed',
        'licenses',
        second!.id,
        ...(BUNDLED_PACK.licenses[1]!.notes === 'Taken back.' ? ['status'] : ['notes', 'status']),
      ],
      ['withdrawn', 'licenses', third!.id],
    ].sort((a, b) => (a[2]! < b[2]! ? -1 : 1)),
  ]);
  expect(compareTopics(BUNDLED_PACK, after).counts).toEqual({ added: 1, changed: 1, withdrawn: 2 });
});

test('a fact that was withdrawn already is no change, and one that returns is added', () => {
  const before = copy();
  before.licenses[0]!.withdrawn = true;
  const gone = copy();
  const [returned] = gone.licenses.splice(0, 1);
  expect(brief(before, gone)).toEqual([]);
  expect(brief(before, BUNDLED_PACK)).toEqual([['added', 'licenses', returned!.id]]);
});

test('both sides of a change are kept', () => {
  const after = copy();
  after.rates[0]!.value = 0.14;
  const [change] = compareTopics(BUNDLED_PACK, after).changes;
  expect([change!.before, change!.after]).toEqual([BUNDLED_PACK.rates[0], after.rates[0]]);
});

test('compared the other way round, what was added is withdrawn', () => {
  const licenses = fc.subarray(BUNDLED_PACK.licenses);
  fc.assert(
    fc.property(licenses, licenses, (a, b) => {
      const there = compareTopics({ licenses: a }, { licenses: b });
      const back = compareTopics({ licenses: b }, { licenses: a });
      expect([back.counts.withdrawn, back.counts.added]).toEqual([
        there.counts.added,
        there.counts.withdrawn,
      ]);
    }),
  );
});
