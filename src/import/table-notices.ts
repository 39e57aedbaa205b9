// What is remarked of a file besides its rows, as the problems of its report.

import type { Problem } from './problems';
import type { TableNotice } from './table';

export function problemOf(notice: TableNotice): Problem {
  switch (notice.code) {
    case 'encoding-assumed':
      return {
        code: notice.code,
        severity: 'notice',
        row: null,
        column: null,
        value: notice.encoding,
        expected: [],
      };
    case 'other-sheets':
      return {
        code: notice.code,
        severity: 'notice',
        row: null,
        column: null,
        value: notice.sheet,
        expected: notice.others,
      };
    case 'broken-quotes':
      return {
        code: notice.code,
        severity: 'warning',
        row: notice.row,
        column: null,
        value: '"',
        expected: ['""'],
      };
  }
}
