// What is saved can be read again: a register of many rows, loaded often, is all there when the workbook is opened again; what
// could not be read is not written over.
import { EMPTY_OVERLAY } from '../../../src/control-data/overlay';
import { fileOf } from './files';
import { openPage } from './open-page';
import type { Page } from './open-page';

let page: Page;
afterEach(() => page.close());

const NAME = 'licenses.csv';

/** Rows that differ; each load says something else of all of them. */
const rows = (count: number, load: number): string[] =>
  Array.from({ length: count }, (_, at) => {
    const day = String((at % 27) + 1).padStart(2, '0');
    const status = load % 2 === 0 ? 'granted' : 'refused';
    return `JL MAG,Japan,NdFeB magnets,${status},individual,2026-0${(at % 9) + 1}-${day},,full,https://example.com/${at},own-${at},Note ${at} of load ${load}`;
  });

const HEAD = 'Exporter,Region,Material,Status,Kind,Granted on,Valid until,Scope,Source,Id,Notes';
const file = (count: number, load: number) => fileOf(NAME, [HEAD, ...rows(count, load)].join('\n'));

const size = (): number => page.book.host.save().store.parts.reduce((sum, { xml }) => sum + xml.length, 0);

const ROWS = 2_000;

test('rows that were loaded seven times are all there afterwards, and take no more room than once', async () => {
  page = await openPage();
  const sizes: number[] = [];
  for (let load = 0; load < 7; load += 1) {
    await page.actions.apply(await page.actions.checkFile(file(ROWS, load)));
    sizes.push(size());
  }
  const { overlay } = page.actions.sessionFacts();
  expect(overlay.log).toHaveLength(7);
  expect(overlay.log.at(-1)).toMatchObject({
    from: NAME,
    topics: { licenses: { added: 0, changed: ROWS, removed: 0 } },
    fields: expect.arrayContaining(['notes', 'status']) as string[],
  });
  // The sources of earlier loads stay; the log of seven loads is seven lines.
  expect(sizes.at(-1)! / sizes[0]!).toBeLessThan(1.3);
  const snapshot = page.book.host.save();
  await page.close();
  page = await openPage({ snapshot });
  expect(page.actions.notices().map(({ code }) => code)).not.toContain('store-damaged');
  expect(page.actions.sessionFacts().overlay.facts.licenses).toEqual(overlay.facts.licenses);
  expect(overlay.facts.licenses).toHaveLength(ROWS);
  expect(overlay.facts.licenses).toContainEqual(
    expect.objectContaining({ notes: `Note ${ROWS - 1} of load 6` }),
  );
});

/** Opens what was saved; the rows that are in use then. */
async function openedAgain(): Promise<readonly unknown[]> {
  const snapshot = page.book.host.save();
  await page.close();
  page = await openPage({ snapshot });
  expect(page.actions.notices().map(({ code }) => code)).not.toContain('store-damaged');
  return page.actions.sessionFacts().overlay.facts.licenses ?? [];
}

const MEGABYTE = 1_000_000;
/** What Excel's parts hold of the store, in megabytes. */
const megabytes = (): number => Math.round((size() / MEGABYTE) * 100) / 100;

test('140,000 rows are saved, and all there when the workbook is opened', async () => {
  page = await openPage();
  await page.actions.apply(await page.actions.checkFile(file(140_000, 0)));
  const many = megabytes();
  const last = page.actions.sessionFacts().overlay.facts.licenses!.at(-1);
  const found = await openedAgain();
  expect(found).toHaveLength(140_000);
  expect(found.at(-1)).toEqual(last);
  process.stdout.write(`140,000 rows: ${many} MB\n`);
}, 1_200_000);

test('what could not be read is not written over before it is saved as a file', async () => {
  page = await openPage();
  await page.actions.apply(await page.actions.checkFile(file(50, 0)));
  const snapshot = page.book.host.save();
  const own = snapshot.store.parts.find(({ xml }) => xml.includes('kind="overlay"'))!;
  own.xml = own.xml.replace(/[A-Za-z](?=<\/part>)/, '').replace(/>([A-Za-z0-9+/])/, '>A');
  await page.close();
  page = await openPage({ snapshot });
  expect(page.actions.notices().map(({ code }) => code)).toContain('store-damaged');
  expect(page.actions.sessionFacts().overlay).toEqual(EMPTY_OVERLAY);
  const again = async () => page.actions.apply(await page.actions.checkFile(file(3, 1)));
  await expect(again()).rejects.toMatchObject({
    code: 'unread-set',
    values: { kinds: 'overlay' },
    remedy: 'save-unread',
  });
  expect(page.book.host.save().store.parts.some(({ xml }) => xml === own.xml)).toBe(true);
  const saved = await page.actions.saveUnread();
  expect(saved.name).toMatch(/^exposure-unread-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(saved.text)).toMatchObject({
    kinds: ['overlay'],
    parts: [{ kind: 'overlay', piece: expect.stringMatching(/^[A-Za-z0-9+/=]{100,}$/) as string }],
  });
  await again();
  expect(page.actions.sessionFacts().overlay.facts.licenses).toHaveLength(3);
});
