// Why no copy can be made that hides what it should.

/** The copy cannot be made: what stands in the way. `where` is a cell or a part. */
export class CopyFault extends Error {
  override readonly name = 'CopyFault';

  constructor(
    /** A part that cannot be left out and of which it is not known what it shows; something private in the finished copy. */
    readonly code: 'private-part' | 'private-found',
    readonly where: string,
  ) {
    super(`${code} ${where}`);
  }
}
