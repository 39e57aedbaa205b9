// The page that Excel loads, its policy, and the shortcuts beside it.
import { CONTENT_POLICY, OFFICE_JS, headersFor } from '../../src/build/content-policy';
import { built, builtFiles } from './support/built';

const page = (): string => built('taskpane.html');

test('the page loads our first script, office.js and then the functions, as classic scripts in its head', () => {
  const head = page().slice(0, page().indexOf('</head>'));
  const scripts = [...page().matchAll(/<script\b([^>]*)>([^<]*)<\/script>/g)];
  expect(scripts.map(([whole]) => head.includes(whole))).toEqual([true, true, true]);
  const sources = scripts.map(([, attributes]) => /src="?([^\s">]+)/.exec(attributes!)?.[1]);
  expect(sources.slice(0, 2)).toEqual(['before-office.js', OFFICE_JS]);
  expect(sources[2]).toMatch(/^functions\.js\?[0-9a-f]{8}$/);
  for (const [, attributes, inside] of scripts) {
    expect(attributes).not.toMatch(/\b(module|defer|async)\b/);
    expect(inside).toBe('');
  }
});

test('the policy stands in the page and in the headers, and allows no inline script and no eval', () => {
  expect(page()).toContain(`content="${CONTENT_POLICY}"`);
  expect(headersFor('/taskpane.html')['Content-Security-Policy']).toBe(CONTENT_POLICY);
  const scripts = CONTENT_POLICY.split('; ').find((directive) => directive.startsWith('script-src'));
  expect(scripts).toBe("script-src 'self' https://appsforoffice.microsoft.com");
  expect(page()).not.toMatch(/\son\w+=/);
});

test.each(builtFiles().filter((file) => file.endsWith('.js')))('%s needs no eval', (file) => {
  expect(built(file)).not.toMatch(/\bnew Function\b|(?<![.\w])eval\(|(?<![.\w])Function\(["'`]/);
});

test('the headers of every built file are listed for hosts that read them from a file', () => {
  const listed = [...built('_headers').matchAll(/^\/(.*)$/gm)].map(([, file]) => file);
  expect([...listed, '_headers'].sort()).toEqual(builtFiles());
});

test('the policy of every page is the one that its headers state', () => {
  const headers = new Map(
    built('_headers')
      .split(/^(?=\/)/m)
      .map((block) => [block.split('\n')[0]!.slice(1), /Content-Security-Policy: (.*)/.exec(block)?.[1]]),
  );
  const pages = builtFiles().filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(10);
  for (const file of pages) {
    const policy = /http-equiv="?Content-Security-Policy"?\s+content="([^"]*)"/.exec(built(file))?.[1];
    expect([file, policy]).toEqual([file, headers.get(file)]);
  }
});

describe('keyboard shortcuts', () => {
  interface Shortcuts {
    actions: { id: string; name: string }[];
    shortcuts: { action: string; key: Record<string, string> }[];
    resources: Record<string, Record<string, { value: string }>>;
  }
  const shortcuts = (): Shortcuts => JSON.parse(built('shortcuts.json')) as Shortcuts;

  test('open the pane, refresh and load data, each by keys of its own', () => {
    expect(shortcuts().actions.map(({ id }) => id)).toEqual(['openPane', 'refresh', 'loadData']);
    expect(shortcuts().shortcuts.map(({ action }) => action)).toEqual(['openPane', 'refresh', 'loadData']);
    for (const platform of ['default', 'mac']) {
      const keys = shortcuts().shortcuts.map(({ key }) => key[platform]);
      expect(new Set(keys).size).toBe(3);
    }
  });

  test('write no letter on any keyboard: Windows takes Ctrl and Alt together for AltGr', () => {
    // What AltGr and Shift write on the Polish, US-International, British, Romanian, Latvian and Estonian keyboards.
    const WRITTEN = 'ACEGIKLNORSUZ' + 'ACDEILNOPQSTUWYZ' + 'AEIOUWY' + 'AIQST';
    for (const { key } of shortcuts().shortcuts) {
      const [, letter] = /^Ctrl\+Shift\+Alt\+([A-Z])$/.exec(key['default']!) ?? [];
      expect(WRITTEN.includes(letter!)).toBe(false);
    }
  });

  test('have names in English and Chinese', () => {
    const { resources } = JSON.parse(built('shortcuts.resources.json')) as Shortcuts;
    const tokens = shortcuts().actions.map(({ name }) => /^\$\{resource\.(\w+)\}$/.exec(name)?.[1]);
    for (const language of ['default', 'en-us', 'zh-cn']) {
      expect(tokens.map((token) => typeof resources[language]?.[token!]?.value)).toEqual(
        tokens.map(() => 'string'),
      );
    }
    expect(shortcuts().resources.default).toEqual(resources.default);
  });

  test('and ribbon buttons name actions that the add-in carries', () => {
    const script = built('functions.js');
    for (const { id } of shortcuts().actions) expect([id, script.includes(`"${id}"`)]).toEqual([id, true]);
  });
});
