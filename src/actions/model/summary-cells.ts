// Cells of the summary that other cells depend on: one place to change day and scenario, where the evidence ends, and
// what the lines come to.

import { absolute } from './sheet-writer';

export const SUMMARY_CELLS = {
  day: absolute(8, 1),
  scenario: absolute(9, 1),
  version: absolute(10, 1),
  evidence: absolute(11, 1),
  lines: absolute(13, 1),
  amount: absolute(14, 1),
  atRisk: absolute(15, 1),
} as const;
