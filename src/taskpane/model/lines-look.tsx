// What is read of lines before a worksheet is built from them: columns, currencies, rows left out, names not known.

import {
  Button,
  Caption1,
  Checkbox,
  Field,
  Input,
  Select,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { LinesChoice, Look, Meaning } from '../../actions/model';
import { useQuestionContext } from '../state';
import { NameField } from '../look-up/name-field';
import { suggestionsFor } from '../look-up/suggestions';
import { MODEL } from '../../text/en/model';
import { useTexts } from '../texts';
import { lookDraft } from './drafts';
import { UnknownNames } from './unknown-names';

/** Longer lists are cut: the rest can be seen in the sheet. */
const MOST_ROWS = 25;
/** Rows of one kind that are named by their numbers. */
const MOST_NUMBERS = 5;

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  heading: { margin: 0 },
  // A choice is as wide as the pane, however long its options are.
  choice: { minWidth: 0 },
  text: { overflowWrap: 'anywhere', minWidth: 0 },
  answers: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
});

const choose = (change: (before: LinesChoice) => LinesChoice): void =>
  lookDraft.set((before) => ({ ...before, choice: change(before.choice) }));

const chooseColumns = (columns: LinesChoice['columns']): void =>
  choose((before) => ({
    ...before,
    columns: { ...before.columns, ...columns },
  }));

interface Props {
  look: Look;
  choice: LinesChoice;
  address: string;
}

export default function LinesLook({ look, choice, address }: Props): ReactElement {
  const styles = useStyles();
  const { t, number } = useTexts(MODEL);
  return (
    <div className={styles.part}>
      <Text className={styles.text} role="status">
        {t('look.read', { lines: number(look.lines), address })}
        {look.blanks > 0 && ` · ${t('look.blanks', { count: number(look.blanks) })}`}
      </Text>
      <Columns look={look} choice={choice} />
      {look.currencies && <Currencies currencies={look.currencies} choice={choice} />}
      {look.leftOut.length > 0 && <LeftOutRows look={look} choice={choice} />}
      <UnknownNames unknown={look.unknown} />
    </div>
  );
}

function Columns({ look, choice }: Omit<Props, 'address'>): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(MODEL);
  const context = useQuestionContext();
  const { country } = look;
  const region = look.columns.find(({ meaning }) => meaning === 'region')?.label ?? '';
  /** No two columns are one: what a person gives a meaning loses the one that it had. */
  const change = (meaning: Meaning, label: string): void => {
    const before = look.columns.find((one) => one.label === label && label !== '' && one.meaning !== meaning);
    chooseColumns({
      ...(before ? { [before.meaning]: '' } : {}),
      [meaning]: label,
    });
  };
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3" className={styles.heading}>
        {t('look.columns')}
      </Subtitle2>
      {country !== null && (
        <div className={styles.part} role="group" aria-label={t('look.country', { column: country })}>
          <Text className={styles.text} weight="semibold">
            {t('look.country', { column: country })}
          </Text>
          <Caption1>{t('look.country-hint')}</Caption1>
          <div className={styles.answers}>
            <Button onClick={() => change('origin', country)}>{t('look.is-origin')}</Button>
            <Button onClick={() => chooseColumns({ region, origin: '' })}>{t('look.is-region')}</Button>
          </div>
        </div>
      )}
      {look.columns.map(({ meaning, label }) => (
        <Field
          key={meaning}
          label={meaning === 'itemElse' ? t('look.item-else') : t(`means-column.${meaning}`)}
        >
          <Select className={styles.choice} value={label} onChange={(_, { value }) => change(meaning, value)}>
            <option value="">{t('look.none')}</option>
            {look.labels.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      {region === '' && (
        <Field label={t('look.all-to')}>
          <NameField
            value={choice.allTo ?? ''}
            search={suggestionsFor(
              { name: 'region', kind: 'region' } as Parameters<typeof suggestionsFor>[0],
              context,
            )!}
            onChange={(allTo) => choose((before) => ({ ...before, allTo }))}
          />
        </Field>
      )}
    </div>
  );
}

function Currencies({
  currencies: { to, all },
  choice,
}: {
  currencies: NonNullable<Look['currencies']>;
  choice: LinesChoice;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(MODEL);
  const named = [...new Set([to, ...all.map(({ currency }) => currency), 'USD', 'EUR', 'CNY'])].filter(
    Boolean,
  );
  const type = (pair: string, text: string): void =>
    choose((before) => {
      const others = Object.fromEntries(Object.entries(before.rates ?? {}).filter(([one]) => one !== pair));
      const rate = Number(text);
      return {
        ...before,
        rates: text.trim() !== '' && rate > 0 ? { ...others, [pair]: rate } : others,
      };
    });
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3" className={styles.heading}>
        {t('look.currencies')}
      </Subtitle2>
      <Field label={t('look.currency')}>
        <Select
          className={styles.choice}
          value={to}
          onChange={(_, { value }) => choose((before) => ({ ...before, currency: value }))}
        >
          {named.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </Field>
      {all
        .filter(({ currency }) => currency !== to)
        .map(({ currency, rate, from, source }) => {
          const pair = `${currency}/${to}`;
          return (
            <Field
              key={pair}
              label={currency === '' ? t('look.rate-none', { to }) : t('look.rate', { from: currency, to })}
              validationState={from === 'nowhere' ? 'warning' : 'none'}
              validationMessage={from === 'nowhere' ? t('look.rate-missing') : undefined}
              hint={from === 'nowhere' || from === 'same' ? undefined : t(`rates.${from}`, { source })}
            >
              <Input
                className={styles.choice}
                type="number"
                min={0}
                step="any"
                defaultValue={String(choice.rates?.[pair] ?? '')}
                placeholder={rate === null ? '' : String(rate)}
                onChange={(_, { value }) => type(pair, value)}
              />
            </Field>
          );
        })}
    </div>
  );
}

function LeftOutRows({ look, choice }: Omit<Props, 'address'>): ReactElement {
  const styles = useStyles();
  const { t, number } = useTexts(MODEL);
  const { leftOut } = look;
  const count = leftOut.reduce((sum, { rows, takenIn }) => sum + (takenIn ? 0 : rows.length), 0);
  const toggle = (key: string, isIn: boolean): void => {
    const others = (choice.takenIn ?? []).filter((one) => one !== key);
    choose((before) => ({
      ...before,
      takenIn: isIn ? [...others, key] : others,
    }));
  };
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3" className={styles.heading}>
        {t('look.left-out', { count: number(count) })}
      </Subtitle2>
      {leftOut.slice(0, MOST_ROWS).map(({ key, rows, text, reason, takenIn }) => (
        <Checkbox
          key={key}
          className={styles.text}
          checked={takenIn}
          label={t('look.row', {
            rows: rows.slice(0, MOST_NUMBERS).join(', ') + (rows.length > MOST_NUMBERS ? ' …' : ''),
            text,
            reason: t(`no-line.${reason}`),
          })}
          onChange={(_, { checked }) => toggle(key, checked === true)}
        />
      ))}
      {leftOut.length > MOST_ROWS && (
        <Caption1>{t('look.more', { count: number(leftOut.length - MOST_ROWS) })}</Caption1>
      )}
    </div>
  );
}
