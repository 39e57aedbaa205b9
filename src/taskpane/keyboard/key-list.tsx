// The list of keys: those that Excel knows of the add-in, those of the pane, and the way to the tour.

import { Button, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import names from '../../../assets/shortcuts.resources.json';
import shortcuts from '../../../assets/shortcuts.json';
import { HELP } from '../../text/en/help';
import { useTexts } from '../texts';
import { startTour } from '../tour';
import { KEY_IDS, isMac, keysOf } from './keys';
import { fold } from '../state';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
  keys: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': {
      textAlign: 'start',
      verticalAlign: 'top',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& th': { fontWeight: tokens.fontWeightRegular },
    '& kbd': { fontFamily: 'inherit' },
    '& th:first-child': { width: '40%' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Row = readonly [keys: string, does: string];

/** Keys as they stand on the keyboard: `Ctrl+Page Down`. */
const written = (keys: string): string =>
  keys
    .replace('Control', 'Ctrl')
    .replace('Meta', 'Command')
    .replace('Alt', isMac ? 'Option' : 'Alt')
    .replace('Escape', 'Esc')
    .replace('Page', 'Page ');

export default function KeyList(): ReactElement {
  const styles = useStyles();
  const { t, language } = useTexts(HELP);
  const list = useRef<HTMLElement>(null);
  useEffect(() => list.current?.focus(), []);
  const named = names.resources[language === 'zh' ? 'zh-cn' : 'en-us'];
  const inExcel = shortcuts.shortcuts.map(({ action, key }): Row => [
    written(isMac ? key.mac : key.default),
    named[action as keyof typeof named].value,
  ]);
  const inPane = KEY_IDS.map((id): Row => [written(keysOf(id)), t(`help.${id}`)]);
  return (
    <section ref={list} className={styles.list} aria-label={t('help')} tabIndex={-1}>
      <Keys title={t('help.excel')} rows={[...inExcel, ['F6', t('help.between')]]} />
      <Keys title={t('help.pane')} rows={[...inPane, [t('help.arrow-keys'), t('help.arrows')]]} />
      <Text size={200}>{t('help.tour')}</Text>
      <div className={styles.buttons}>
        <Button
          size="small"
          onClick={() => {
            fold();
            startTour();
          }}
        >
          {t('tour.take')}
        </Button>
        <Button size="small" aria-keyshortcuts={keysOf('close')} onClick={fold}>
          {t('help.close-list')}
        </Button>
      </div>
    </section>
  );
}

function Keys({ title, rows }: { title: string; rows: readonly Row[] }): ReactElement {
  const styles = useStyles();
  return (
    <div>
      <Subtitle2 as="h2">{title}</Subtitle2>
      <table className={styles.keys} aria-label={title}>
        <tbody>
          {rows.map(([keys, does]) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
