// The packs of the workbook: what each is, how far its evidence reaches, what it covers, and a switch.

import { Button, Caption1, Link, Subtitle2, Switch, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SavedPack } from '../../actions/saved/packs';
import { contentOf } from '../../actions/saved/packs';
import { revalidatePack } from '../../actions/loading/sources';
import { dayOfStated } from '../../control-data/days';
import { SHIPPED_PACKS } from '../../control-data/packs';
import type { Language } from '../../text/say';
import { useCurrentState, useSessionFacts } from '../state';
import { useStore } from '../store';
import { useTexts } from '../texts';
import { askAgain } from './asking-again';
import { originText } from './origin-text';
import { WaitingChange, askFor, waiting } from './pack-changes';
import { DATA } from '../../text/en/data';

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  pack: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  said: { color: tokens.colorNeutralForeground2 },
});

const isShipped = (id: string): boolean => SHIPPED_PACKS.some(({ pack }) => pack.id === id);

/** The page that says what a shipped pack covers, what it lacks and what a person must read; the build names its host. */
const pageOf = (id: string, language: Language): string =>
  `${process.env.EXPOSURE_HOST}/help/${language === 'zh' ? 'zh/' : ''}pack-${id}.html`;

function Pack({ kept }: { kept: SavedPack }): ReactElement {
  const styles = useStyles();
  const { t, day, language } = useTexts(DATA);
  const { workingDay } = useCurrentState();
  const asked = useStore(waiting)?.change;
  const isAsked = asked?.kind === 'switch' && asked.id === kept.id;
  const { id, title, version, dataDate, covers } = contentOf(kept);
  const { origin, loadedOn } = kept;
  const dated = dayOfStated(dataDate)!;
  return (
    <li className={styles.pack}>
      <Switch
        label={title}
        checked={isAsked ? !asked.isOff : !kept.isOff}
        onChange={(_, { checked }) =>
          isAsked ? waiting.set(null) : void askFor({ kind: 'switch', id, isOff: !checked })
        }
      />
      <Caption1>{t('packs.line', { version, day: day(dated), age: workingDay - dated })}</Caption1>
      {covers?.text && <Caption1 className={styles.said}>{covers.text}</Caption1>}
      {isShipped(id) && (
        <Link href={pageOf(id, language)} target="_blank" rel="noreferrer">
          {t('packs.page')}
        </Link>
      )}
      <Caption1>
        {originText(origin, t)}
        {loadedOn !== null && ` (${t('data.register-loaded', { day: day(loadedOn) })})`}
      </Caption1>
      {origin.kind === 'address' && (
        <Button size="small" onClick={() => void askAgain(origin.url, (how) => revalidatePack(id, how))}>
          {t('data.ask-address')}
        </Button>
      )}
      {isAsked && <WaitingChange />}
    </li>
  );
}

export function PackList(): ReactElement {
  const styles = useStyles();
  const { t } = useTexts(DATA);
  const { packs } = useSessionFacts();
  return (
    <section>
      <Subtitle2 as="h2" className={styles.heading}>
        {t('packs')}
      </Subtitle2>
      <ul className={styles.list} aria-label={t('packs')}>
        {packs.map((one) => (
          <Pack key={one.id} kept={one} />
        ))}
      </ul>
    </section>
  );
}
