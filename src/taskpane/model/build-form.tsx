// Builds a worksheet: which lines, under which scenario.

import { Button, Caption1, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { Built } from '../../actions/model';
import { buildWorksheet } from '../../actions/model';
import { tablesToCheck } from '../../actions/sources';
import { useInUse } from '../in-use';
import type { Sentence } from '../messages';
import { tell } from '../messages';
import { perform } from '../perform';
import { patch, useStore } from '../store';
import { buildDraft, builtCount, placeOf } from './drafts';
import { keysOf } from '../keyboard/keys';
import { MODEL } from '../../text/en/model';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  // A choice is as wide as the pane, however long its options are.
  choice: { minWidth: 0 },
  button: { alignSelf: 'flex-start' },
});

async function build(): Promise<void> {
  const draft = buildDraft.get();
  const built = await perform((running) =>
    buildWorksheet(placeOf(draft), { ...running, scenario: draft.scenario || null }),
  );
  if (!built) return;
  builtCount.set((count) => count + 1);
  tellBuilt(built);
}

/** Says what was built, and into how many formulas it had to be split. */
export function tellBuilt({ lines, summarySheet, assessment, blocks, updated }: Built): void {
  const values = { lines: lines.toLocaleString('en-US'), sheet: summarySheet, assessment };
  const done: Sentence = { code: updated ? 'model.updated' : 'model.built', values };
  const split: Sentence = { code: 'model.blocks', values: { blocks } };
  tell({ intent: 'success', text: blocks > 1 ? [done, split] : done });
}

export function BuildForm(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(MODEL);
  const { table, scenario } = useStore(buildDraft);
  const { scenarios } = useInUse();
  const tables = useTables();
  return (
    <div className={styles.form}>
      <Field label={t('model.for')} hint={t('model.lines-hint')}>
        <Select
          className={styles.choice}
          value={table}
          onChange={(_, { value }) => patch(buildDraft, { table: value })}
        >
          <option value="">{t('model.selection')}</option>
          {tables.map((name) => (
            <option key={name} value={name}>
              {t('model.table', { name })}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('model.scenario')}>
        <Select
          className={styles.choice}
          value={scenario}
          onChange={(_, { value }) => patch(buildDraft, { scenario: value })}
        >
          <option value="">{t('model.chosen', { name: scenarios.chosen?.name ?? '' })}</option>
          {scenarios.names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        className={styles.button}
        appearance="primary"
        aria-keyshortcuts={keysOf('main')}
        onClick={() => void build()}
      >
        {t('model.build')}
      </Button>
      <Caption1>{t('model.build-hint')}</Caption1>
    </div>
  );
}

/** The tables of the workbook now; read again after each build. */
function useTables(): readonly string[] {
  const count = useStore(builtCount);
  const [tables, setTables] = useState<readonly string[]>([]);
  useEffect(() => {
    let isShown = true;
    void tablesToCheck().then(
      (names) => isShown && setTables(names),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [count]);
  return tables;
}
