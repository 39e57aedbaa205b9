// Cells of the summary that the assessment beside the lines depends on: one place to change day and scenario.

import { absolute } from './sheet-writer';

export const SUMMARY_CELLS = { day: absolute(3, 1), scenario: absolute(4, 1) } as const;
