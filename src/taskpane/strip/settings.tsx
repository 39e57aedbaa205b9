// The workbook's days, default origin and scenario: which day an omitted as-of means, what was known, what today is, which loss rates
// count; and what another choice would change, before it is applied.

import {
  Button,
  Field,
  Input,
  Radio,
  RadioGroup,
  Select,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { ControlData } from '../../control-data/control-data';
import { dataDay } from '../../control-data/control-data';
import { FIRST_ASKED } from '../../control-data/asked-day';
import { isoOfDay } from '../../control-data/days';
import type { AsOfSetting } from '../../state/state';
import { realmToday } from '../../state/clock';
import { CellChanges } from '../data/cell-changes';
import { useCurrentState, useSessionFacts, fold } from '../state';
import { keysOf } from '../keyboard/keys';
import { useStore } from '../store';
import { useTexts } from '../texts';
import type { Draft } from './settings-draft';
import { applyDraft, compareDraft, compared, draft, draftOf, wrongDays } from './settings-draft';
import { DATA } from '../../text/en/data';

const useStyles = makeStyles({
  settings: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  day: { maxWidth: '180px' },
});

/** Changed cells that are listed; Data and Prove list more. */
const LISTED = 10;

export default function Settings(): ReactElement {
  const styles = useStyles();
  const { t, day } = useTexts(DATA);
  const use = useCurrentState();
  const chosen = useStore(draft) ?? draftOf(use);
  const comparison = useStore(compared);
  const { inExcel } = useSessionFacts();
  const set = (fields: Partial<Draft>): void => {
    draft.set({ ...chosen, ...fields });
    compared.set(null);
  };
  const origins = useMemo(() => countriesOf(use.data), [use.data]);
  const wrong = wrongDays(chosen);
  const today = isoOfDay(realmToday());
  const end = (): void => {
    draft.set(null);
    compared.set(null);
    fold();
  };
  return (
    <form
      className={styles.settings}
      aria-label={t('settings')}
      onSubmit={(event) => {
        event.preventDefault();
        void applyDraft(chosen).then((done) => done && end());
      }}
    >
      <Field label={t('settings.as-of')}>
        <RadioGroup
          value={chosen.asOf}
          onChange={(_, { value }) => set({ asOf: value as AsOfSetting['kind'] })}
        >
          <Radio value="today" label={t('settings.today', { day: day(use.workingDay) })} />
          <Radio value="data date" label={t('settings.data-date', { day: day(dataDay(use.data)) })} />
          <Radio value="fixed" label={t('settings.fixed')} />
        </RadioGroup>
      </Field>
      {chosen.asOf === 'fixed' && (
        <DayField
          label={t('settings.fixed-day')}
          isWrong={wrong.fixedDay}
          value={chosen.fixedDay}
          onDay={(fixedDay) => set({ fixedDay })}
        />
      )}
      <Field label={t('settings.known-on')} hint={t('settings.known-on-hint')}>
        <RadioGroup
          value={chosen.knownOn}
          onChange={(_, { value }) => set({ knownOn: value as Draft['knownOn'] })}
        >
          <Radio value="as-of" label={t('settings.known-with-as-of')} />
          <Radio value="fixed" label={t('settings.fixed')} />
        </RadioGroup>
      </Field>
      {chosen.knownOn === 'fixed' && (
        <DayField
          label={t('settings.known-day')}
          isWrong={wrong.knownDay}
          value={chosen.knownDay}
          onDay={(knownDay) => set({ knownDay })}
        />
      )}
      <DayField
        label={t('settings.working-day')}
        hint={t('settings.working-day-hint')}
        isWrong={wrong.workingDay}
        value={chosen.workingDay}
        onDay={(workingDay) => set({ workingDay })}
      />
      {today !== chosen.workingDay && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => set({ workingDay: today })}>
            {t('settings.to-today')}
          </Button>
        </div>
      )}
      <Field label={t('settings.origin')} hint={t('settings.origin-hint')}>
        <Select value={chosen.defaultOrigin} onChange={(_, { value }) => set({ defaultOrigin: value })}>
          <option value="">{t('settings.any-origin')}</option>
          {origins.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {use.scenarios.names.length > 0 && (
        <Field label={t('settings.scenario')} hint={t('settings.scenario-hint')}>
          <Select value={chosen.scenario} onChange={(_, { value }) => set({ scenario: value })}>
            {use.scenarios.names.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
      {comparison && (
        <section aria-label={t('compare')}>
          <CellChanges cells={comparison} most={LISTED} />
        </section>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small" aria-keyshortcuts={keysOf('main')}>
          {t('settings.apply')}
        </Button>
        {inExcel && (
          <Button size="small" onClick={() => void compareDraft(chosen)}>
            {t('check.compare')}
          </Button>
        )}
        <Button size="small" aria-keyshortcuts={keysOf('close')} onClick={end}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Places from which goods can come: countries and groups by name. */
const countriesOf = ({ places }: ControlData): readonly { code: string; name: string }[] =>
  [...places.values()]
    .filter(({ members }) => members.size > 0)
    .map(({ code, region: { name } }) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name));

interface DayFieldProps {
  label: string;
  hint?: string;
  isWrong: boolean;
  /** ISO text, empty while it is typed. */
  value: string;
  onDay: (value: string) => void;
}

function DayField({ label, hint, isWrong, value, onDay }: DayFieldProps): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(DATA);
  return (
    <Field label={label} hint={hint} validationMessage={isWrong ? t('settings.no-day') : undefined}>
      <Input
        className={styles.day}
        type="date"
        min={isoOfDay(FIRST_ASKED)}
        value={value}
        onChange={(_, typed) => onDay(typed.value)}
      />
    </Field>
  );
}
