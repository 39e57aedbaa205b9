// Formulas in R1C1 notation: references relative to the cell that holds the formula.
import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { columnName } from '../address';

const anchor = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

export const toR1C1 = (formula: string, row: number, column: number): string =>
  translateFormulaToR1C1(formula, anchor(row, column));

export const toA1 = (formula: string, row: number, column: number): string =>
  translateFormulaToA1(formula, anchor(row, column));
