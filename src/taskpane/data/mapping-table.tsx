// Which column is read as which field: found by the headers, changed by the person, remembered for the next time.

import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { Mapping, RegisterColumns } from '../../actions/loading/registers';
import { registerColumns } from '../../actions/loading/registers';
import { perform } from '../perform';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';
import { checkAgain, loading } from './loading';
import { DATA } from '../../text/en/data';

const open = createStore(false);

const useStyles = makeStyles({
  toggle: { paddingInline: 0, justifyContent: 'flex-start' },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** The mapping with a column read as another field; no two columns are one field. */
function withField(mapping: Mapping, at: number, field: string | null): Mapping {
  const columns = mapping.columns.map((column, index) => {
    if (index === at) return { ...column, field };
    return column.field === field ? { ...column, field: null } : column;
  });
  return { ...mapping, columns };
}

export function MappingTable({ mapping: read }: { mapping: Mapping }): ReactElement {
  const styles = useStyles();
  const { t, language } = useTexts(DATA);
  const isOpen = useStore(open);
  // A choice shows at once, and the next one is added to it.
  const mapping = useStore(loading).pending?.mapping ?? read;
  const [registers, setRegisters] = useState<readonly RegisterColumns[]>([]);
  useEffect(() => {
    if (isOpen) void perform(registerColumns).then((found) => found && setRegisters(found));
  }, [isOpen]);
  const fields = registers.find(({ id }) => id === mapping.register)?.fields ?? [];
  const count = mapping.columns.filter(({ field }) => field !== null).length;
  return (
    <div>
      <Button
        className={styles.toggle}
        appearance="transparent"
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        onClick={() => open.set(!isOpen)}
      >
        {t('check.mapping', { read: count, count: mapping.columns.length })}
      </Button>
      {isOpen && (
        <div className={styles.fields}>
          {mapping.columns.map(({ header, field }, at) => (
            <Field key={`${at} ${header}`} label={header || t('check.no-header', { column: at + 1 })}>
              <Select
                value={field ?? ''}
                onChange={(_, { value }) =>
                  void checkAgain({
                    register: mapping.register,
                    mapping: withField(mapping, at, value === '' ? null : value),
                  })
                }
              >
                <option value="">{t('check.left-out')}</option>
                {fields.map((one) => (
                  <option key={one.id} value={one.id}>
                    {language === 'zh' ? one.headerZh : one.header}
                    {one.required ? ' *' : ''}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </div>
      )}
    </div>
  );
}
