// Puts a formula into the workbook and says what Excel made of it.

import type { Inserted } from '../actions/formulas/insert';
import { insertFormula } from '../actions/formulas/insert';
import { copyText } from './clipboard';
import { tell } from './messages';
import { perform } from './perform';

/** Says where a formula went; one that Excel does not know yet is put on the clipboard for pasting. */
export async function tellInserted({ address, formula, outcome }: Inserted): Promise<void> {
  if (outcome === 'answered') {
    tell({ intent: 'success', text: { code: 'insert.done', values: { address, formula } } });
    return;
  }
  const copied = await copyText(formula);
  tell({
    intent: 'warning',
    text: { code: copied ? 'insert.copied' : 'insert.not-copied', values: { address, formula } },
  });
}

/** Writes a formula into the selected cell. */
export async function insert(formula: string): Promise<void> {
  const inserted = await perform((running) => insertFormula('selection', formula, running));
  if (inserted) await tellInserted(inserted);
}
