// What the arguments of a method may be. Each check gives null for a fit argument, else the failure.

import { failure } from './outcome';
import type { Failure } from './outcome';

export interface Bounds {
  from?: number;
  to?: number;
}

const QUANTITY: Bounds = { from: 0 };
const RATE: Bounds = { from: 0, to: 1 };

/** Sums of decimal fractions differ from what people see by less than this share: 0.1 + 0.2 is not more than 0.3. */
export const ROUNDING = 1e-12;

/** Any finite number within the bounds, both included. */
export function within(argument: string, value: number, bounds: Bounds, position?: number): Failure | null {
  const { from = -Infinity, to = Infinity } = bounds;
  if (Number.isFinite(value) && value >= from && value <= to) return null;
  return failure('range', argument, {
    ...bounds,
    ...(Number.isFinite(value) ? { value } : {}),
    ...(position === undefined ? {} : { position }),
  });
}

/** Any finite number, negative ones included. */
export function finite(argument: string, value: number): Failure | null {
  return within(argument, value, {});
}

/** An amount, a quantity or a count of days: finite, not negative. */
export function quantity(argument: string, value: number): Failure | null {
  return within(argument, value, QUANTITY);
}

/** A share, a probability or a rate: 0 to 1, both included. */
export function rate(argument: string, value: number): Failure | null {
  return within(argument, value, RATE);
}

export function quantities(argument: string, values: readonly number[]): Failure | null {
  return each(argument, values, QUANTITY);
}

export function rates(argument: string, values: readonly number[]): Failure | null {
  return each(argument, values, RATE);
}

/** Two lists that are read row by row. */
export function sameSize(
  argument: string,
  values: readonly unknown[],
  expected: readonly unknown[],
): Failure | null {
  if (values.length === expected.length) return null;
  return failure('size', argument, { size: values.length, expected: expected.length });
}

/**
 * Weights that belong to quantities, each within the bounds. A row without quantity needs no weight; where there
 * is a quantity, a missing weight (null) is missing and never counts as zero.
 */
export function weightsOf(
  argument: string,
  weights: readonly (number | null)[],
  amounts: readonly number[],
  bounds: Bounds = QUANTITY,
): Failure | null {
  const size = sameSize(argument, weights, amounts);
  if (size) return size;
  for (const [index, weight] of weights.entries()) {
    if (weight !== null) {
      const outside = within(argument, weight, bounds, index + 1);
      if (outside) return outside;
    } else if (amounts[index] !== 0) return failure('blank', argument, { position: index + 1 });
  }
  return null;
}

/** The first thing wrong, in the order of the arguments. */
export function firstFailure(...found: (Failure | null)[]): Failure | null {
  return found.find((check) => check !== null) ?? null;
}

function each(argument: string, values: readonly number[], bounds: Bounds): Failure | null {
  for (const [index, value] of values.entries()) {
    const outside = within(argument, value, bounds, index + 1);
    if (outside) return outside;
  }
  return null;
}
