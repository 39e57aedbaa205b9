// The help pages: one for each function and language, for each shipped pack and the format of packs, and an index, written from metadata and catalog after the
// build. Results of examples come from the built functions themselves.
import { HELP_POLICY } from './content-policy';
import { exampleResults } from './help-examples';
import type { ExampleResult, HelpContent, HelpEntry } from './help-examples';
import * as words from './help-words';
import type { Language } from './help-words';
import { heading, list, scrolling, table, text } from './html';
import { helpPath } from './metadata';
import type { FunctionMetadata } from './metadata';
import { PACK_FORMAT_PAGE, packFormatBody, packFormatTitle } from './pack-format/page';
import { packBody, packPage, packTitle } from './pack-pages/page';

const ROWS_SHOWN = 8;

/** @returns the text of each page by its file name inside dist/ */
export async function helpPages(content: HelpContent): Promise<Record<string, string>> {
  const pages: Record<string, string> = {};
  const results = await exampleResults(content);
  for (const language of ['en', 'zh-CN'] as const) {
    for (const entry of content.catalog) {
      const metadata = content.metadata[language].functions.find(({ id }) => id === entry.id)!;
      pages[helpPath(entry.id, language)] = page(
        language,
        `${content.namespace}.${metadata.name}`,
        functionBody(language, entry, metadata, results.get(entry.id) ?? [], content),
        helpPath(entry.id, language),
      );
    }
    for (const [name, title, body] of [
      ...content.packs.map((pack) => [
        packPage(pack.id),
        packTitle(pack.id, language),
        packBody(language, pack),
      ]),
      [PACK_FORMAT_PAGE, packFormatTitle(language), packFormatBody(language, content.examplePack)],
    ] as [string, string, string][]) {
      const file = helpPath(name, language);
      pages[file] = page(language, title, body, file);
    }
    const index = helpPath('index', language);
    pages[index] = page(language, words.labels.title[language], indexBody(language, content), index);
  }
  return pages;
}

function page(language: Language, title: string, body: string, file: string): string {
  const inEnglish = language === 'en';
  const name = file.split('/').at(-1)!;
  const other = inEnglish ? `zh/${name}` : `../${name}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${HELP_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<link rel="stylesheet" href="${inEnglish ? '' : '../'}help.css">
</head>
<body>
<nav><a href="index.html">${words.labels.all[language]}</a><a href="${other}" lang="${inEnglish ? 'zh-CN' : 'en'}">${words.labels.other[language]}</a></nav>
<main>
<h1>${breakable(text(title))}</h1>
${body}
</main>
</body>
</html>
`;
}

/** `EXPOSURE.` and the words of an id may stand on lines of their own. */
const breakable = (title: string): string => title.replace(/[._](?=\w)/g, '$&<wbr>');

function functionBody(
  language: Language,
  entry: HelpEntry,
  metadata: FunctionMetadata,
  examples: readonly ExampleResult[],
  { namespace, day }: HelpContent,
): string {
  const label = (name: keyof typeof words.labels): string => words.labels[name][language];
  const names = metadata.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return [
    `<p>${text(metadata.description ?? '')}</p>`,
    `<code class="syntax">=${namespace}.${metadata.name}(${names.join(', ')})</code>`,
    heading(label('arguments')),
    argumentTable(language, entry, metadata),
    ...(examples.length > 0
      ? [
          heading(label('examples')),
          `<p class="note">${label('exampleDay')} ${day}${language === 'en' ? '.' : '。'}</p>`,
          ...examples.map((example) => exampleFigure(language, example, entry.takes === 'table')),
        ]
      : []),
    heading(label('rules')),
    list(rulesOf(entry).map((rule) => rule[language])),
    heading(label('errors')),
    table(
      label('errors'),
      [label('error'), label('when')],
      errorsOf(entry).map(({ cell, when }) => [`<code>${cell}</code>`, text(when[language])]),
    ),
  ].join('\n');
}

function argumentTable(language: Language, entry: HelpEntry, metadata: FunctionMetadata): string {
  const label = (name: keyof typeof words.labels): string => words.labels[name][language];
  if (metadata.parameters.length === 0) return `<p>${label('noArguments')}</p>`;
  return table(
    label('arguments'),
    [label('argument'), label('meaning'), label('takes')],
    metadata.parameters.map(({ name, description, optional, repeating }, index) => {
      const parameter = entry.parameters[index];
      const remarks = [optional && label('optional'), repeating && label('repeating')].filter(Boolean);
      const fixed = parameter?.words?.map((word) => `<code>${text(word)}</code>`).join(' ');
      return [
        `<code>${name}</code>${remarks.length > 0 ? ` <span class="optional">(${remarks.join(', ')})</span>` : ''}`,
        text(description ?? ''),
        fixed || (parameter ? text(words.kinds[parameter.kind][language]) : ''),
      ];
    }),
  );
}

