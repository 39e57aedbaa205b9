// One function of the list: closed its name and what it says, open its arguments, examples and help.

import { Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import { follow } from '../follow';
import type { FunctionEntry } from '../../catalog/entry';
import { formulaOf, signatureOf } from '../formula';
import { insert } from '../insert';
import { ask } from '../look-up/question';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';
import type { FunctionText } from './function-texts';

const useStyles = makeStyles({
  card: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'start',
    paddingInline: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalXXL,
  },
  description: {
    display: 'block',
    paddingInlineStart: tokens.spacingHorizontalXXL,
    marginBottom: tokens.spacingVerticalS,
  },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  parameters: {
    margin: 0,
    '& dt': { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
    '& dd': { margin: `0 0 ${tokens.spacingVerticalS}` },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

/** Ids of the functions that stand open. */
const opened = createStore<ReadonlySet<string>>(new Set());

const toggle = (id: string): void =>
  opened.set((before) => {
    const after = new Set(before);
    if (!after.delete(id)) after.add(id);
    return after;
  });

interface Props {
  entry: FunctionEntry;
  text: FunctionText | undefined;
}

export function FunctionCard({ entry, text }: Props): ReactElement {
  const styles = useStyles();
  const { id } = entry;
  const isOpen = useStore(opened).has(id);
  return (
    <li className={styles.card}>
      <Button
        className={styles.head}
        appearance="transparent"
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-describedby={`about-${id}`}
        onClick={() => toggle(id)}
      >
        {id}
      </Button>
      <Caption1 id={`about-${id}`} className={styles.description}>
        {text?.description}
      </Caption1>
      {isOpen && <Details entry={entry} text={text} />}
    </li>
  );
}

function Details({ entry, text }: Props): ReactElement {
  const styles = useStyles();
  const { t } = useTexts();
  const example = entry.examples[0];
  const formula = example === undefined ? null : formulaOf(entry.id, [example]);
  return (
    <div className={styles.body}>
      <code className={styles.code}>{signatureOf(entry)}</code>
      <dl className={styles.parameters}>
        {entry.parameters.map(({ name, optional }) => (
          <div key={name}>
            <dt>
              {name}
              {optional && ` (${t('functions.optional')})`}
            </dt>
            <dd>
              <Caption1>{text?.parameters[name]}</Caption1>
            </dd>
          </div>
        ))}
      </dl>
      {formula && (
        <div>
          <Caption1>{t('functions.example')}</Caption1>
          <div>
            <code className={styles.code}>{formula}</code>
          </div>
        </div>
      )}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => ask(entry.id)}>
          {t('functions.ask')}
        </Button>
        {formula && (
          <Button size="small" onClick={() => void insert(formula)}>
            {t('functions.insert')}
          </Button>
        )}
        {text && (
          <Link
            href={text.helpUrl}
            onClick={(event) => {
              event.preventDefault();
              follow(text.helpUrl);
            }}
          >
            {t('functions.help')}
          </Link>
        )}
      </div>
    </div>
  );
}
