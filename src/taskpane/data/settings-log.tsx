// The changes of days, scenario and data of this workbook, the newest first, and the way back and forth between them.

import { Button, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import type { ReactElement } from 'react';
import { redo, undoable } from '../../actions/change/undo';
import { takeBack, tellCommitted } from '../committed';
import { perform } from '../perform';
import { useSessionFacts } from '../state';
import { useTexts } from '../texts';
import { DATA } from '../../text/en/data';

const SHOWN = 20;

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

async function again(): Promise<void> {
  const done = await perform(redo);
  if (done) tellCommitted({ code: 'outcomes.redone' }, done);
}

export function SettingsLog(): ReactElement | null {
  const styles = useStyles();
  const { t } = useTexts(DATA);
  const { log } = useSessionFacts().settings;
  const can = undoable();
  if (log.length === 0 && !can.undo && !can.redo) return null;
  return (
    <section style={{ display: 'grid', rowGap: 8 }}>
      <Subtitle2 as="h2" className={styles.heading}>
        {t('log')}
      </Subtitle2>
      <div className={styles.buttons}>
        {can.undo && (
          <Button size="small" icon={<ArrowUndoRegular />} onClick={() => void takeBack()}>
            {t('undo')}
          </Button>
        )}
        {can.redo && (
          <Button size="small" icon={<ArrowRedoRegular />} onClick={() => void again()}>
            {t('redo')}
          </Button>
        )}
      </div>
      <ul className={styles.list}>
        {log
          .slice(-SHOWN)
          .reverse()
          .map((change, at) => (
            <li key={at}>
              <Caption1>
                {change.when.slice(0, 16).replace('T', ' ')} UTC: {t(`log.${change.what}`)}{' '}
                {t('compare.from-to', { from: change.old ?? '–', to: change.new ?? '–' })}
              </Caption1>
            </li>
          ))}
      </ul>
    </section>
  );
}
