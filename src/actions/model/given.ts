// A cell as the functions get it from Excel.

import type { CellValue } from '../../workbook/cells';
import { isCellCard, isCellError } from '../../workbook/cells';

export function given(cell: CellValue): unknown {
  if (isCellCard(cell) && cell.entity) return cell.entity;
  if (!isCellError(cell) && !isCellCard(cell)) return cell;
  return {
    kind: 'problem',
    error: '#VALUE!',
    code: 'error-in',
    values: {
      argument: 'lines',
      error: isCellError(cell) ? cell.error : '#VALUE!',
    },
  };
}
