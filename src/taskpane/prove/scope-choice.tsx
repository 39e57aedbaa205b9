// Which cells the view works on; one choice for all of its parts.

import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Scope } from '../../actions/formulas/chosen-scope';
import { createStore, useStore } from '../store';
import { PROVE } from '../../text/en/prove';
import { useTexts } from '../texts';

const SCOPES: readonly Scope[] = ['selection', 'sheet', 'workbook'];

export const scopeChosen = createStore<Scope>('workbook');

export function ScopeChoice(): ReactElement {
  const { t } = useTexts(PROVE);
  return (
    <Field label={t('prove.scope')}>
      <RadioGroup value={useStore(scopeChosen)} onChange={(_, { value }) => scopeChosen.set(value as Scope)}>
        {SCOPES.map((scope) => (
          <Radio key={scope} value={scope} label={t(`prove.scope.${scope}`)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
