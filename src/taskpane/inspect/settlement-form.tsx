// The form by which a Review is settled: what followed, its days, the notice, the reason.

import {
  Button,
  Caption1,
  Field,
  Input,
  Radio,
  RadioGroup,
  Textarea,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Incomplete, OpenQuestion, Outcome } from '../../actions/inspect';
import { incomplete, outcomesOf, settle } from '../../actions/inspect';
import type { InspectCode } from '../../text/en/inspect';
import { INSPECT } from '../../text/en/inspect';
import { tellCommitted } from '../committed';
import { keysOf } from '../keyboard/keys';
import { perform } from '../perform';
import { useTexts } from '../texts';
import { lookAgain } from './following';
import type { SettlementDraft } from './settlement-drafts';
import { changeDraft, endDraft, settlementOf } from './settlement-drafts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  input: { minWidth: 0 },
});

/** The words of an outcome depend on what the measure was before. */
function outcomeCode(outcome: Outcome, question: OpenQuestion): InspectCode {
  if (outcome === 'lifted' || outcome === 'valid-until' || question.kind === 'license')
    return outcome === 'lifted' ? 'settle.lifted' : 'settle.valid-until';
  return `settle.${outcome}.${question.was}`;
}

/** Which field a lack belongs to. */
const FIELD: Readonly<Record<Incomplete, keyof SettlementDraft>> = {
  title: 'title',
  url: 'url',
  reason: 'reason',
  until: 'until',
  'until-before-from': 'until',
};

export default function SettlementForm({
  question,
  draft,
}: {
  question: OpenQuestion;
  draft: SettlementDraft;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(INSPECT);
  const [tried, setTried] = useState(false);
  const settlement = settlementOf(question, draft);
  const lack = settlement && incomplete(settlement);
  const lackOf = (field: keyof SettlementDraft): string | undefined =>
    tried && lack && FIELD[lack] === field ? t(`settle.lacks.${lack}`) : undefined;
  const write = async (): Promise<void> => {
    setTried(true);
    if (!settlement || lack) return;
    const committed = await perform((running) => settle(settlement, running));
    if (!committed) return;
    endDraft(question.id);
    tellCommitted({ code: 'settle.done' }, committed);
    await lookAgain();
  };
  const input = (field: keyof SettlementDraft, type: 'text' | 'date' | 'url', required = false) => (
    <Field
      label={t(`settle.${field as 'title'}`)}
      required={required}
      validationMessage={lackOf(field)}
      hint={field === 'until' && question.kind === 'measure' ? t('settle.until-hint') : undefined}
    >
      <Input
        className={styles.input}
        input={{ style: { minWidth: 0 } }}
        type={type}
        value={draft[field]}
        onChange={(_, { value }) => changeDraft(question.id, { [field]: value })}
      />
    </Field>
  );
  const outcomes = outcomesOf(question);
  return (
    <>
      {outcomes.length > 1 && (
        <Field label={t('settle.outcome')}>
          <RadioGroup
            value={draft.outcome}
            onChange={(_, { value }) => changeDraft(question.id, { outcome: value as Outcome })}
          >
            {outcomes.map((outcome) => (
              <Radio key={outcome} value={outcome} label={t(outcomeCode(outcome, question))} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {question.kind === 'measure' && input('from', 'date', true)}
      {(draft.outcome === 'suspended' || draft.outcome === 'valid-until') &&
        input('until', 'date', question.kind === 'license')}
      {input('title', 'text', true)}
      {input('publisher', 'text')}
      {input('url', 'url')}
      {input('published', 'date', true)}
      <Field label={t('settle.reason')} required validationMessage={lackOf('reason')}>
        <Textarea
          value={draft.reason}
          onChange={(_, { value }) => changeDraft(question.id, { reason: value })}
        />
      </Field>
      <Caption1>{t('settle.private')}</Caption1>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          aria-keyshortcuts={keysOf('main')}
          disabledFocusable={settlement === null}
          onClick={() => void write()}
        >
          {t('settle.write')}
        </Button>
        <Button onClick={() => endDraft(question.id)}>{t('settle.cancel')}</Button>
      </div>
    </>
  );
}
