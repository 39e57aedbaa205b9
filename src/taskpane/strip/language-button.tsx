// Switches between English and Chinese. Each language is named in itself.

import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { speak, useTexts } from '../texts';

export function LanguageButton(): ReactElement {
  const { language } = useTexts();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button
      size="small"
      appearance="subtle"
      style={{ minWidth: 'auto', flexShrink: 0 }}
      lang={other}
      onClick={() => void speak(other)}
    >
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
}