function exampleFigure(language: Language, { formula, result }: ExampleResult, hasHeaders: boolean): string {
  const shown = `<code class="formula">${text(formula)}</code>`;
  const outcome = result
    ? resultTable(language, result, hasHeaders)
    : `<p class="note">${words.labels.asText[language]}</p>`;
  return `<figure>\n<figcaption>${shown}</figcaption>\n${outcome}\n</figure>`;
}

/** A short entry stays on one line. */
const cell = (value: string): string =>
  `<td${value.length <= 16 ? ' class="short"' : ''}>${text(value)}</td>`;

function resultTable(language: Language, rows: readonly (readonly string[])[], hasHeaders: boolean): string {
  if (rows.length === 1 && rows[0]!.length === 1) {
    return `<p>${words.labels.result[language]}: <strong>${text(rows[0]![0]!)}</strong></p>`;
  }
  const headers = hasHeaders ? rows[0]!.map((header) => `<th scope="col">${text(header)}</th>`) : [];
  const body = rows.slice(hasHeaders ? 1 : 0);
  const lines = [
    ...(hasHeaders ? [headers.join('')] : []),
    ...body.slice(0, ROWS_SHOWN).map((row) => row.map(cell).join('')),
  ];
  const left = body.length - ROWS_SHOWN;
  const more = left > 0 ? `\n<p class="note">${left} ${words.labels.moreRows[language]}</p>` : '';
  const grid = `<table class="result">\n${lines.map((line) => `<tr>${line}</tr>`).join('\n')}\n</table>`;
  return `${scrolling(words.labels.result[language], grid)}${more}`;
}

function rulesOf({ takes, family, parameters }: HelpEntry): words.Words[] {
  const optional = new Set(parameters.filter((parameter) => parameter.optional).map(({ kind }) => kind));
  const whenLeftOut = [...optional].flatMap((kind) => words.leftOut[kind] ?? []);
  const asksLists = parameters.some(({ kind }) => kind === 'party list');
  const ofFamily = asksLists ? words.partyRules : words.familyRules[family];
  return [...ofFamily, ...whenLeftOut, ...words.shapes[takes]];
}

function errorsOf({ id, family, parameters }: HelpEntry): words.ErrorWords[] {
  const byKind = parameters.flatMap(({ kind }) => words.kindErrors[kind] ?? []);
  const own = words.ownErrors[id] ?? [];
  return [...new Set([...byKind, ...own, ...words.familyErrors[family], ...words.everywhereErrors])];
}

function indexBody(language: Language, { catalog, metadata, namespace, packs }: HelpContent): string {
  const label = (name: keyof typeof words.labels): string => words.labels[name][language];
  const byId = new Map(metadata[language].functions.map((entry) => [entry.id, entry]));
  const sections = Object.entries(words.families).map(([family, title]) => {
    const rows = catalog
      .filter((entry) => entry.family === family)
      .map(({ id }) => [
        `<a href="${id}.html"><code>${namespace}.${byId.get(id)?.name ?? id}</code></a>`,
        text(byId.get(id)?.description ?? ''),
      ]);
    return rows.length === 0 ? '' : `${heading(title[language])}\n${definitions(rows)}`;
  });
  const up = language === 'en' ? '../' : '../../';
  return [
    `<p>${text(label('intro'))}</p>`,
    ...sections.filter(Boolean),
    heading(label('data')),
    definitions([
      ...packs.map(({ id, dataDate }) => [
        `<a href="${packPage(id)}.html">${text(packTitle(id, language))}</a>`,
        `${label('evidenceTo')} ${dataDate}`,
      ]),
      [`<a href="${PACK_FORMAT_PAGE}.html">${packFormatTitle(language)}</a>`, label('forKeepers')],
    ]),
    heading(label('privacyTitle')),
    `<p>${text(label('privacy'))}</p>`,
    `<p>${text(label('license'))} <a href="${up}LICENSE.txt">${label('programLicense')}</a> · <a href="${up}LICENSE-DATA.md">${label('dataLicense')}</a></p>`,
  ].join('\n');
}

const definitions = (rows: readonly (readonly string[])[]): string =>
  `<dl>\n${rows.map(([term, meaning]) => `<dt>${term}</dt>\n<dd>${meaning}</dd>`).join('\n')}\n</dl>`;
