// What was built in this workbook, and its removal after a question.

import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { builtWorksheets, removeBuilt } from '../../actions/model';
import { tell } from '../messages';
import { perform } from '../perform';
import { useStore } from '../store';
import { builtCount } from './drafts';
import { MODEL } from '../../text/en/model';
import { useTexts } from '../texts';

type BuiltWorksheet = Awaited<ReturnType<typeof builtWorksheets>>[number];

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  one: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

async function remove(build: number): Promise<void> {
  const removed = await perform((running) => removeBuilt(build, running));
  builtCount.set((count) => count + 1);
  if (removed) tell({ intent: 'success', text: { code: 'model.removed' } });
}

function Removal({ build, lines, sheet }: BuiltWorksheet): ReactElement {
  const { t } = useTexts(MODEL);
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button size="small">{t('model.remove')}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('model.remove-title')}</DialogTitle>
          <DialogContent>
            {lines === '' ? t('model.remove-sheet', { sheet }) : t('model.remove-text', { lines, sheet })}
          </DialogContent>
          <DialogActions fluid>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" onClick={() => void remove(build)}>
                {t('model.remove')}
              </Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('model.keep')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

export function BuiltList(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(MODEL);
  const count = useStore(builtCount);
  const [built, setBuilt] = useState<readonly BuiltWorksheet[]>([]);
  useEffect(() => {
    let isShown = true;
    void builtWorksheets().then(
      (found) => isShown && setBuilt(found),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [count]);
  if (built.length === 0) return <Text>{t('model.none')}</Text>;
  return (
    <div className={styles.list}>
      {built.map((one) => (
        <div key={one.build} className={styles.one}>
          <Text className={styles.name}>{one.lines === '' ? one.sheet : `${one.sheet} ← ${one.lines}`}</Text>
          <Removal {...one} />
        </div>
      ))}
    </div>
  );
}
