// Builds a worksheet: which lines, under which scenario, and how they are read, which is shown before anything is written.

import { Button, Caption1, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Built, Sheet } from '../../actions/model';
import { buildWorksheet, findSheet, lookAt } from '../../actions/model';
import { tablesToCheck } from '../../actions/loading/sources';
import { useCurrentState } from '../state';
import type { Sentence } from '../messages';
import { tell } from '../messages';
import { perform } from '../perform';
import { patch, useStore } from '../store';
import { buildDraft, builtCount, lookDraft, placeOf } from './drafts';
import { keysOf } from '../keyboard/keys';
import { MODEL } from '../../text/en/model';
import { useTexts } from '../texts';

// Its fields that search for names are large, and needed only once lines were read.
const LinesLook = lazy(() => import(/* webpackChunkName: "lines-look" */ './lines-look'));

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  // A choice is as wide as the pane, however long its options are.
  choice: { minWidth: 0 },
  button: { alignSelf: 'flex-start' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
});

async function read(): Promise<void> {
  const sheet = await perform((running) => findSheet(placeOf(buildDraft.get()), running));
  if (sheet) lookDraft.set({ sheet, choice: sheet.remembered });
}

async function readAgain({ place }: Sheet): Promise<void> {
  const sheet = await perform((running) => findSheet(place, running));
  if (sheet) patch(lookDraft, { sheet });
}

async function build({ place }: Sheet): Promise<void> {
  const { scenario } = buildDraft.get();
  const { choice } = lookDraft.get();
  const built = await perform((running) =>
    buildWorksheet(place, { ...running, scenario: scenario || null, choice }),
  );
  if (!built) return;
  patch(lookDraft, { sheet: null });
  builtCount.set((count) => count + 1);
  tellBuilt(built);
}

/** Says what was built, and into how many formulas it had to be split. */
export function tellBuilt({ lines, summarySheet, assessment, blocks, updated }: Built): void {
  const values = {
    lines: lines.toLocaleString('en-US'),
    sheet: summarySheet,
    assessment,
  };
  const done: Sentence = {
    code: updated ? 'model.updated' : 'model.built',
    values,
  };
  const split: Sentence = { code: 'model.blocks', values: { blocks } };
  tell({ intent: 'success', text: blocks > 1 ? [done, split] : done });
}

export function BuildForm(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(MODEL);
  const { table, scenario } = useStore(buildDraft);
  const use = useCurrentState();
  const { scenarios } = use;
  const { sheet, choice } = useStore(lookDraft);
  const tables = useTables();
  // What is seen follows the data in use.
  const look = useMemo(
    () => (sheet && scenarios.chosen ? lookAt(sheet, choice, scenario || null) : null),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [sheet, choice, scenario, use],
  );
  return (
    <div className={styles.form}>
      <Field label={t('model.for')} hint={t('model.lines-hint')}>
        <Select
          className={styles.choice}
          value={table}
          onChange={(_, { value }) => {
            patch(buildDraft, { table: value });
            patch(lookDraft, { sheet: null });
          }}
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
      {sheet && look ? (
        <Suspense fallback={null}>
          <LinesLook look={look} choice={choice} address={sheet.address} />
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              aria-keyshortcuts={keysOf('main')}
              disabledFocusable={look.isOpen}
              onClick={() => void build(sheet)}
            >
              {t('model.build')}
            </Button>
            <Button onClick={() => void readAgain(sheet)}>{t('model.read-again')}</Button>
          </div>
          {look.isOpen && <Caption1>{t('look.open')}</Caption1>}
        </Suspense>
      ) : (
        <Button
          className={styles.button}
          appearance="primary"
          aria-keyshortcuts={keysOf('main')}
          onClick={() => void read()}
        >
          {t('model.read')}
        </Button>
      )}
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
