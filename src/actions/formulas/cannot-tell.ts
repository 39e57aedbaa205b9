// Why a formula's answer cannot be worked out without Excel.

export type Undetermined =
  /** The formula is not understood as a whole. */
  | 'formula'
  /** A reference to another workbook, a spill, a sheet that is gone or too large. */
  | 'reference'
  /** An argument computed by a function of Excel. */
  | 'function'
  /** An argument computed in a way that only Excel does. */
  | 'expression'
  /** A card whose meaning this Excel does not give. */
  | 'card'
  /** It refers to a cell that changes itself. */
  | 'depends';

export class CannotTell extends Error {
  override readonly name = 'CannotTell';

  constructor(
    readonly reason: Undetermined,
    /** The piece of the formula that stands in the way. */
    readonly what: string,
  ) {
    super(`${reason}: ${what}`);
  }
}
