// One call of the formula: its arguments and what became of them, the answer with its evidence, and what can be settled.

import { Button, Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import type { ReactElement } from 'react';
import type { InspectedCall, NotDetermined, Told } from '../../actions/inspect';
import { problemText } from '../../catalog/explain';
import { AnswerBox } from '../look-up/answer';
import { Claims } from '../look-up/claims';
import { DataTable } from '../parts/data-table';
import { useResolved, useParameterName } from './resolved';
import { DataAge } from './data-age';
import { askAgain } from './look-up-call';
import { Settle } from './settle';
import { INSPECT } from '../../text/en/inspect';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  call: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  nested: { paddingInlineStart: tokens.spacingHorizontalM },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' },
  written: {
    display: 'inline-block',
    minWidth: '84px',
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  call: InspectedCall;
  /** Tells the calls of one formula apart; null where there is only one. */
  number: number | null;
  /** What is said to be wrong with the cell; it is not said again. */
  said: string | null;
}

export function CallPanel({ call, number, said }: Props): ReactElement {
  const styles = useStyles();
  const { t, language } = useTexts(INSPECT);
  const resolved = useResolved();
  const parameterName = useParameterName();
  const { id, args, depth, result } = call;
  const title = number === null ? id : `${number}. ${id}`;
  const told =
    result.kind === 'determined' && result.answer.kind === 'problem'
      ? problemText(result.answer, language)
      : null;
  const rows = args.map((argument, index) => ({
    key: `${index}`,
    cells: [
      parameterName(argument.name),
      <span key="written" className={styles.written}>
        {argument.text}
      </span>,
      resolved(argument.resolved, told),
    ],
  }));
  return (
    <div className={depth > 0 ? `${styles.call} ${styles.nested}` : styles.call}>
      <div className={styles.head}>
        <Text as="h3" weight="semibold" style={{ margin: 0 }}>
          {title}
        </Text>
        <Button appearance="subtle" size="small" icon={<SearchRegular />} onClick={() => askAgain(call)}>
          {t('repair.look-up')}
        </Button>
      </div>
      {depth > 0 && <Caption1>{t('call.nested')}</Caption1>}
      {args.length > 0 && (
        <DataTable
          label={t('call.arguments', { id: title })}
          headers={[t('call.argument'), t('call.written'), t('call.resolved')]}
          rows={rows}
        />
      )}
      {result.kind !== 'determined' ? (
        <Unanswered result={result} />
      ) : (
        (told === null || told !== said) && <Answered result={result} title={title} />
      )}
    </div>
  );
}

function Answered({ result, title }: { result: Told; title: string }): ReactElement {
  const { t } = useTexts(INSPECT);
  const { answer, explanation, claims, rows, columns, at, open } = result;
  const isPart = answer.kind !== 'table' && rows * columns > 1;
  return (
    <>
      {isPart && (
        <Caption1>{t('call.element', { rows, columns, row: at.row + 1, column: at.column + 1 })}</Caption1>
      )}
      <AnswerBox
        kind="answered"
        answer={answer}
        explanation={explanation}
        cells={1}
        label={`${t('answer')}: ${title}`}
      />
      {explanation && <DataAge asOf={explanation.asOf} />}
      {open.map((question) => (
        <Settle key={question.id} question={question} />
      ))}
      {claims.length > 0 && <Claims claims={claims} label={`${t('claims')}: ${title}`} />}
    </>
  );
}

function Unanswered({ result: { reason, what } }: { result: NotDetermined }): ReactElement {
  const { t } = useTexts(INSPECT);
  return (
    <Text size={200}>
      {t(`undetermined.${reason}`, { what })} {t('undetermined.cell', { what })}
    </Text>
  );
}
