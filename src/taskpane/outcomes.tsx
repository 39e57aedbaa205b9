// What became of what a person did: messages that stay in sight, with undo where there is one; the action that runs;
// and what the add-in has to say although nobody asked.

import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import { useSyncExternalStore } from 'react';
import { dismissNotice, notices, onNotices } from '../actions/running/notices';
import { say } from '../text/say';
import { useDoing, task } from './state';
import type { Outcome, Said, Sentence } from './messages';
import { dismiss, messages } from './messages';
import { noticeRemedy } from './notice-remedies';
import { useStore } from './store';
import { useTexts } from './texts';

const useStyles = makeStyles({
  outcomes: { flexShrink: 0, maxHeight: '45vh', overflowY: 'auto' },
  message: {
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  running: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  progress: { display: 'block', width: '100%', accentColor: tokens.colorBrandBackground },
  grow: { flexGrow: 1, minWidth: 0 },
});

function Message({ intent, text, remedy, onDismiss }: Outcome & { onDismiss: () => void }): ReactElement {
  const styles = useStyles();
  const { t, language } = useTexts();
  const one = ({ code, values }: Sentence): string => say(language, code, { ...values });
  const said = (what: Said): string =>
    typeof what === 'string' ? what : 'code' in what ? one(what) : what.map(one).join(' ');
  return (
    <MessageBar intent={intent} layout="multiline" shape="square">
      <MessageBarBody className={styles.message}>{said(text)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={t('dismiss')}
            onClick={onDismiss}
          />
        }
      >
        {remedy && (
          <Button
            size="small"
            onClick={() => {
              onDismiss();
              remedy.run();
            }}
          >
            {said(remedy.label)}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

/** What the add-in has to say although nobody asked. */
export function Notices(): ReactElement {
  const styles = useStyles();
  const list = useSyncExternalStore(onNotices, notices);
  return (
    <div className={styles.outcomes} role="status">
      {list.map(({ code, severity, values }) => (
        <Message
          key={code}
          intent={severity}
          text={{ code: `notice.${code}`, values }}
          remedy={noticeRemedy(code)}
          onDismiss={() => dismissNotice(code)}
        />
      ))}
    </div>
  );
}

/** The action that runs, and what became of those before it. */
export function Outcomes(): ReactElement {
  const styles = useStyles();
  const told = useStore(messages);
  const mine = useStore(task);
  const progress = useDoing();
  const { t } = useTexts();
  const doing = progress && t(`doing.${progress.step}`);
  return (
    <div className={styles.outcomes} role="status">
      {told.map((message) => (
        <Message key={message.id} {...message} onDismiss={() => dismiss(message.id)} />
      ))}
      {progress && doing && (
        <div className={styles.running}>
          <div className={styles.grow}>
            <span>{doing}</span>
            <progress
              className={styles.progress}
              value={progress.share ?? undefined}
              max={1}
              aria-label={doing}
            />
          </div>
          {mine && (
            <Button size="small" onClick={mine.cancel}>
              {t('cancel')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
