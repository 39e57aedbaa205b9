// What is wrong with the cell in plain words, what to do, and a button that does it where the pane can.

import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Inspection, Repair, Trouble } from '../../actions/inspect';
import { enterAgain } from '../../actions/inspect/repair';
import type { InspectCode } from '../../text/en/inspect';
import { tellInserted } from '../insert';
import { refreshAll } from '../notice-remedies';
import { perform } from '../perform';
import { lookAgain } from './following';
import { askAgain } from './look-up-call';
import { remedyFor } from './remedies';
import { INSPECT } from '../../text/en/inspect';
import { useTexts } from '../texts';

function fixCode({ code, values }: Trouble): InspectCode {
  return code === 'message' ? remedyFor(String(values['problem'])) : (`fix.${code}` as InspectCode);
}

async function run(repair: Repair, { cell, calls }: Inspection): Promise<void> {
  switch (repair.kind) {
    case 'look-up': {
      const call = calls.find(({ id }) => id === repair.id);
      if (call) askAgain(call);
      return;
    }
    case 'refresh':
      await refreshAll();
      break;
    case 'enter': {
      const written = await perform((running) => enterAgain(cell, repair.formula, running));
      if (written) await tellInserted(written);
    }
  }
  await lookAgain();
}

export function TroubleBox({
  trouble,
  inspection,
}: {
  trouble: Trouble;
  inspection: Inspection;
}): ReactElement {
  const { t } = useTexts(INSPECT);
  const { code, values, repair } = trouble;
  return (
    <MessageBar intent={code === 'stale' || code === 'busy' ? 'warning' : 'error'} layout="multiline">
      <MessageBarBody style={{ overflowWrap: 'anywhere' }}>
        <MessageBarTitle>{t('trouble')}</MessageBarTitle>
        {t(`trouble.${code}`, values)} {t(fixCode(trouble))}
      </MessageBarBody>
      {repair && (
        <MessageBarActions>
          <Button size="small" onClick={() => void run(repair, inspection)}>
            {t(`repair.${repair.kind}`)}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
