// The names behind lines that would be Unknown, the most frequent first: each with the closest ones, and any other by
// search. What a person says is kept as a private name, and the count follows.

import { Button, Caption1, Field, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Look, UnknownName } from '../../actions/model';
import { settleName, thingNamed } from '../../actions/model';
import { tellCommitted } from '../committed';
import { useQuestionContext } from '../state';
import { NameField } from '../look-up/name-field';
import { suggestionsFor } from '../look-up/suggestions';
import { perform } from '../perform';
import { MODEL } from '../../text/en/model';
import { useTexts } from '../texts';

/** Names shown at first, and with each press more. */
const STEP = 20;

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  heading: { margin: 0 },
  name: { overflowWrap: 'anywhere', minWidth: 0 },
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
  },
  choice: { minWidth: 0, maxWidth: '100%', overflowWrap: 'anywhere' },
  more: { alignSelf: 'flex-start' },
});

/** What the cells of a column name, as functions call it. */
const KINDS = {
  supplier: 'company',
  item: 'material',
  region: 'region',
  origin: 'region',
} as const;

async function settle(unknown: UnknownName, thing: string): Promise<void> {
  const committed = await perform((running) => settleName(unknown, thing, running));
  if (committed) tellCommitted({ code: 'look.settled', values: { name: unknown.name, thing } }, committed);
}

export function UnknownNames({
  unknown: { lines, names, others },
}: {
  unknown: Look['unknown'];
}): ReactElement {
  const styles = useStyles();
  const { t, number } = useTexts(MODEL);
  const [most, setMost] = useState(STEP);
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3" className={styles.heading}>
        {names.length > 0 || lines === 0
          ? t('look.unknown', { count: number(lines) })
          : t('look.unknown-unnamed', { count: number(lines) })}
      </Subtitle2>
      {names.slice(0, most).map((one) => (
        <OneName key={`${one.kind} ${one.name}`} unknown={one} />
      ))}
      {names.length > most && (
        <Button className={styles.more} size="small" onClick={() => setMost(most + STEP)}>
          {t('look.more', { count: number(names.length - most) })}
        </Button>
      )}
      {names.length > 0 && others > 0 && (
        <Caption1>{t('look.other-unknown', { count: number(others) })}</Caption1>
      )}
    </div>
  );
}

function OneName({ unknown }: { unknown: UnknownName }): ReactElement {
  const styles = useStyles();
  const { t, number } = useTexts(MODEL);
  const context = useQuestionContext();
  const [typed, setTyped] = useState<string | null>(null);
  const { kind, name, lines, closest } = unknown;
  const parameter = { name: kind, kind: KINDS[kind] } as Parameters<typeof suggestionsFor>[0];
  return (
    <div className={styles.part} role="group" aria-label={name}>
      <Text className={styles.name}>
        {t('look.name', {
          name,
          kind: t(`means-column.${kind}`),
          count: number(lines),
        })}
      </Text>
      <div className={styles.choices}>
        {closest.map((one) => (
          <Button key={one} className={styles.choice} size="small" onClick={() => void settle(unknown, one)}>
            {one}
          </Button>
        ))}
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={typed !== null}
          onClick={() => setTyped(typed === null ? '' : null)}
        >
          {t('look.this-is')}
        </Button>
      </div>
      {typed !== null && (
        <>
          <Field label={t('look.this-is-of', { name })}>
            <NameField value={typed} search={suggestionsFor(parameter, context)!} onChange={setTyped} />
          </Field>
          <Button
            className={styles.more}
            size="small"
            disabledFocusable={thingNamed(kind, typed) === null}
            onClick={() => void settle(unknown, typed)}
          >
            {t('look.settle')}
          </Button>
        </>
      )}
    </div>
  );
}
