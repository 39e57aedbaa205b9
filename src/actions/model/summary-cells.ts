// Cells of the summary that other cells depend on: one place to change day and scenario, and where the evidence ends.

import { absolute } from './sheet-writer';

export const SUMMARY_CELLS = {
  day: absolute(3, 1),
  scenario: absolute(4, 1),
  evidence: absolute(6, 1),
} as const;
