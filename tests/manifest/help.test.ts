// The help pages: one for each function and language, readable without a script, with results of the built add-in.
import { HELP_POLICY, headersFor } from '../../src/build/content-policy';
import { familyRules, partyRules } from '../../src/build/help-words';
import type { Words } from '../../src/build/help-words';
import { identities } from '../../src/build/identity';
import { helpPath } from '../../src/build/metadata';
import { FUNCTIONS } from '../../src/catalog';
import { BUNDLED_PACK } from '../../src/control-data/packs';
import { SHIPPED_PACKS } from '../../src/control-data/packs/shipped';
import { built, builtFiles, isBuilt, metadata } from './support/built';

const languages = ['en', 'zh-CN'] as const;
const pages = builtFiles('help').filter((file) => file.endsWith('.html'));
const plain = (html: string): string => html.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const dataPages = ['pack-format', ...SHIPPED_PACKS.map(({ pack }) => `pack-${pack.id}`)];

test('there is one page for each function, pack and language, one for the format of packs, and an index', () => {
  const expected = languages.flatMap((language) =>
    ['index', ...dataPages, ...FUNCTIONS.map(({ id }) => id)].map((id) => helpPath(id, language)),
  );
  expect(pages.map((file) => `help/${file}`)).toEqual(expected.sort());
});

test.each(pages)('%s runs no script, keeps its policy and has one heading of the first rank', (file) => {
  const page = built(`help/${file}`);
  expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  expect(page).toContain(`content="${HELP_POLICY}"`);
  expect(headersFor(`/help/${file}`)['Content-Security-Policy']).toBe(HELP_POLICY);
  expect(page.match(/<h1>/g)).toHaveLength(1);
  expect(page).toMatch(file.startsWith('zh/') ? /<html lang="zh-CN">/ : /<html lang="en">/);
});

test.each(pages)('%s links only to files that were built', (file) => {
  const links = [...built(`help/${file}`).matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link]) => link!);
  expect(links.length).toBeGreaterThan(1);
  for (const link of links) {
    const target = new URL(link, `https://host/help/${file}`).pathname.slice(1);
    expect([link, isBuilt(target)]).toEqual([link, true]);
  }
});

describe.each(languages)('in %s', (language) => {
  test.each(SHIPPED_PACKS.map(({ pack }) => [pack.id, pack] as const))(
    'the page of %s says what it covers, what it does not, and what must be read',
    (id, pack) => {
      const page = plain(built(helpPath(`pack-${id}`, language)));
      const heads = {
        en: ['What it covers', 'What it does not cover', 'What a person must read before'],
        'zh-CN': ['涵盖内容', '未涵盖内容', '须由人阅读'],
      };
      for (const head of heads[language])
        expect(page).toMatch(new RegExp(`<h2>${head}.*</h2>\\n<ul>\\n<li>`));
      expect(page).toContain(pack.dataDate);
      const escaped = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      for (const { noOfficialAddress, whyNotDeciding, reference } of pack.measures)
        if (noOfficialAddress ?? whyNotDeciding) expect(page).toContain(escaped(reference));
    },
  );

  test('the page of the format holds a whole pack, and the index leads to all of them', () => {
    expect(plain(built(helpPath('pack-format', language)))).toContain('"format": "exposure-pack"');
    for (const name of dataPages) expect(built(helpPath('index', language))).toContain(`href="${name}.html"`);
  });

  test.each(FUNCTIONS.map(({ id }) => id))('%s tells its purpose, its arguments and its errors', (id) => {
    const page = plain(built(helpPath(id, language)));
    const { description, parameters } = metadata(language).functions.find((entry) => entry.id === id)!;
    for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
      expect(page).toContain(text!.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    }
    for (const { name } of parameters) expect(page).toContain(`<code>${name}</code>`);
    expect(page).toContain('#VALUE!');
  });

  test.each(FUNCTIONS.flatMap(({ id, examples }) => examples.map((example) => [id, example] as const)))(
    '%s(%s) is shown as it is typed',
    (id, example) => {
      const formula = `=${identities.production.namespace}.${id}(${example})`;
      expect(plain(built(helpPath(id, language)))).toContain(formula);
    },
  );

  test.each(FUNCTIONS.filter(({ examples }) => examples.length > 0).map(({ id }) => id))(
    '%s names the day of its results, that of the data',
    (id) => {
      const stop = language === 'en' ? '.' : '。';
      expect(built(helpPath(id, language))).toContain(` ${BUNDLED_PACK.dataDate}${stop}</p>`);
    },
  );

  test.each<[string, 'parties' | 'imports']>([
    ['PARTY_STATUS', 'parties'],
    ['PARTY_TABLE', 'parties'],
    ['IMPORT_RULES', 'imports'],
    ['ADDITIONAL_DUTY', 'imports'],
  ])('the page of %s has the rules of %s alone', (id, about) => {
    const page = plain(built(helpPath(id, language)));
    const has = (rules: readonly Words[]) => rules.map((rule) => page.includes(rule[language]));
    expect({ parties: has(partyRules), imports: has(familyRules.imports) }).toEqual({
      parties: [about === 'parties'],
      imports: [about === 'imports'],
    });
  });

  test('where nothing lies ahead, the page of NEXT_CONTROL_DATE says what to do', () => {
    const said = {
      en: /The data has no dated event.*load newer data/,
      'zh-CN': /没有已定日期的事件.*加载更新的数据/,
    };
    expect(built(helpPath('NEXT_CONTROL_DATE', language))).toMatch(said[language]);
  });

  test('the license of JL MAG for the US is Granted, as the function itself answered', () => {
    expect(built(helpPath('REGION_LICENSE_STATUS', language))).toContain('<strong>Granted</strong>');
  });
});
