// The workbook's days and scenario: which day an omitted as-of means, what was known, which loss rates count.

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
import { chooseScenario, setAsOf, setKnownOn } from '../../actions/settings';
import type { Committed } from '../../actions/commit';
import type { Running } from '../../actions/under-way';
import { dayOfIso, isoOfDay } from '../../control-data/days';
import type { Day } from '../../control-data/days';
import { dataDay } from '../../control-data/control-data';
import type { AsOfSetting, InUse } from '../../in-use/in-use';
import { inUse } from '../../in-use/in-use';
import { tellCommitted } from '../committed';
import { useInUse } from '../in-use';
import { keysOf } from '../keyboard/keys';
import { perform } from '../perform';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';
import { fold } from './opened';

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

interface Draft {
  asOf: AsOfSetting['kind'];
  fixedDay: string;
  knownOn: 'as-of' | 'fixed';
  knownDay: string;
  scenario: string;
}

const draftOf = ({ asOfSetting, workingDay, knownOn, scenarios }: InUse): Draft => ({
  asOf: asOfSetting.kind,
  fixedDay: isoOfDay(asOfSetting.kind === 'fixed' ? asOfSetting.day : workingDay),
  knownOn: knownOn === null ? 'as-of' : 'fixed',
  knownDay: isoOfDay(knownOn ?? workingDay),
  scenario: scenarios.chosen?.name ?? '',
});

/** What is being chosen; null where nothing was touched, then it follows what is in use. */
const draft = createStore<Draft | null>(null);

function settingOf({ asOf, fixedDay }: Draft): AsOfSetting | null {
  if (asOf !== 'fixed') return { kind: asOf };
  const day = dayOfIso(fixedDay);
  return day === null ? null : { kind: 'fixed', day };
}

const knownOf = ({ knownOn, knownDay }: Draft): Day | null | undefined =>
  knownOn === 'as-of' ? null : (dayOfIso(knownDay) ?? undefined);

const sameSetting = (a: AsOfSetting, b: AsOfSetting): boolean =>
  a.kind === b.kind && (a.kind !== 'fixed' || b.kind !== 'fixed' || a.day === b.day);

/** Makes the changes one after the other; each of them can be undone. False where one failed. */
async function apply(chosen: Draft): Promise<boolean> {
  const setting = settingOf(chosen);
  const known = knownOf(chosen);
  if (!setting || known === undefined) return false;
  const before = inUse();
  const changes: ((running: Running) => Promise<Committed>)[] = [];
  if (!sameSetting(setting, before.asOfSetting)) changes.push((running) => setAsOf(setting, running));
  if (known !== before.knownOn) changes.push((running) => setKnownOn(known, running));
  if (chosen.scenario !== (before.scenarios.chosen?.name ?? ''))
    changes.push((running) => chooseScenario(chosen.scenario, running));
  for (const change of changes) {
    const committed = await perform(change);
    if (!committed) return false;
    tellCommitted({ code: 'settings.done' }, committed);
  }
  return true;
}

export default function Settings(): ReactElement {
  const styles = useStyles();
  const { t, day } = useTexts();
  const use = useInUse();
  const chosen = useStore(draft) ?? draftOf(use);
  const set = (fields: Partial<Draft>): void => draft.set({ ...chosen, ...fields });
  const isDay = (text: string): boolean => dayOfIso(text) !== null;
  const fixedWrong = chosen.asOf === 'fixed' && !isDay(chosen.fixedDay);
  const knownWrong = chosen.knownOn === 'fixed' && !isDay(chosen.knownDay);
  const end = (): void => {
    draft.set(null);
    fold();
  };
  return (
    <form
      className={styles.settings}
      aria-label={t('settings')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!fixedWrong && !knownWrong) void apply(chosen).then((done) => done && end());
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
        <Field
          label={t('settings.fixed-day')}
          validationMessage={fixedWrong ? t('settings.no-day') : undefined}
        >
          <Input
            className={styles.day}
            type="date"
            min="1900-03-01"
            value={chosen.fixedDay}
            onChange={(_, { value }) => set({ fixedDay: value })}
          />
        </Field>
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
        <Field
          label={t('settings.known-day')}
          validationMessage={knownWrong ? t('settings.no-day') : undefined}
        >
          <Input
            className={styles.day}
            type="date"
            min="1900-03-01"
            value={chosen.knownDay}
            onChange={(_, { value }) => set({ knownDay: value })}
          />
        </Field>
      )}
      {use.scenarios.names.length > 0 && (
        <Field label={t('settings.scenario')} hint={t('settings.scenario-hint')}>
          <Select value={chosen.scenario} onChange={(_, { value }) => set({ scenario: value })}>
            {use.scenarios.names.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small" aria-keyshortcuts={keysOf('main')}>
          {t('settings.apply')}
        </Button>
        <Button size="small" aria-keyshortcuts={keysOf('close')} onClick={end}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
