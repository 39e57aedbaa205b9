// A company's revenue by region in one period, as bars and as a table: each figure with its base, qualifier and basis.

import {
  Button,
  Caption1,
  Field,
  Select,
  Switch,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ControlData } from '../../control-data/control-data';
import type { RevenueFigure } from '../../control-data/pack';
import { readPeriod } from '../../control-data/periods';
import { useQuestionContext } from '../state';
import { ask } from '../look-up/question';
import { DataTable } from '../parts/data-table';
import { createStore, patch, useStore } from '../store';
import type { Texts } from '../texts';
import { useTexts } from '../texts';

const chosen = createStore({ company: '', period: '', asTable: false });

const useStyles = makeStyles({
  bars: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    lineHeight: tokens.lineHeightBase200,
  },
  track: {
    marginTop: tokens.spacingVerticalXXS,
    height: '12px',
    backgroundColor: tokens.colorNeutralBackground4,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  bar: {
    height: '100%',
    minWidth: '2px',
    backgroundColor: tokens.colorBrandBackground,
    // Forced colors take backgrounds away, and here the background is what is told.
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
});

/** Periods of a company's figures that were known, the latest end first; of two with one end the longer. */
function periodsOf(figures: readonly RevenueFigure[]): string[] {
  const periods = figures.flatMap(({ period }) => readPeriod(period) ?? []);
  periods.sort((a, b) => b.last - a.last || b.days - a.days);
  return [...new Set(periods.map(({ key }) => key))];
}

function knownFigures(data: ControlData, company: string, knownOn: number): RevenueFigure[] {
  return (data.revenueOf.get(company) ?? []).filter((figure) => data.known.from(figure) <= knownOn);
}

/** A figure as it was stated: share, amount, qualifier. */
function inWords(figure: RevenueFigure, { t, percent, number, language }: Texts): string {
  const { share, amount, currency, qualifier, shareBasis, basis } = figure;
  return [
    share === null ? '' : percent(share),
    amount === null ? '' : `${currency ?? ''} ${number(amount)}`.trim(),
    qualifier === 'exact' ? '' : t(`qualifier.${qualifier}`),
    t(`basis.${shareBasis ?? basis}`),
  ]
    .filter(Boolean)
    .join(language === 'zh' ? '，' : ', ');
}

export function RevenueBars(): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { t, language } = texts;
  const context = useQuestionContext();
  const { data, asOf, workingDay, knownOn } = context;
  const { company, period, asTable } = useStore(chosen);
  const companies = [...data.companies.values()].filter(({ id }) => data.revenueOf.has(id));
  const shown = companies.find(({ id }) => id === company) ?? companies[0];
  if (!shown) return <Text>{t('revenue.none')}</Text>;
  const figures = knownFigures(data, shown.id, knownOn ?? Math.min(asOf, workingDay));
  const periods = periodsOf(figures);
  const key = periods.includes(period) ? period : periods[0];
  const rows = figures.filter((figure) => readPeriod(figure.period)?.key === key);
  const total = rows.find(({ base }) => base === 'total')?.amount ?? null;
  const shareOf = ({ share, amount }: RevenueFigure): number | null =>
    share ?? (amount !== null && total ? amount / total : null);
  const parts = rows.filter(({ base }) => base !== 'total');
  return (
    <>
      <Field label={t('argument.company')}>
        <Select value={shown.id} onChange={(_, { value }) => patch(chosen, { company: value, period: '' })}>
          {companies.map(({ id, name, nameZh }) => (
            <option key={id} value={id}>
              {(language === 'zh' && nameZh) || name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('argument.period')}>
        <Select value={key ?? ''} onChange={(_, { value }) => patch(chosen, { period: value })}>
          {periods.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
      {rows.length === 0 ? (
        <Text>{t('revenue.not-known')}</Text>
      ) : (
        <Switch
          label={t('measures.as-table')}
          checked={asTable}
          onChange={(_, { checked }) => patch(chosen, { asTable: checked })}
        />
      )}
      {asTable ? (
        <DataTable
          label={t('browse.revenue')}
          headers={[t('argument.region'), t('revenue.base'), t('revenue.figure')]}
          rows={rows.map((figure) => ({
            key: figure.id,
            cells: [figure.regionStated, t(`base.${figure.base}`), inWords(figure, texts)],
          }))}
        />
      ) : (
        <ul className={styles.bars} aria-label={t('browse.revenue')}>
          {parts.map((figure) => (
            <li key={figure.id}>
              <Text size={200} weight="semibold">
                {figure.regionStated}
              </Text>{' '}
              <Caption1>
                ({t(`base.${figure.base}`)}) {inWords(figure, texts)}
              </Caption1>
              {shareOf(figure) !== null && (
                <div className={styles.track} aria-hidden>
                  <div className={styles.bar} style={{ width: `${Math.min(1, shareOf(figure)!) * 100}%` }} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && total !== null && <Caption1>{t('revenue.of-total')}</Caption1>}
      <div>
        <Button onClick={() => ask('REVENUE_SHARE', { company: shown.name, period: key ?? '' })}>
          {t('revenue.ask')}
        </Button>
      </div>
    </>
  );
}
