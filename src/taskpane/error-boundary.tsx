// A view that fails takes only itself down: what happened, what was kept and what to do.

import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { Component } from 'react';
import { useTexts } from './texts';

interface Props {
  children: ReactNode;
}

function Failed({ detail, again }: { detail: string; again: () => void }): ReactElement {
  const { t } = useTexts();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('failed.title')}</MessageBarTitle>
        {t('failed.text', { detail })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={again}>
          {t('failed.again')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Failed detail={error.message} again={() => this.setState({ error: null })} />;
  }
}
