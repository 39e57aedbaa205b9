// Makes a frozen copy: says first what it would show or leave out, then opens it or offers it to be downloaded.

import { Button, Field, Link, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CopyQuestion, FrozenCopy, LeftOut, MadeCopy, PrivateFacts } from '../../actions/share';
import { MAX_COPY_BYTES } from '../../actions/loading/registers';
import { tell } from '../messages';
import { perform } from '../perform';
import { createStore, useStore } from '../store';
import { Section } from './section';
import { PROVE } from '../../text/en/prove';
import { useTexts } from '../texts';
import type { ProveCode } from '../../text/en/prove';
import type { Texts } from '../texts';

type Say = Texts<ProveCode>['t'];

const facts = createStore<PrivateFacts>('with');
/** What the person is asked before the copy is made; null while nothing is asked. */
const asked = createStore<CopyQuestion | null>(null);
/** A copy that waits to be downloaded. */
const ready = createStore<{ name: string; address: string } | null>(null);

/** Cells named in a question; more are counted. */
const NAMED = 10;

const FACTS: readonly PrivateFacts[] = ['with', 'without'];

const copying = () => import(/* webpackChunkName: "frozen-copy" */ '../../actions/share');

const wordsOf = (t: Say) => ({ word: t('prove.copy.word'), instead: t('prove.copy.instead') });

/** How many of each kind a copy leaves out, those that it leaves out alone. */
const leftOut = ({ leftOut: left, formats, validations, names }: FrozenCopy) =>
  Object.entries({ ...left, formats, validations, names }).filter(([, count]) => count > 0) as [
    keyof LeftOut,
    number,
  ][];

async function askOrMake(t: Say): Promise<void> {
  asked.set(null);
  putAway();
  const question = await perform(async (running) =>
    (await copying()).askFrozenCopy(facts.get(), wordsOf(t), running),
  );
  if (!question) return;
  const { errors, differing, hidden, hiddenSheets, copy } = question;
  const told = copy ? leftOut(copy).length + copy.withheld.count : 0;
  if (errors.length + differing.length + hidden.length + hiddenSheets.length + told > 0) asked.set(question);
  else await make(question);
}

async function make(question: CopyQuestion): Promise<void> {
  const done = await perform(async (running) => {
    const { makeFrozenCopy, deliverCopy } = await copying();
    const copy = await makeFrozenCopy(question, running);
    return { copy, delivery: await deliverCopy(copy) };
  });
  if (!done) return;
  asked.set(null);
  const { copy, delivery } = done;
  if (delivery === 'nowhere') return tell({ intent: 'warning', text: { code: 'prove.copy.nowhere' } });
  if (delivery === 'to-download') putOut(copy);
  const { cells: count, formats, validations, names } = copy;
  const said = { code: delivery === 'opened' ? 'prove.copy.opened' : 'prove.copy.ready', values: { count } };
  const pruned = { code: 'prove.copy.pruned', values: { formats, validations, names } };
  // What a copy without private facts leaves out was said before.
  const further = formats + validations > 0 && !question.copy ? [pruned] : [];
  tell({ intent: further.length > 0 ? 'warning' : 'success', text: [said, ...further] });
}

/** The copy stays in memory until it is downloaded or another one is made. */
function putOut({ bytes, fileName }: MadeCopy): void {
  const file = new Blob([bytes as BlobPart], { type: 'application/octet-stream' });
  ready.set({ name: fileName, address: URL.createObjectURL(file) });
}

function putAway(): void {
  const before = ready.get();
  if (before) URL.revokeObjectURL(before.address);
  ready.set(null);
}

const listOf = (cells: readonly { sheet: string; address: string; error?: string }[]): string[] => {
  const named = cells.slice(0, NAMED);
  const list = named.map(({ sheet, address, error = '' }) => `${sheet}!${address} ${error}`.trim());
  return cells.length > NAMED ? [...list, '…'] : list;
};

function Question({ question }: { question: CopyQuestion }): ReactElement {
  const { t } = useTexts(PROVE);
  const { errors, differing, hidden, hiddenSheets, copy } = question;
  const left = copy ? leftOut(copy) : [];
  return (
    <>
      <div role="status" style={{ display: 'grid', rowGap: 8 }}>
        {errors.length > 0 && <p>{t('prove.copy.errors', { count: errors.length, list: listOf(errors) })}</p>}
        {differing.length > 0 && (
          <p>{t('prove.copy.differing', { count: differing.length, list: listOf(differing) })}</p>
        )}
        {hidden.length > 0 && <p>{t('prove.copy.hidden', { count: hidden.length, list: listOf(hidden) })}</p>}
        {copy && copy.withheld.count > hidden.length && (
          <p>{t('prove.copy.withheld', { count: copy.withheld.count })}</p>
        )}
        {left.length > 0 && (
          <p>
            {t('prove.copy.left-out', {
              list: left.map(([what, count]) => t(`prove.copy.left.${what}`, { count })),
            })}
          </p>
        )}
        {hiddenSheets.length > 0 && <p>{t('prove.copy.hidden-sheets', { list: [...hiddenSheets] })}</p>}
      </div>
      <Button appearance="primary" onClick={() => void make(question)}>
        {t('prove.copy.go-on')}
      </Button>
      <Button onClick={() => asked.set(null)}>{t('prove.freeze.never-mind')}</Button>
    </>
  );
}

export function FrozenCopy(): ReactElement {
  const { t } = useTexts(PROVE);
  const question = useStore(asked);
  const file = useStore(ready);
  return (
    <Section title={t('prove.copy')} about={t('prove.copy.about', { limit: MAX_COPY_BYTES / 1024 / 1024 })}>
      <Field label={t('prove.copy.facts')}>
        <RadioGroup
          value={useStore(facts)}
          onChange={(_, { value }) => {
            facts.set(value as PrivateFacts);
            asked.set(null);
          }}
        >
          {FACTS.map((one) => (
            <Radio key={one} value={one} label={t(`prove.copy.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Button onClick={() => void askOrMake(t)}>{t('prove.copy.make')}</Button>
      {question && <Question question={question} />}
      {file && (
        <Link href={file.address} download={file.name}>
          {t('prove.copy.download', { name: file.name })}
        </Link>
      )}
    </Section>
  );
}
