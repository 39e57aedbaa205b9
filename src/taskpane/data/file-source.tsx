// A file, dropped or browsed for. The button alone does everything that dropping does.

import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import type { DragEvent, ReactElement } from 'react';
import { useRef, useState } from 'react';
import { useTexts } from '../texts';
import { check } from './loading';
import { DATA } from '../../text/en/data';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalL,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorNeutralBackground3, outline: `2px solid ${tokens.colorBrandStroke1}` },
});

export function FileSource(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(DATA);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) void check({ kind: 'file', file });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={mergeClasses(styles.drop, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button appearance="primary" icon={<ArrowUploadRegular />} onClick={() => input.current?.click()}>
        {t('load.browse')}
      </Button>
      <Caption1>{t('load.drop')}</Caption1>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.csv,.tsv,.txt,.xlsx"
        aria-label={t('load.browse')}
        onChange={(event) => {
          take(event.target.files);
          // The same file can be chosen again after it was corrected.
          event.target.value = '';
        }}
      />
    </div>
  );
}
