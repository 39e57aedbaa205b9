// Why no copy can be made that hides what it should.

/** The copy cannot be made: what stands in the way. */
export class CopyFault extends Error {
  override readonly name = 'CopyFault';

  constructor(
    readonly code: 'private-pivot' | 'private-card',
    readonly where: string,
  ) {
    super(`${code} ${where}`);
  }
}
