// How a file is read: its sheet, the row of its headers, its encoding and delimiter, as recognised; each can be chosen
// otherwise, and ten rows show at once what comes of it.

import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import type { Delimiter, Encoding, Recognised, RecognisedSheet } from '../../actions/loading/registers';
import { DELIMITERS, ENCODINGS, PREVIEW_ROWS, ROWS_COUNTED } from '../../actions/loading/registers';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';
import { DATA } from '../../text/en/data';
import { chooseLayout, loading } from './loading';
import { PreviewRows } from './preview-rows';

/** Null until the person opens or closes it: then it is open where the table could not be told. */
const opened = createStore<boolean | null>(null);

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  toggle: { paddingInline: 0, justifyContent: 'flex-start', textAlign: 'start' },
});

const WORDS_SHOWN = 40;
const short = (text: string): string =>
  text.length > WORDS_SHOWN ? `${text.slice(0, WORDS_SHOWN - 1)}…` : text;

export function RecognisedFile({
  recognised,
  isRead,
}: {
  recognised: Recognised;
  isRead: boolean;
}): ReactElement {
  const styles = useStyles();
  const { t, number } = useTexts(DATA);
  const isOpen = useStore(opened) ?? !isRead;
  const { text, workbook, headerRow, rows } = recognised;
  // A choice shows at once, not only when it has been read.
  const { pending } = useStore(loading);
  const sheetName = ({ name, rows: count, register, hidden }: RecognisedSheet): string =>
    t('read.sheet-choice', {
      name: short(name),
      rows: count >= ROWS_COUNTED ? `${number(ROWS_COUNTED)}+` : number(count),
      count,
      hidden,
      register: register === null ? '' : t(`register.${register}`),
    });
  const summary = [
    ...(workbook && workbook.sheet !== '' ? [t('read.in-sheet', { sheet: short(workbook.sheet) })] : []),
    ...(headerRow === null ? [] : [t('read.in-row', { row: headerRow })]),
    ...(text ? [t(`encoding.${text.encoding}`), delimiterName(text.delimiter, t)] : []),
  ].join(' · ');
  const ofSheet = workbook?.sheets.find(({ name }) => name === workbook.sheet);
  return (
    <section className={styles.section} aria-label={t('read')}>
      <Button
        className={styles.toggle}
        appearance="transparent"
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        onClick={() => opened.set(!isOpen)}
      >
        {summary === '' ? t('read') : t('read.summary', { how: summary })}
      </Button>
      {isOpen && (
        <>
          {workbook && workbook.sheets.length > 1 && (
            <Field label={t('read.sheet')} hint={ofSheet?.firstLines.map(short).join(' / ')}>
              <Select
                value={pending?.sheet ?? workbook.sheet}
                onChange={(_, { value }) => void choose({ sheet: value, headerRow: undefined })}
              >
                {ofSheet === undefined && <option value={workbook.sheet}>{t('read.choose')}</option>}
                {workbook.sheets.map((sheet) => (
                  <option key={sheet.name} value={sheet.name}>
                    {sheetName(sheet)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {text && (
            <>
              <Field
                label={t('read.encoding')}
                {...(text.assumed ? { hint: t('read.encoding-assumed') } : {})}
              >
                <Select
                  value={pending?.encoding ?? text.encoding}
                  onChange={(_, { value }) => void choose({ encoding: value as Encoding })}
                >
                  {ENCODINGS.map((encoding) => (
                    <option key={encoding} value={encoding}>
                      {t(`encoding.${encoding}`)}
                    </option>
                  ))}
                </Select>
              </Field>
              <Field label={t('read.delimiter')}>
                <Select
                  value={pending?.delimiter ?? text.delimiter}
                  onChange={(_, { value }) => void choose({ delimiter: value as Delimiter })}
                >
                  {[...new Set([...DELIMITERS, text.delimiter])].map((delimiter) => (
                    <option key={delimiter} value={delimiter}>
                      {delimiterName(delimiter, t)}
                    </option>
                  ))}
                </Select>
              </Field>
            </>
          )}
          {headerRow !== null && (
            <Field label={t('read.header-row')}>
              <Select
                value={String(pending?.headerRow ?? headerRow)}
                onChange={(_, { value }) => void choose({ headerRow: Number(value) })}
              >
                {rows
                  .filter(({ number: row, cells }) => row === headerRow || cells.some((cell) => cell !== ''))
                  .map(({ number: row, cells }) => (
                    <option key={row} value={row}>
                      {t('read.row-choice', {
                        row,
                        words: short(cells.filter((cell) => cell !== '').join(' | ')),
                      })}
                    </option>
                  ))}
              </Select>
            </Field>
          )}
          {headerRow !== null && (
            <PreviewRows
              label={t('read.preview', { count: PREVIEW_ROWS })}
              rows={rows.filter(({ number: row }) => row >= headerRow).slice(0, PREVIEW_ROWS + 1)}
            />
          )}
        </>
      )}
    </section>
  );
}

/** What was opened to choose stays open, so that the next choice is at hand. */
function choose(said: Parameters<typeof chooseLayout>[0]): Promise<void> {
  opened.set(true);
  return chooseLayout(said);
}

const DELIMITER_NAMES = new Map<string, 'comma' | 'semicolon' | 'tab' | 'bar' | 'unit' | 'record'>([
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
  ['\u001f', 'unit'],
  ['\u001e', 'record'],
]);

function delimiterName(delimiter: string, t: ReturnType<typeof useTexts<keyof typeof DATA>>['t']): string {
  const name = DELIMITER_NAMES.get(delimiter);
  return name === undefined ? delimiter : t(`delimiter.${name}`);
}
