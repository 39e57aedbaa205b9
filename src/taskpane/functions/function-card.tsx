// One function of the list: closed its name and what it says, open its arguments, examples and help.

import { Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import { follow } from '../perform';
import type { FunctionEntry } from '../../catalog/entry';
import type { Language } from '../../text/say';
import { formulaOf, signatureOf } from '../formula';
import { insert } from '../insert';
import { ask } from '../look-up/question';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';

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

/** The page that explains a function, as functions.json names it; the build puts its host in the place of the name. */
const helpOf = (id: string, language: Language): string =>
  `${process.env.EXPOSURE_HOST}/help/${language === 'zh' ? 'zh/' : ''}${id}.html`;

interface Props {
  entry: FunctionEntry;
}

export function FunctionCard({ entry }: Props): ReactElement {
  const styles = useStyles();
  const { language } = useTexts();
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
        {entry[language]}
      </Caption1>
      {isOpen && <Details entry={entry} />}
    </li>
  );
}

function Details({ entry }: Props): ReactElement {
  const styles = useStyles();
  const { t, language } = useTexts();
  const help = helpOf(entry.id, language);
  const example = entry.examples[0];
  const formula = example === undefined ? null : formulaOf(entry.id, [example]);
  return (
    <div className={styles.body}>
      <code className={styles.code}>{signatureOf(entry)}</code>
      <dl className={styles.parameters}>
        {entry.parameters.map(({ name, optional, [language]: meaning }) => (
          <div key={name}>
            <dt>
              {name}
              {optional && ` (${t('functions.optional')})`}
            </dt>
            <dd>
              <Caption1>{meaning}</Caption1>
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
        <Link
          href={help}
          onClick={(event) => {
            event.preventDefault();
            follow(help);
          }}
        >
          {t('functions.help')}
        </Link>
      </div>
    </div>
  );
}
