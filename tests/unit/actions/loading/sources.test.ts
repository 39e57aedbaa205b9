// Addresses: read, remembered with their hash, asked again, and a changed pack is seen before it is used. Recent packs.
import 'fake-indexeddb/auto';
import '../../support/no-workers';
import {
  adviseOn,
  apply,
  changePrivate,
  checkAddress,
  checkRecent,
  compareChecked,
  comparePrivate,
  forgetRegister,
  matchSuppliers,
  recentPacks,
  revalidatePack,
  revalidateRegister,
  sessionFacts,
  undo,
  useBundled,
} from '../../../support/actions';
import { NOTHING_SAVED } from '../../../../src/actions/saved/saved';
import { adopt } from '../../../../src/actions/saved/session';
import { BUNDLED_PACK } from '../../../../src/control-data/packs';
import { currentState } from '../../../../src/state/state';

const ADDRESS = 'https://data.example.com/pack.json';
let served: Record<string, unknown> = {};

beforeEach(() => {
  adopt({
    saved: NOTHING_SAVED,
    opened: NOTHING_SAVED,
    generation: 0,
    sessionOnly: false,
    done: [],
    undone: [],
  });
  served = { ...BUNDLED_PACK, version: '9.1' };
  globalThis.fetch = async () => new Response(JSON.stringify(served), { status: 200 });
});

// What is remembered beside the last load is written before the test's storage goes.
afterAll(() => recentPacks());

const load = async (): Promise<void> => void (await apply(await checkAddress(ADDRESS)));

