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
  'problem.prove.no-formulas': 'There is no EXPOSURE formula there ({scope}).',
} satisfies Record<string, Template>;

export type ProveCode = keyof typeof PROVE_EN;
