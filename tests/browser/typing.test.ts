// Formulas typed one after the other, the second while the first is still being calculated: Enter ends a formula as it
// was typed, also where the grid's list of functions still stands.
import { closeWorkbenches, openWorkbench } from './support/open-workbench';
import type { OpenWorkbench } from './support/open-workbench';

let open: OpenWorkbench;
afterEach(() => open.close());
afterAll(closeWorkbenches);

test.each(['en-US', 'zh-CN'] as const)(
  'two formulas typed in a row are both answered: %s',
  async (language) => {
    open = await openWorkbench({ settings: { language }, paneClosed: true });
    const { drive, idle, page } = open;
    await drive((workbench) => workbench.select('B40'));
    await page.keyboard.type('=EXPOSURE.CONTROL_STATUS("Ga","US",DAT');
    await page.getByRole('listitem').filter({ hasText: 'DATEDIF' }).waitFor();
    await page.keyboard.type('E(2025,1,15))');
    await page.keyboard.press('Enter');
    await page.keyboard.type('=EXPOSURE.MATCH_NAME("镓")');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.workbench!.formula('B41') !== null);
    await idle();
    expect(await drive((workbench) => workbench.values('B40:B41'))).toEqual([['Prohibited'], ['Gallium']]);
    expect(await drive((workbench) => workbench.formula('B40'))).toContain(',DATE(2025,1,15))');
  },
);
