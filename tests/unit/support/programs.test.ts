// Node refuses to start with a flag that it does not know, and its engine's flags come and go.
import { knownFlags } from '../../support/programs';

const LISTED = `
  --interrupt-budget-for-feedback-allocation (The budget)
        type: int  default: --interrupt-budget-for-feedback-allocation=940
  --min-semi-space-size (room in MBytes)
        type: size_t  default: --min-semi-space-size=0
  --single-threaded-gc (disable the use of concurrent gc tasks)
`;

test('only flags that this Node lists are passed on, by their whole names', () => {
  const wanted = [
    '--min-semi-space-size=64',
    '--interrupt-budget=600000',
    '--single-threaded',
    '--unheard-of',
  ];
  expect(knownFlags(wanted, LISTED)).toEqual(['--min-semi-space-size=64']);
  expect(knownFlags(['--single-threaded-gc'], LISTED)).toEqual(['--single-threaded-gc']);
});

test('this Node lists its flags', () => {
  expect(knownFlags(['--stack-size=1000', '--unheard-of'])).toEqual(['--stack-size=1000']);
});
