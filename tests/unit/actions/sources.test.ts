// Addresses: read, remembered with their hash, asked again, and a changed pack is seen before it is used. Recent packs.
import 'fake-indexeddb/auto';
import {
  adviseOn,
  apply,
  changePrivate,
  checkAddress,
  checkRecent,
  comparePrivate,
  matchSuppliers,
  recentPacks,
  revalidateAddress,
  sessionFacts,
  undo,
  useBundled,
} from '../../../src/actions';
import { forgetSession } from '../../../src/actions/session';
import { BUNDLED_PACK } from '../../../src/control-data/packs';
import { inUse } from '../../../src/in-use/in-use';

jest.mock('../../../src/import/worker-start', () => ({
  startWorker: () => {
    throw new Error('No workers here');
  },
}));

const ADDRESS = 'https://data.example.com/pack.json';
let served: Record<string, unknown> = {};

beforeEach(() => {
  forgetSession();
  served = { ...BUNDLED_PACK, version: '9.1' };
  globalThis.fetch = async () => new Response(JSON.stringify(served), { status: 200 });
});

// What is remembered beside the last load is written before the test's storage goes.
afterAll(() => recentPacks());

const load = async (): Promise<void> => void (await apply(await checkAddress(ADDRESS)));

describe('an address', () => {
  test('is read, used and remembered with its hash', async () => {
    await load();
    expect(inUse().data.head.version).toBe('9.1');
    expect(sessionFacts().settings.origin).toMatchObject({
      kind: 'address',
      url: ADDRESS,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('that holds the same again is unchanged', async () => {
    await load();
    expect(await revalidateAddress()).toEqual({ kind: 'unchanged' });
  });

  test('that holds something else is checked, and used only when it is applied', async () => {
    await load();
    served = { ...served, version: '9.2' };
    const again = await revalidateAddress();
    expect(again.kind).toBe('changed');
    expect(inUse().data.head.version).toBe('9.1');
    if (again.kind === 'changed') await apply(again.checked);
    expect(inUse().data.head.version).toBe('9.2');
    expect(await revalidateAddress()).toEqual({ kind: 'unchanged' });
  });

  test('is not there to ask again where the data came from elsewhere', async () => {
    await expect(revalidateAddress()).rejects.toMatchObject({ code: 'no-address' });
  });

  test.each([
    ['http://data.example.com/pack.json', 'import.not-https'],
    ['no address', 'import.bad-address'],
    ['https://firm.sharepoint.com/pack.json', 'import.address-needs-sign-in'],
  ])('%s is refused before it is asked', async (address, code) => {
    await expect(checkAddress(address)).rejects.toMatchObject({
      name: 'ActionProblem',
      code,
      kept: 'unchanged',
    });
  });

  test('what will not work is said before it is tried', async () => {
    expect(await adviseOn('https://firm.sharepoint.com/a.xlsx')).toMatchObject({ kind: 'sign-in' });
    await expect(adviseOn('ftp://a')).rejects.toMatchObject({ code: 'import.not-https' });
  });
});

describe('recent packs', () => {
  test('are offered, the latest first, and can be used again without the network', async () => {
    await load();
    served = { ...served, version: '9.2' };
    await load();
    await useBundled();
    const [latest, before] = await recentPacks();
    expect([latest!.version, before!.version]).toEqual(['9.2', '9.1']);
    globalThis.fetch = () => Promise.reject(new TypeError('no network'));
    await apply(await checkRecent(before!.hash));
    expect(inUse().data.head.version).toBe('9.1');
  });

  test('that are gone are said to be so', async () => {
    await expect(checkRecent('0')).rejects.toMatchObject({ code: 'not-remembered' });
  });
});

describe('own supplier names', () => {
  test('are matched at once; what is decided is a private name from then on, and can be undone', async () => {
    const [known, unknown] = await matchSuppliers(['JL MAG Rare-Earth Co., Ltd.', 'Vendor 4711']);
    expect([known!.kind, unknown!.kind]).toEqual(['matched', 'unmatched']);
    const company = known!.kind === 'matched' ? known!.company : '';
    const change = {
      kind: 'decide-names',
      decisions: [{ name: 'Vendor 4711', kind: 'same-as', company }],
    } as const;
    expect((await comparePrivate(change)).facts.changes).toMatchObject([{ topic: 'companies', id: company }]);
    expect(inUse().data.companyNames.find('Vendor 4711').kind).toBe('unknown');
    await changePrivate(change);
    expect(inUse().data.companyNames.find('Vendor 4711')).toMatchObject({
      kind: 'found',
      thing: { id: company },
    });
    await undo();
    expect(inUse().data.companyNames.find('Vendor 4711').kind).toBe('unknown');
  });

  test('a change that changes nothing is refused', async () => {
    await expect(changePrivate({ kind: 'remove', topic: 'licenses', id: 'none' })).rejects.toMatchObject({
      code: 'no-such-fact',
    });
  });
});
