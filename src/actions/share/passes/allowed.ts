// Without private facts: the last pass over each part. It writes anew what is allowed, and nothing else.

import type { Allowed } from '../../../ooxml';
import { piecesEndingWith, AllowedWriter, HEAD, escaped, ownerOf } from '../../../ooxml';
import type { Job } from '../job';
import { RELATIONS_SPACE, relationType, SPILLS, STAYING, TYPES_SPACE } from '../without-private/allowed';
import type { Plan } from '../without-private/plan';
import { chartsAlone, LEFT_OUT_ELEMENTS, withoutEmpty } from '../without-private/plan';
import type { CopyPart, Pass } from './pass';
import { wholePass } from './pass';

/** Pictures, shapes and what else lies over a sheet. */
export const drawingsPass: Pass = wholePass(
  ({ type }, { plan }) => plan !== null && type === 'drawing',
  (xml, { name }, { plan, relations, pruned }) =>
    chartsAlone(
      xml,
      (id) =>
        relations.get(name)?.some((one) => one.id === id && plan!.parts.get(one.part ?? '/') === 'chart') ??
        false,
      pruned.leftOut,
    ),
);

export const allowedPass: Pass = {
  concerns: (_, { plan }) => plan !== null,
  rewritten: (text, part, job) => {
    if (part.type === 'relationships') return once(relationsOf(part, job));
    if (part.type === 'content-types') return once(contentTypes(job));
    if (part.type === 'sheetMetadata') return once(HEAD + SPILLS);
    return allowedOnly(text, part, job);
  },
};

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function* allowedOnly(
  text: AsyncIterable<string>,
  { name, type }: CopyPart,
  { plan, pruned, relations }: Job,
): AsyncGenerator<string> {
  const { allowed, vocabulary } = STAYING.get(type)!;
  const led = relations.get(name) ?? [];
  const writer = new AllowedWriter(
    type === 'worksheet' ? forSheet(allowed, name, plan!) : allowed,
    vocabulary,
    (element, within) => {
      // A view of old has filters of its own; it is counted where the workbook lists it.
      if (within === 'customSheetViews') return;
      if (!Object.hasOwn(LEFT_OUT_ELEMENTS, element)) return;
      const what = LEFT_OUT_ELEMENTS[element]!;
      if (what === 'formats' || what === 'validations') pruned[what] += 1;
      else pruned.leftOut[what] += 1;
    },
    (cursor) => {
      if (cursor.name !== 'drawing' && cursor.name !== 'tablePart') return false;
      const id = cursor.attribute('id');
      return !led.some((one) => one.id === id && plan!.parts.has(one.part ?? '/'));
    },
  );
  if (type !== 'worksheet' && type !== 'sharedStrings') {
    let whole = '';
    for await (const piece of text) whole += piece;
    const written = writer.write(whole);
    yield type === 'chart' ? withoutEmpty(written) : written;
    return;
  }
  for await (const piece of piecesEndingWith(type === 'worksheet' ? 'row' : 'si', text))
    yield writer.write(piece);
}

/** Rows that a filter hid are shown: which they are says what they hold. */
function forSheet(allowed: Allowed, name: string, { filtered, spills }: Plan): Allowed {
  return {
    ...allowed,
    ...(filtered.has(name) ? { row: allowed['row']!.replace(' hidden', '') } : {}),
    c: spills ? allowed['c']!.replace('cm', 'cm=1') : allowed['c']!.replace(' cm', ''),
  };
}

function relationsOf({ name }: CopyPart, { file, plan, relations }: Job): string {
  const names = new Map(file.names().map((one) => [one.toLowerCase(), one]));
  const list = (relations.get(ownerOf(name) ?? '/') ?? []).flatMap(({ id, part }) => {
    const kind = plan!.parts.get(part ?? '/');
    if (kind === undefined) return [];
    return `<Relationship Id="${quoted(id)}" Type="${relationType(kind)}" Target="/${quoted(names.get(part!)!)}"/>`;
  });
  return `${HEAD}<Relationships xmlns="${RELATIONS_SPACE}">${list.join('')}</Relationships>`;
}

function contentTypes({ file, plan }: Job): string {
  const list = file.names().flatMap((name) => {
    const kind = plan!.parts.get(name.toLowerCase());
    return kind === undefined
      ? []
      : `<Override PartName="/${quoted(name)}" ContentType="${STAYING.get(kind)!.contentType}"/>`;
  });
  return `${HEAD}<Types xmlns="${TYPES_SPACE}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${list.join('')}</Types>`;
}

const quoted = (text: string): string => escaped(text).replaceAll('"', '&quot;');
