// One argument of the question: a field that fits its kind, or cells of the workbook in its place.

import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { SelectObjectRegular } from '@fluentui/react-icons/svg/select-object';
import type { ReactElement } from 'react';
import { chosenCells, referenceTo } from '../../actions/formulas/chosen-cells';
import type { Context, Parameter } from '../../catalog/entry';
import { perform } from '../perform';
import { useTexts } from '../texts';
import { explainsItself, labelOf } from './argument-labels';
import { isNumberKind } from './argument-values';
import { NameField } from './name-field';
import type { ArgumentDraft } from './question';
import { NO_ARGUMENT, setArgument } from './question';
import { suggestionsFor } from './suggestions';

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'flex-end' },
  cells: { justifyContent: 'space-between', width: '100%', minWidth: 0, overflowWrap: 'anywhere' },
  grow: { flexGrow: 1, minWidth: 0 },
});

interface Props {
  parameter: Parameter;
  draft: ArgumentDraft;
  /** What the parameter takes, in words. */
  hint: string | undefined;
  context: Context;
}

export function ArgumentField({ parameter, draft, hint, context }: Props): ReactElement {
  const styles = useStyles();
  const { t } = useTexts();
  const { name, optional } = parameter;
  const label = labelOf(name, t);
  const pick = async (): Promise<void> => {
    const cells = await perform(chosenCells);
    if (cells) setArgument(name, { ...draft, cells });
  };
  return (
    <div className={styles.row}>
      <Field
        className={styles.grow}
        label={optional ? t('ask.optional', { name: label }) : label}
        required={!optional}
        hint={explainsItself(name) ? undefined : hint}
      >
        {draft.cells ? (
          <Button
            className={styles.cells}
            icon={<DismissRegular />}
            iconPosition="after"
            title={t('ask.remove-cells', { name: label })}
            onClick={() => setArgument(name, { ...draft, cells: null })}
          >
            {referenceTo(draft.cells, null)}
          </Button>
        ) : (
          <Typed parameter={parameter} text={draft.text} context={context} />
        )}
      </Field>
      <Button
        appearance="subtle"
        icon={<SelectObjectRegular />}
        aria-label={t('ask.use-selected', { name: label })}
        title={t('ask.use-selected', { name: label })}
        onClick={() => void pick()}
      />
    </div>
  );
}

interface TypedProps {
  parameter: Parameter;
  text: string;
  context: Context;
}

/** The field in which a value is typed or chosen; `Field` labels it. */
function Typed({ parameter, text, context, ...field }: TypedProps): ReactElement {
  const { name, kind } = parameter;
  const set = (value: string): void => setArgument(name, { ...NO_ARGUMENT, text: value });
  const search = suggestionsFor(parameter, context);
  if (search) return <NameField {...field} value={text} search={search} onChange={set} />;
  return (
    <Input
      {...field}
      style={{ width: '100%', minWidth: 0 }}
      type={kind === 'day' ? 'date' : 'text'}
      inputMode={isNumberKind(kind) ? 'decimal' : undefined}
      input={{ style: { minWidth: 0 } }}
      value={text}
      onChange={(_, { value }) => set(value)}
    />
  );
}
