// One group of supplier names, page by page: each with the companies that it may be, and a search for any other.

import { Button, Caption1, Field, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import type { NameMatch, Suggestion } from '../../actions/loading/supplier-names';
import { useQuestionContext } from '../state';
import { NameField } from '../look-up/name-field';
import { suggestionsFor } from '../look-up/suggestions';
import { patch, useStore } from '../store';
import { useTexts } from '../texts';
import { choose, naming } from './naming';
import { DATA } from '../../text/en/data';

/** Companies offered for a name; any other is found by search. */
const OFFERED = 3;

/** Names on a page. */
const STEP = 20;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { overflowWrap: 'anywhere', paddingBottom: tokens.spacingVerticalXS },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  choice: { minWidth: 0, maxWidth: '100%', overflowWrap: 'anywhere' },
  pages: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
});

export function NameRows(): ReactElement {
  const styles = useStyles();
  const { t, number } = useTexts(DATA);
  const { matches, group, page } = useStore(naming);
  const list = useRef<HTMLUListElement>(null);
  const shown = matches.filter(({ kind }) => kind === group);
  const last = Math.max(0, Math.ceil(shown.length / STEP) - 1);
  const at = Math.min(page, last);
  const rows = shown.slice(at * STEP, (at + 1) * STEP);
  const turn = (to: number): void => {
    if (to < 0 || to > last) return;
    patch(naming, { page: to });
    list.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <div>
      <ul
        className={styles.list}
        ref={list}
        aria-label={t(`names.${group}`, { count: number(shown.length) })}
      >
        {rows.map((match) => (
          <li key={match.name} className={styles.row}>
            <NameRow match={match} />
          </li>
        ))}
      </ul>
      {last > 0 && (
        <div className={styles.pages}>
          <Button size="small" disabledFocusable={at === 0} onClick={() => turn(at - 1)}>
            {t('names.previous')}
          </Button>
          <Caption1>
            {t('names.page', {
              from: number(at * STEP + 1),
              to: number(at * STEP + rows.length),
              count: number(shown.length),
            })}
          </Caption1>
          <Button size="small" disabledFocusable={at === last} onClick={() => turn(at + 1)}>
            {t('names.next')}
          </Button>
        </div>
      )}
    </div>
  );
}

function NameRow({ match }: { match: NameMatch }): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(DATA);
  const { name, count } = match;
  return (
    <div role="group" aria-label={name}>
      <div className={styles.name}>
        <strong>{name}</strong>
        {count > 1 && <Caption1> {t('names.times', { count })}</Caption1>}
      </div>
      {match.kind === 'matched' ? (
        <Caption1>{match.shown}</Caption1>
      ) : (
        <Choices
          name={name}
          suggestions={match.kind === 'suggested' ? match.suggestions.slice(0, OFFERED) : []}
        />
      )}
    </div>
  );
}

function Choices({ name, suggestions }: { name: string; suggestions: readonly Suggestion[] }): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(DATA);
  const context = useQuestionContext();
  const { companies, companyNames } = context.data;
  const company = useStore(naming).chosen.get(name);
  const [typed, setTyped] = useState<string | null>(null);
  const other = company !== undefined && suggestions.every((one) => one.company !== company) ? company : null;
  const offered =
    other === null
      ? suggestions
      : [...suggestions, { company: other, name: companies.get(other)?.name ?? other }];
  const search = suggestionsFor({ name: 'company', kind: 'company' }, context)!;
  return (
    <>
      <div className={styles.choices}>
        {offered.map((one) => {
          const isChosen = one.company === company;
          return (
            <Button
              key={one.company}
              className={styles.choice}
              size="small"
              appearance={isChosen ? 'primary' : 'outline'}
              icon={isChosen ? <CheckmarkRegular /> : undefined}
              aria-pressed={isChosen}
              onClick={() => choose(name, isChosen ? null : one.company)}
            >
              {one.name}
            </Button>
          );
        })}
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={typed !== null}
          onClick={() => setTyped(typed === null ? '' : null)}
        >
          {t('names.search')}
        </Button>
      </div>
      {typed !== null && (
        <Field label={t('names.company-of', { name })}>
          <NameField
            value={typed}
            search={search}
            onChange={(value) => {
              setTyped(value);
              const found = companyNames.find(value);
              choose(name, found.kind === 'found' ? found.thing.id : null);
            }}
          />
        </Field>
      )}
    </>
  );
}
