// Why a file is not an Office file that can be read.

import type { FailureValues } from '../control-data/failure';
import { Failure } from '../control-data/failure';

/** `not-a-table-file`: an Office file of another kind, or a zip that is none. */
export type PackageFaultCode =
  'broken-zip' | 'encrypted-zip' | 'zip-bomb' | 'broken-workbook' | 'not-a-table-file';

/** The whole file is refused. Its values may hold text of the file: who shows them makes it printable. */
export class PackageFault extends Failure<PackageFaultCode> {
  override readonly name = 'PackageFault';

  constructor(code: PackageFaultCode, values: FailureValues = {}) {
    super('import', code, values, 'choose-again');
  }
}
