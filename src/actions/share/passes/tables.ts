// Takes formulas that call EXPOSURE out of tables: a column would fill itself with them in each new row.

import { decodeEntities } from '../../../ooxml';
import type { CallTest } from '../stored-formulas';
import type { Pass } from './pass';
import { wholePass } from './pass';

const TABLE_FORMULA = /<((?:[\w.-]+:)?(calculatedColumnFormula|totalsRowFormula))\b[^>]*>([\s\S]*?)<\/\1>/g;

export const tablesPass: Pass = wholePass(
  ({ type }) => type === 'table',
  (xml, _, { calls }) => withoutTableFormulas(xml, calls),
);

function withoutTableFormulas(xml: string, calls: CallTest): string {
  return xml.replace(/<((?:[\w.-]+:)?tableColumn)\b[^>]*>[\s\S]*?<\/\1>/g, (column) => {
    let total = false;
    const left = column.replace(TABLE_FORMULA, (whole, _tag, kind: string, text: string) => {
      if (!calls(decodeEntities(text))) return whole;
      total ||= kind === 'totalsRowFormula';
      return '';
    });
    return total ? left.replace(/\stotalsRowFunction\s*=\s*["']custom["']/, '') : left;
  });
}