describe('an address', () => {
  test('is read, used and remembered with its hash', async () => {
    await load();
    expect(currentState().data.head.version).toBe('9.1');
    expect(sessionFacts().packs[0]!.origin).toMatchObject({
      kind: 'address',
      url: ADDRESS,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('that holds the same again is unchanged', async () => {
    await load();
    expect(await revalidatePack('cn-controls')).toEqual({ kind: 'unchanged' });
  });

  test('that holds something else is checked, and used only when it is applied', async () => {
    await load();
    served = { ...served, version: '9.2' };
    const again = await revalidatePack('cn-controls');
    expect(again.kind).toBe('changed');
    expect(currentState().data.head.version).toBe('9.1');
    if (again.kind === 'changed') await apply(again.checked);
    expect(currentState().data.head.version).toBe('9.2');
    expect(await revalidatePack('cn-controls')).toEqual({ kind: 'unchanged' });
  });

  test('is not there to ask again where the data came from elsewhere', async () => {
    await expect(revalidatePack('cn-controls')).rejects.toMatchObject({ code: 'no-address' });
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

describe('a register from an address', () => {
  const REGISTER = 'https://data.example.com/licenses.csv';
  const HEADERS = 'Exporter,Region,Material,Status,Granted';
  const YUNSHENG = 'Ningbo Yunsheng,Japan,NdFeB magnets,granted,2026-11-02';
  const SAN_HUAN = 'San Huan,Korea,NdFeB magnets,granted,2026-11-03';

  const serve = (...rows: string[]): void => {
    globalThis.fetch = async () => new Response([HEADERS, ...rows].join('\n'), { status: 200 });
  };
  const licenses = (): string[] =>
    (sessionFacts().overlay.facts.licenses ?? []).map(({ company, status }) => `${company} ${status}`);
  async function loadRows(...rows: string[]): Promise<void> {
    serve(...rows);
    await apply(await checkAddress(REGISTER));
  }

  test('is remembered with its hash and the way it was read', async () => {
    await loadRows(YUNSHENG);
    expect(sessionFacts().settings.registers).toMatchObject([
      {
        register: 'licenses',
        url: REGISTER,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        said: { register: 'licenses', mapping: { register: 'licenses' } },
      },
    ]);
    expect(sessionFacts().packs[0]!.origin).toEqual({ kind: 'bundled' });
  });

  test('that holds the same again is unchanged', async () => {
    await loadRows(YUNSHENG);
    expect(await revalidateRegister(REGISTER)).toEqual({ kind: 'unchanged' });
  });

  test('that changed is compared first: added, changed, and withdrawn where it is no longer said', async () => {
    await loadRows(YUNSHENG, SAN_HUAN);
    serve(YUNSHENG.replace('granted', 'refused'), 'JL MAG,Germany,NdFeB magnets,granted,2026-11-04');
    const again = await revalidateRegister(REGISTER);
    if (again.kind !== 'changed') throw new Error('It changed');
    const { facts } = await compareChecked(again.checked);
    expect(facts.counts).toMatchObject({ added: 2, withdrawn: 2 });
    expect(licenses()).toEqual(['ningbo-yunsheng granted', 'san-huan granted']);
    await apply(again.checked);
    expect(licenses().sort()).toEqual(['jl-mag granted', 'ningbo-yunsheng refused']);
    expect(sessionFacts().overlay.log.at(-1)).toMatchObject({
      from: REGISTER,
      topics: { licenses: { added: 2, changed: 0, removed: 2 } },
    });
    expect(await revalidateRegister(REGISTER)).toEqual({ kind: 'unchanged' });
    await undo();
    expect(licenses()).toEqual(['ningbo-yunsheng granted', 'san-huan granted']);
    expect((await revalidateRegister(REGISTER)).kind).toBe('changed');
  });

  test('takes nothing off that came from elsewhere', async () => {
    await loadRows(YUNSHENG);
    serve(SAN_HUAN);
    await apply(await checkAddress('https://data.example.com/others.csv'));
    await loadRows('JL MAG,Germany,NdFeB magnets,granted,2026-11-04');
    expect(licenses().sort()).toEqual(['jl-mag granted', 'san-huan granted']);
  });

  test('is read again as it was read before, with its mapping and the order of day and month', async () => {
    globalThis.fetch = async () =>
      new Response('Exporter,Ziel,Material,Status,Granted\nJL MAG,Japan,NdFeB magnets,granted,02/11/2026');
    const first = await checkAddress(REGISTER, { register: 'licenses' });
    if (first.result.kind !== 'register') throw new Error('A register was expected');
    const columns = first.result.mapping.columns.map((one) =>
      one.header === 'Ziel' ? { ...one, field: 'region' } : one,
    );
    const said = { mapping: { ...first.result.mapping, columns }, dateOrder: 'day-first' } as const;
    await apply(await checkAddress(REGISTER, { register: 'licenses', ...said }));
    globalThis.fetch = async () =>
      new Response('Exporter,Ziel,Material,Status,Granted\nJL MAG,Japan,NdFeB magnets,granted,03/11/2026');
    const again = await revalidateRegister(REGISTER);
    expect(again).toMatchObject({
      kind: 'changed',
      checked: { result: { counts: { good: 1, bad: 0 }, facts: { licenses: [{ granted: '2026-11-03' }] } } },
    });
  });

  test('is forgotten when asked, and with all private facts', async () => {
    await loadRows(YUNSHENG);
    await forgetRegister(REGISTER);
    expect(sessionFacts().settings.registers).toEqual([]);
    expect(licenses()).toHaveLength(1);
    await expect(revalidateRegister(REGISTER)).rejects.toMatchObject({ code: 'no-address' });
    await loadRows(YUNSHENG);
    await changePrivate({ kind: 'remove-all' });
    expect(sessionFacts().settings.registers).toEqual([]);
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
    expect(currentState().data.head.version).toBe('9.1');
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
    expect(currentState().data.companyNames.find('Vendor 4711').kind).toBe('unknown');
    await changePrivate(change);
    expect(currentState().data.companyNames.find('Vendor 4711')).toMatchObject({
      kind: 'found',
      thing: { id: company },
    });
    await undo();
    expect(currentState().data.companyNames.find('Vendor 4711').kind).toBe('unknown');
  });

  test('a change that changes nothing is refused', async () => {
    await expect(changePrivate({ kind: 'remove', topic: 'licenses', id: 'none' })).rejects.toMatchObject({
      code: 'no-such-fact',
    });
  });
});
