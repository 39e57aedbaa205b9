// Why no copy can be made that hides what it should.

/** The copy cannot be made: what stands in the way. `where` is a cell or a part. */
export class CopyFault extends Error {
  override readonly name = 'CopyFault';

  constructor(
    readonly code:
      | 'private-pivot'
      | 'private-card'
      | 'private-picture'
      | 'private-history'
      | 'private-embedded'
      | 'private-part',
    readonly where: string,
  ) {
    super(`${code} ${where}`);
  }
}
