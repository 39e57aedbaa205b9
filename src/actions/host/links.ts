// Pages outside the add-in, opened in the person's own browser, and the namespace under which formulas name us.

import { openLink } from '../../workbook/host';
import { problemFrom } from '../running/problem';

export { NAMESPACE } from '../../workbook/formulas';

/** Opens an https page. @throws ActionProblem `workbook.unsafe-link` for any other address. */
export function openAddress(address: string): void {
  try {
    openLink(address);
  } catch (error) {
    throw problemFrom(error);
  }
}
