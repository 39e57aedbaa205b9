// A status as icon and word; color only repeats what the word says. In Chinese the fixed English word stays beside it.

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { CircleHalfFillRegular } from '@fluentui/react-icons/svg/circle-half-fill';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { HourglassRegular } from '@fluentui/react-icons/svg/hourglass';
import { KeyRegular } from '@fluentui/react-icons/svg/key';
import { PauseCircleRegular } from '@fluentui/react-icons/svg/pause-circle';
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ComponentType, ReactElement } from 'react';
import type { PaneCode } from '../../text/en/pane';
import type { Texts } from '../texts';
import { useTexts } from '../texts';

type Tone = 'good' | 'caution' | 'bad' | 'plain';

interface Look {
  Icon: ComponentType;
  tone: Tone;
  /** The word in the language in use; English is the status itself. */
  word: PaneCode;
}

/** Every status of licenses, controls and measures. */
const LOOKS: Readonly<Record<string, Look>> = {
  Granted: { Icon: CheckmarkCircleRegular, tone: 'good', word: 'status.granted' },
  Partial: { Icon: CircleHalfFillRegular, tone: 'caution', word: 'status.partial' },
  Review: { Icon: WarningRegular, tone: 'caution', word: 'status.review' },
  Pending: { Icon: HourglassRegular, tone: 'caution', word: 'status.pending' },
  Expired: { Icon: ClockRegular, tone: 'bad', word: 'status.expired' },
  Required: { Icon: KeyRegular, tone: 'caution', word: 'status.required' },
  Refused: { Icon: DismissCircleRegular, tone: 'bad', word: 'status.refused' },
  Revoked: { Icon: DismissCircleRegular, tone: 'bad', word: 'status.revoked' },
  Prohibited: { Icon: ProhibitedRegular, tone: 'bad', word: 'status.prohibited' },
  'Not required': { Icon: CircleRegular, tone: 'good', word: 'status.not-required' },
  'License required': { Icon: KeyRegular, tone: 'caution', word: 'status.license-required' },
  Suspended: { Icon: PauseCircleRegular, tone: 'plain', word: 'status.suspended' },
  'Not controlled': { Icon: CircleRegular, tone: 'good', word: 'status.not-controlled' },
  Unknown: { Icon: QuestionCircleRegular, tone: 'plain', word: 'status.unknown' },
};

export const isStatus = (word: unknown): word is string =>
  typeof word === 'string' && Object.hasOwn(LOOKS, word);

/** A status as it is read: in Chinese the fixed English word and its meaning. */
export function statusText(status: string, { t, language }: Pick<Texts, 't' | 'language'>): string {
  const look = LOOKS[status];
  return language === 'en' || !look ? status : `${status} ${t(look.word)}`;
}

const useStyles = makeStyles({
  status: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS, minWidth: 0 },
  icon: { display: 'inline-flex', flexShrink: 0, fontSize: '1.25em' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  caution: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  plain: { color: tokens.colorNeutralForeground2 },
});

export function StatusWord({ status }: { status: string }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const look = LOOKS[status];
  if (!look) return <span>{status}</span>;
  const { Icon, tone } = look;
  return (
    <span className={mergeClasses(styles.status, styles[tone])}>
      <span className={styles.icon} aria-hidden>
        <Icon />
      </span>
      <span>{statusText(status, texts)}</span>
    </span>
  );
}
