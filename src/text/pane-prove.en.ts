// What the view *Prove and share* says, English.

import type { Shown, Template } from './say';

const cells = (count: string | undefined): string => `${count} ${count === '1' ? 'cell' : 'cells'}`;

export const PROVE_EN = {
  'prove.scope': 'Which cells',
  'prove.scope.selection': 'The selection',
  'prove.scope.sheet': 'This sheet',
  'prove.scope.workbook': 'The whole workbook',

  'prove.evidence': 'Evidence sheet',
  'prove.evidence.about':
    'A new sheet that lists every EXPOSURE cell with its inputs, value, reason and sources. It stays as it is when the data change.',
  'prove.evidence.make': 'Make the evidence sheet',
  'prove.evidence.done': ({ count, claims, sheet }: Shown) =>
    `${cells(count)} and ${claims} claims are on the sheet "${sheet}".`,
  'prove.evidence.differing': ({ count }: Shown) =>
    `${cells(count)} show something else than the data in use answer; press Refresh, then make the sheet again.`,
  'prove.freeze': 'Freeze and thaw',
  'prove.freeze.about':
    'Freezing turns EXPOSURE formulas into the values that they show; thawing brings the formulas back, also after rows were inserted.',
  'prove.freeze.freeze': 'Freeze',
  'prove.freeze.thaw': 'Thaw',
  'prove.freeze.frozen': ({ count }: Shown) => `${cells(count)} hold values now.`,
  'prove.freeze.skipped': ({ count, list }: Shown) =>
    `${cells(count)} were left alone, since they show no answer yet: ${list}.`,
  'prove.freeze.thawed': ({ count }: Shown) => `${cells(count)} have their formulas again.`,
  'prove.freeze.asks': ({ count }: Shown) =>
    `${count} frozen ${count === '1' ? 'block is' : 'blocks are'} not as they were left. Choose which to thaw all the same.`,
  'prove.freeze.place': 'Cells',
  'prove.freeze.formula': 'Would become',
  'prove.freeze.doubts': 'What differs',
  'prove.freeze.lost': 'cells it refers to were deleted',
  'prove.freeze.resized': 'rows or columns came or went within the cells it refers to',
  'prove.freeze.block-resized': 'its own cells came apart or grew',
  'prove.freeze.inputs-changed': 'its inputs hold other values than before',
  'prove.freeze.overwritten': 'its values were overwritten',
  'prove.freeze.thaw-others': 'Thaw the others',
  'prove.freeze.thaw-chosen': 'Thaw the others and the chosen ones',
  'prove.freeze.never-mind': 'Never mind',
  'problem.prove.nothing-frozen': 'Nothing is frozen there.',
  'problem.prove.too-many-blocks': 'At most {limit} different formulas are frozen at once.',
  'problem.prove.no-formulas': 'There is no EXPOSURE formula there ({scope}).',
} satisfies Record<string, Template>;

export type ProveCode = keyof typeof PROVE_EN;
