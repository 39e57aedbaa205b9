// The tabs that the browser tests use one after another: the browser keeps scripts, and nothing that a test left.
import { closeWorkbenches, openWorkbench } from './support/open-workbench';

afterAll(closeWorkbenches);

test('a tab that was there before has its scripts and nothing else', async () => {
  const former = await openWorkbench();
  await former.drive((workbench) => workbench.setCell('A1', 'left'));
  await former.page.evaluate(async () => {
    localStorage.setItem('left', 'here');
    sessionStorage.setItem('left', 'here');
    document.cookie = 'left=here';
    await new Promise((resolve) => {
      indexedDB.open('left').onsuccess = resolve;
    });
  });
  await former.page.route('**/functions.json', (route) => route.abort());
  await former.page.setViewportSize({ width: 700, height: 700 });
  await former.close();

  const { page, errors, drive, pane, close } = await openWorkbench();
  expect(page).toBe(former.page);
  expect(await drive((workbench) => workbench.value('A1'))).not.toBe('left');
  const found = await page.evaluate(async () => ({
    local: localStorage.getItem('left'),
    session: sessionStorage.getItem('left'),
    cookie: document.cookie,
    databases: (await indexedDB.databases()).filter(({ name }) => name === 'left'),
    width: innerWidth,
  }));
  expect(found).toEqual({ local: null, session: null, cookie: '', databases: [], width: 1024 });
  const own = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/workbench\/.*\.js/.test(name))
      .map((entry) => entry as PerformanceResourceTiming)
      .map(({ transferSize, decodedBodySize }) => ({ transferSize, decodedBodySize })),
  );
  expect(own.length).toBeGreaterThan(1);
  for (const { transferSize, decodedBodySize } of own) {
    expect(transferSize).toBe(0);
    // Of a script twice as large the browser keeps nothing that it compiled.
    expect(decodedBodySize).toBeLessThan(4_000_000);
  }
  const frame = await pane();
  const fetched = await frame.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/(office|functions)\.js\?[0-9a-f]+$/.test(name))
      .map((entry) => (entry as PerformanceResourceTiming).transferSize),
  );
  expect(fetched).toEqual([0, 0]);
  expect(errors).toEqual([]);
  await close();
});
