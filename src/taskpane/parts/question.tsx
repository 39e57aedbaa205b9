// A question before something that is not easily taken back: what will happen, and two answers.

import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTexts } from '../texts';

interface Props {
  title: string;
  text: string;
  /** What the answer does: `Remove`. */
  yes: string;
  /** Another way to go on, offered first. */
  instead?: { label: string; run: () => void };
  /** The button that asks. */
  children: ReactElement;
  onYes: () => void;
}

export function Question({ title, text, yes, instead, children, onYes }: Props): ReactElement {
  const { t } = useTexts();
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement>{children}</DialogTrigger>
      <DialogSurface style={{ maxWidth: 'calc(100vw - 24px)', boxSizing: 'border-box' }}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions fluid={instead !== undefined}>
            {instead && (
              <DialogTrigger disableButtonEnhancement>
                <Button appearance="primary" onClick={instead.run}>
                  {instead.label}
                </Button>
              </DialogTrigger>
            )}
            <DialogTrigger disableButtonEnhancement>
              <Button appearance={instead ? undefined : 'primary'} onClick={onYes}>
                {yes}
              </Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('cancel')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
