// The selected cell: what it shows, its formula, what is wrong with it, and the calls in it.

import { Button, Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import type { ReactElement } from 'react';
import type { Inspection } from '../../actions/inspect';
import { CallPanel } from './call-panel';
import { lookAgain } from './following';
import { NoCall } from './no-call';
import { TroubleBox } from './trouble-box';
import { INSPECT } from '../../text/en/inspect';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  cell: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  head: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between' },
  place: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  formula: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
});

export function CellPanel({ inspection }: { inspection: Inspection }): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(INSPECT);
  const { cell, formula, calls, trouble } = inspection;
  const { sheet, address, text, spilledFrom } = cell;
  return (
    <div className={styles.cell}>
      <div className={styles.head}>
        <div className={styles.place}>
          <Text as="h2" weight="semibold" style={{ margin: 0 }}>
            {t('inspect.cell', { sheet, address })}
          </Text>
          <Text size={200}>{text === '' ? t('inspect.blank') : t('inspect.shows', { text })}</Text>
          {spilledFrom && <Caption1>{t('inspect.spilled', { address: spilledFrom.address })}</Caption1>}
        </div>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowSyncRegular />}
          aria-label={t('inspect.look-again')}
          title={t('inspect.look-again')}
          onClick={() => void lookAgain()}
        />
      </div>
      {formula !== null && (
        <code className={styles.formula} aria-label={t('inspect.formula')}>
          {formula}
        </code>
      )}
      {trouble && <TroubleBox trouble={trouble} inspection={inspection} />}
      {calls.map((call, index) => (
        <CallPanel
          key={`${index} ${call.text}`}
          call={call}
          number={calls.length > 1 ? index + 1 : null}
          said={trouble?.code === 'message' ? String(trouble.values['message']) : null}
        />
      ))}
      {calls.length === 0 && !trouble && <NoCall otherFormula={formula !== null} />}
    </div>
  );
}
