// Checks this Excel, names the differences, and shows the lines that belong to a report.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckResult } from '../../actions/health/check-excel';
import { checkExcel } from '../../actions/health/check-excel';
import type { Health } from '../../actions/health/health';
import { health } from '../../actions/health/health';
import { copyText } from '../clipboard';
import { tell } from '../messages';
import { DataTable } from '../parts/data-table';
import { perform } from '../perform';
import { createStore, useStore } from '../store';
import { Section } from './section';
import { PROVE } from '../../text/en/prove';
import { useTexts } from '../texts';
import type { ProveCode } from '../../text/en/prove';
import type { Texts } from '../texts';

const useStyles = makeStyles({
  lines: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

type Say = Texts<ProveCode>['t'];

const found = createStore<{ results: readonly CheckResult[]; health: Health } | null>(null);

async function check(): Promise<void> {
  const results = await perform((running) => checkExcel(running));
  const state = results && (await perform((running) => health(running)));
  if (results && state) found.set({ results, health: state });
}

function healthLines({ host, packs, storedBytes, lastProblem }: Health, t: Say): string[] {
  const { platform, version, language, sets } = host;
  const named = sets.flatMap((set) => (set.version === null ? [] : [`${set.name} ${set.version}`]));
  const missing = sets.flatMap((set) => (set.version === null ? [set.name] : []));
  return [
    t('prove.health.host', { platform, version, language }),
    t('prove.health.sets', { list: named }),
    ...(missing.length > 0 ? [t('prove.health.missing', { list: missing })] : []),
    ...packs.map((pack) => t('prove.health.pack', { ...pack })),
    storedBytes === null
      ? t('prove.health.stored-unknown')
      : t('prove.health.stored', { bytes: storedBytes }),
    lastProblem
      ? t('prove.health.last-problem', { when: lastProblem.when, code: lastProblem.problem.code })
      : t('prove.health.no-problem'),
  ];
}

async function copy(lines: readonly string[]): Promise<void> {
  if (await copyText(lines.join('\n'))) tell({ intent: 'success', text: { code: 'prove.health.copied' } });
}

function Results({ results }: { results: readonly CheckResult[] }): ReactElement {
  const { t } = useTexts(PROVE);
  const failed = results.filter(({ passed }) => !passed);
  const count = results.length;
  const said =
    failed.length === 0
      ? t('prove.check.passed', { count })
      : t('prove.check.failed', { count, failed: failed.length });
  return (
    <>
      <p role="status">{said}</p>
      {failed.length > 0 && (
        <DataTable
          label={said}
          headers={[t('prove.check.what'), t('prove.check.expected'), t('prove.check.shown')]}
          rows={failed.map(({ id, expected, shown }) => ({
            key: id,
            cells: [t(`prove.check.${id}`), expected, shown],
          }))}
        />
      )}
    </>
  );
}

export function CheckExcel(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(PROVE);
  const shown = useStore(found);
  const lines = shown ? healthLines(shown.health, t) : [];
  const differences = (shown?.results ?? [])
    .filter(({ passed }) => !passed)
    .map(({ formula, expected, shown: was }) => `${formula}: ${expected} | ${was}`);
  return (
    <Section
      title={t('prove.check')}
      about={t('prove.check.about')}
      buttons={<Button onClick={() => void check()}>{t('prove.check.run')}</Button>}
    >
      {shown && <Results results={shown.results} />}
      {shown && (
        <>
          <ul className={styles.lines} aria-label={t('prove.health')}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Button onClick={() => void copy([...lines, ...differences])}>{t('prove.health.copy')}</Button>
        </>
      )}
    </Section>
  );
}
