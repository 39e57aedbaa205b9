// Asks a question: choose it, fill in its arguments, see the answer with its evidence, put the formula into the workbook.

import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import type { ReactElement } from 'react';
import { Suspense, lazy, useMemo } from 'react';
import { functionEntry } from '../../catalog';
import { copyText } from '../clipboard';
import { useQuestionContext } from '../state';
import { keysOf } from '../keyboard/keys';
import { tell } from '../messages';
import { useStore } from '../store';
import { useTexts } from '../texts';
import { ArgumentField } from './argument-field';
import { labelOf } from './argument-labels';
import { canFillDown, fillQuestionDown, insertQuestion, questionFormula } from './insertion';
import { preview } from './preview';
import { NO_ARGUMENT, question, clearArguments } from './question';
import { QuestionField } from './question-field';

const answered = () => import(/* webpackChunkName: "pane-answer" */ './answered');
const AnswerBox = lazy(() => answered().then(({ AnswerBox: one }) => ({ default: one })));
const Claims = lazy(() => answered().then(({ Claims: one }) => ({ default: one })));

const useStyles = makeStyles({
  ask: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  formula: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  code: { flexGrow: 1, minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  small: { minWidth: 'auto' },
});

async function copy(formula: string): Promise<void> {
  const copied = await copyText(formula);
  tell({
    intent: copied ? 'success' : 'warning',
    text: { code: copied ? 'ask.copied' : 'ask.not-copied', values: { formula } },
  });
}

export function Ask(): ReactElement {
  const styles = useStyles();
  const { t, language } = useTexts();
  const context = useQuestionContext();
  const asked = useStore(question);
  const entry = functionEntry(asked.id);
  const result = useMemo(() => preview(entry, asked, context), [entry, asked, context]);
  const formula = questionFormula(entry, asked, null);
  const isComplete = result.kind === 'answered';
  return (
    <div className={styles.ask}>
      <QuestionField id={entry.id} />
      {entry.parameters.slice(0, parametersShown(entry.id, asked.args)).map((parameter) => (
        <ArgumentField
          key={`${entry.id} ${parameter.name}`}
          parameter={parameter}
          draft={asked.args[parameter.name] ?? NO_ARGUMENT}
          hint={parameter[language]}
          context={context}
        />
      ))}
      {isComplete ? (
        <Suspense fallback={<Caption1 role="status">{t('loading')}</Caption1>}>
          <AnswerBox {...result} />
        </Suspense>
      ) : (
        <Caption1>
          {t('ask.incomplete', { missing: result.missing.map((name) => labelOf(name, t)) })}
        </Caption1>
      )}
      <div className={styles.formula}>
        <code className={styles.code}>{formula}</code>
        <Button
          appearance="subtle"
          size="small"
          icon={<CopyRegular />}
          aria-label={t('ask.copy')}
          title={t('ask.copy')}
          onClick={() => void copy(formula)}
        />
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          aria-keyshortcuts={keysOf('main')}
          disabledFocusable={!isComplete}
          onClick={() => void insertQuestion(entry, asked)}
        >
          {t('ask.insert')}
        </Button>
        {canFillDown(entry, asked) && (
          <Button disabledFocusable={!isComplete} onClick={() => void fillQuestionDown(entry, asked)}>
            {t('ask.fill-down')}
          </Button>
        )}
        <Button appearance="subtle" className={styles.small} onClick={clearArguments}>
          {t('ask.clear')}
        </Button>
      </div>
      {isComplete && result.claims.length > 0 && (
        <Suspense>
          <Claims claims={result.claims} />
        </Suspense>
      )}
    </div>
  );
}

/** A function with many optional arguments shows one more than are filled. */
function parametersShown(
  id: string,
  args: Readonly<Record<string, { text: string; cells: unknown }>>,
): number {
  const { parameters } = functionEntry(id);
  const last = parameters.findLastIndex(({ name }) => args[name]?.text || args[name]?.cells);
  return parameters.length > 7 ? Math.max(2, last + 2) : parameters.length;
}
