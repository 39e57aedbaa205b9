// The pieces of HTML of which the help pages are made. All text is escaped where it enters.

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const text = (raw: string): string => raw.replace(/[&<>"]/g, (character) => escapes[character]!);

/** @param title already written as HTML */
export const heading = (title: string): string => `<h2>${title}</h2>`;

/** @param content already written as HTML */
export const paragraph = (content: string): string => `<p>${content}</p>`;

export const code = (raw: string): string => `<code>${text(raw)}</code>`;

export const list = (items: readonly string[]): string =>
  `<ul>\n${items.map((item) => `<li>${text(item)}</li>`).join('\n')}\n</ul>`;

/** What is wide scrolls within the page, by keyboard too. */
export const scrolling = (label: string, content: string): string =>
  `<div class="scroll" role="region" tabindex="0" aria-label="${text(label)}">${content}</div>`;

/** Text whose lines and spaces stay as they are. */
export const preformatted = (label: string, raw: string): string =>
  scrolling(label, `<pre>${text(raw)}</pre>`);

/** @param cells already written as HTML; the first of each row names the row */
export function table(
  label: string,
  headers: readonly string[],
  cells: readonly (readonly string[])[],
): string {
  const head = headers.map((header) => `<th scope="col">${header}</th>`).join('');
  const rows = cells.map(
    ([first, ...rest]) =>
      `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  return scrolling(
    label,
    `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`,
  );
}
