// Builds a finance worksheet: whose revenue, of which period, under which assumptions.

import { Button, Caption1, Field, Input, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { RevenueChoice } from '../../actions/model/finance';
import { buildFinance, revenueChoices, STANDARD } from '../../actions/model/finance';
import { asOfDay } from '../../state/state';
import { isoOfDay } from '../../control-data/days';
import { useCurrentState } from '../state';
import { tell } from '../messages';
import { perform } from '../perform';
import { createStore, patch, useStore } from '../store';
import { builtCount } from './drafts';
import type { FinanceCode } from '../../text/en/finance';
import { FINANCE } from '../../text/en/finance';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  button: { alignSelf: 'flex-start' },
  input: { minWidth: 0 },
  label: { flexBasis: '100%' },
  scenarios: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
});

interface FinanceDraft {
  exporter: string;
  period: string;
  asOf: string;
  currency: string;
  outages: string;
  deferral: string;
  threshold: string;
  /** Null while nothing was chosen: as on the sheet, else the workbook's. */
  scenarios: readonly string[] | null;
}

const financeDraft = createStore<FinanceDraft>({
  exporter: '',
  period: '',
  asOf: '',
  currency: '',
  outages: '',
  deferral: '',
  threshold: '',
  scenarios: null,
});

/** What is chosen among what there is: a choice that the data in use no longer offer falls back to the first. */
function chosenIn(
  choices: readonly RevenueChoice[],
  draft: FinanceDraft,
): { exporter: string; period: string } {
  const choice = choices.find(({ exporter }) => exporter === draft.exporter) ?? choices[0];
  const period = choice?.periods.find((one) => one === draft.period) ?? choice?.periods[0];
  return { exporter: choice?.exporter ?? '', period: period ?? '' };
}

async function build(about: { exporter: string; period: string }): Promise<void> {
  const built = await perform((running) => buildFinance({ ...financeDraft.get(), ...about }, running));
  if (!built) return;
  builtCount.set((count) => count + 1);
  const { sheet, updated } = built;
  tell({
    intent: 'success',
    text: {
      code: updated ? 'finance.updated' : 'finance.built',
      values: { sheet },
    },
  });
}

/** Fields of free text, with what counts where they are left empty. */
const TYPED: readonly {
  readonly field: 'asOf' | 'currency' | 'outages' | 'deferral' | 'threshold';
  readonly label: FinanceCode;
  readonly standard: string;
}[] = [
  { field: 'asOf', label: 'finance.form-as-of', standard: '' },
  {
    field: 'outages',
    label: 'finance.form-outages',
    standard: STANDARD.outages.join(', '),
  },
  {
    field: 'deferral',
    label: 'finance.deferral',
    standard: `${STANDARD.deferral * 100}%`,
  },
  {
    field: 'threshold',
    label: 'finance.form-threshold',
    standard: `${STANDARD.thresholdShare * 100}%`,
  },
  { field: 'currency', label: 'finance.currency', standard: '' },
];

export default function FinanceForm(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(FINANCE);
  const use = useCurrentState();
  const draft = useStore(financeDraft);
  // The choices are read from what is in use.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const choices = useMemo(() => revenueChoices(), [use]);
  const about = chosenIn(choices, draft);
  const periods = choices.find(({ exporter }) => exporter === about.exporter)?.periods ?? [];
  if (choices.length === 0) return <Text>{t('finance.no-choices')}</Text>;
  const standard: Partial<Record<string, string>> = {
    asOf: isoOfDay(asOfDay(use)),
    currency: t('finance.form-currency-empty'),
  };
  return (
    <div className={styles.form}>
      <Caption1>{t('finance.form-hint')}</Caption1>
      <Choice
        label={t('finance.exporter')}
        value={about.exporter}
        of={choices.map(({ exporter }) => exporter)}
        onChange={(exporter) => patch(financeDraft, { exporter })}
      />
      <Choice
        label={t('finance.period')}
        value={about.period}
        of={periods}
        onChange={(period) => patch(financeDraft, { ...about, period })}
      />
      {TYPED.map(({ field, label, standard: usual }) => (
        <Field key={field} label={t(label)}>
          <Input
            className={styles.input}
            value={draft[field]}
            placeholder={standard[field] ?? usual}
            onChange={(_, { value }) => patch(financeDraft, { [field]: value })}
          />
        </Field>
      ))}
      <Scenarios />
      <Button className={styles.button} appearance="primary" onClick={() => void build(about)}>
        {t('finance.form-build')}
      </Button>
      <Caption1>{t('finance.form-empty-hint')}</Caption1>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  of: readonly string[];
  onChange: (value: string) => void;
}

function Choice({ label, value, of, onChange }: ChoiceProps): ReactElement {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, chosen) => onChange(chosen.value)}>
        {of.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Scenarios of the workbook and the pack; the one in use counts until another choice is made. */
function Scenarios(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(FINANCE);
  const { scenarios } = useCurrentState();
  const draft = useStore(financeDraft);
  const chosen = draft.scenarios ?? (scenarios.chosen ? [scenarios.chosen.name] : []);
  const toggle = (name: string, isChosen: boolean): void =>
    patch(financeDraft, {
      scenarios: scenarios.names.filter((one) => (one === name ? isChosen : chosen.includes(one))),
    });
  return (
    <div className={styles.scenarios} role="group" aria-label={t('finance.form-scenarios')}>
      <Text className={styles.label}>{t('finance.form-scenarios')}</Text>
      {scenarios.names.map((name) => (
        <Button
          key={name}
          size="small"
          appearance={chosen.includes(name) ? 'primary' : 'outline'}
          aria-pressed={chosen.includes(name)}
          onClick={() => toggle(name, !chosen.includes(name))}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}
