// A copy of a workbook file without anything of ours: bytes in, bytes out. Calls of EXPOSURE become the values that they
// showed, formulas that merely refer to them stay formulas, and every part that is not concerned is copied as it is.

import { decodeEntities, piecesEndingWith, XmlCursor } from '../../../import/xlsx/xml';
import { mainPart } from '../../../import/xlsx/workbook';
import { Zip } from '../../../import/xlsx/zip';
import type { Pace } from '../../../control-data/slices';
import type { Area } from '../../../workbook/addresses';
import { areaOf } from '../../../workbook/addresses';
import { CopyFault } from './copy-fault';
import { isOurName, ourParts } from './ours';
import type { Relations } from './package-parts';
import { goneWith, ownerOf, readRelations, relationsWithout, typesWithout } from './package-parts';
import type { Pruned } from './prune';
import { prune } from './prune';
import type { Hidden } from './sheet-rewrite';
import { AreaIndex, rewrittenSheet } from './sheet-rewrite';
import type { SheetSurvey } from './sheet-survey';
import { surveySheet } from './sheet-survey';
import type { CallTest, FormerSpills, StoredName } from './stored-formulas';
import { callTest, withFixedSpills } from './stored-formulas';
import { withoutCaches, withoutTableFormulas, withoutUnusedTexts } from './other-parts';
import { ZipWriter } from './zip-writer';

/** What the copy does not show. Where it names no cell and no sheet, the copy shows everything. */
export interface ToHide {
  /** Cells whose answers rest on private facts. */
  readonly cells: readonly { readonly sheet: string; readonly address: string }[];
  /** Sheets that list private facts. */
  readonly sheets: readonly string[];
  /** What stands in such a cell, and in the first cell of such a sheet. */
  readonly word: string;
  readonly instead: string;
}

export interface FrozenCopy extends Pruned {
  readonly bytes: Uint8Array;
  /** Cells whose formulas became values; a formula that fills several cells counts once. */
  readonly cells: number;
  /** The file holds macros: its name ends in `xlsm`. */
  readonly hasMacros: boolean;
}

interface Sheet {
  readonly name: string;
  /** As the file names it. */
  readonly part: string;
  readonly survey: SheetSurvey;
}

interface Job {
  readonly zip: Zip;
  readonly pace: Pace;
  readonly main: string;
  readonly relations: Relations;
  readonly gone: ReadonlySet<string>;
  readonly calls: CallTest;
  readonly sheets: readonly Sheet[];
  readonly spills: FormerSpills;
  readonly hide: ToHide | null;
  /** The cells to hide by their sheet. */
  readonly hidden: ReadonlyMap<string, ReadonlySet<string>>;
  readonly pruned: Pruned;
  readonly texts: Set<number>;
}

/**
 * Makes the copy. Deterministic: the same bytes give the same copy.
 * @throws ImportFault for a file that is no .xlsx or .xlsm, damaged, encrypted or a bomb; CopyFault `private-pivot` and
 * `private-card` where something would show what is to be hidden; the pace's signal's reason.
 */
export async function frozenCopy(bytes: Uint8Array, hide: ToHide | null, pace: Pace): Promise<FrozenCopy> {
  pace.stage(0, 0.1);
  const zip = new Zip(bytes);
  const main = (await mainPart(zip, pace)).toLowerCase();
  const relations = await readRelations(zip, pace);
  const ours = await ourParts(zip, relations, pace);
  const hides = hide !== null && (hide.cells.length > 0 || hide.sheets.length > 0);
  if (hides) for (const part of partsOfType(relations, 'thumbnail')) ours.add(part);
  const { names, sheets: entries } = readWorkbook(await zip.wholeText(main, pace));
  const calls = callTest(names);
  const sheets: Sheet[] = [];
  for (const [index, { name, id }] of entries.entries()) {
    const found = relations.get(main)?.find((one) => one.id === id);
    // Chart sheets and sheets of old macros hold no cells of ours.
    if (found?.type !== 'worksheet' || found.part === null) continue;
    pace.stage(0.1 + (index / entries.length) * 0.35, 0.1 + ((index + 1) / entries.length) * 0.35);
    const pieces = piecesEndingWith('row', zip.text(found.part, pace));
    sheets.push({ name, part: found.part, survey: await surveySheet(pieces, calls, pace) });
  }
  const job: Job = {
    ...{ zip, pace, main, relations, calls, sheets },
    gone: goneWith(relations, ours),
    spills: spillsOf(sheets),
    hide: hides ? hide : null,
    hidden: await bySheet(hide?.cells ?? [], pace),
    pruned: { formats: 0, validations: 0, names: 0 },
    texts: new Set(),
  };
  if (hides) refuseWhatShows(job);
  const copy = await written(job);
  const cells = sheets.reduce((sum, { survey }) => sum + survey.calls, 0);
  return { bytes: copy, cells, hasMacros: partsOfType(relations, 'vbaProject').length > 0, ...job.pruned };
}

const partsOfType = (relations: Relations, wanted: string): string[] =>
  [...relations.values()]
    .flat()
    .flatMap(({ type, part }) => (type === wanted && part !== null ? [part] : []));

function readWorkbook(xml: string): { names: StoredName[]; sheets: { name: string; id: string }[] } {
  const names: StoredName[] = [];
  const sheets: { name: string; id: string }[] = [];
  const cursor = new XmlCursor(xml);
  for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
    if (token !== 'open') continue;
    const name = cursor.attribute('name') ?? '';
    if (cursor.name === 'sheet') sheets.push({ name, id: cursor.attribute('id') ?? '' });
    if (cursor.name !== 'definedName' || cursor.empty) continue;
    const from = cursor.end;
    while (cursor.next() === 'text');
    names.push({ name, formula: decodeEntities(xml.slice(from, cursor.from)) });
  }
  return { names, sheets };
}

const spillsOf = (sheets: readonly Sheet[]): FormerSpills =>
  new Map(
    sheets.flatMap(({ name, survey }) =>
      survey.spills.size > 0 ? [[name.toUpperCase(), survey.spills] as const] : [],
    ),
  );

/** Pivot tables keep values of their own, and cards keep their fields apart from their cells. */
function refuseWhatShows({ relations, sheets, hidden }: Job): void {
  const [pivot] = ['pivotCacheDefinition', 'powerPivotData'].flatMap((type) => partsOfType(relations, type));
  if (pivot !== undefined) throw new CopyFault('private-pivot', pivot);
  for (const { name, survey } of sheets)
    for (const address of survey.rich)
      if (hidden.get(name)?.has(address)) throw new CopyFault('private-card', `${name}!${address}`);
}

async function written(job: Job): Promise<Uint8Array> {
  const { zip, pace, gone } = job;
  const writer = new ZipWriter();
  const names = zip.names().filter((name) => !isGone(name, gone));
  const texts = job.hide ? partsOfType(job.relations, 'sharedStrings') : [];
  // Which of the shared texts are still used is known after the sheets.
  const last = names.filter((name) => texts.includes(name.toLowerCase()));
  for (const [index, name] of [...names.filter((one) => !last.includes(one)), ...last].entries()) {
    pace.stage(0.45 + (index / names.length) * 0.55, 0.45 + ((index + 1) / names.length) * 0.55);
    const text = rewrittenPart(name, job);
    if (text) await writer.add(name, text, pace);
    else writer.copy(zip.packed(name));
    await pace.breathe();
  }
  return writer.bytes();
}

const isGone = (name: string, gone: ReadonlySet<string>): boolean =>
  gone.has(name.toLowerCase()) || gone.has(ownerOf(name) ?? '/');

/** The new text of a part; null where the part is copied unread. */
function rewrittenPart(name: string, job: Job): AsyncIterable<string> | null {
  const { zip, pace, gone, relations } = job;
  const part = name.toLowerCase();
  const whole = (change: (xml: string) => string): AsyncIterable<string> => changed(zip, name, pace, change);
  const owner = ownerOf(name);
  if (owner !== null)
    return relations.get(owner)?.some((one) => gone.has(one.part ?? '/'))
      ? whole((xml) => relationsWithout(xml, owner, gone))
      : null;
  if (part === '[content_types].xml') return whole((xml) => typesWithout(xml, gone));
  if (part === job.main) return whole((xml) => rewrittenWorkbook(xml, job));
  const sheet = job.sheets.find((one) => one.part === part);
  if (sheet) return needsRewriting(sheet, job) ? sheetText(sheet, job) : null;
  const type = [...relations.values()].flat().find((one) => one.part === part)?.type;
  if (type === 'table') return whole((xml) => withoutTableFormulas(xml, job.calls));
  if (type === 'webextensiontaskpanes') return whole((xml) => withoutPanes(xml, part, job));
  if (!job.hide) return null;
  if (type === 'sharedStrings') return withoutUnusedTexts(zip.text(name, pace), job.texts, pace);
  return type === 'chart' || type === 'chartEx' || type === 'drawing' ? whole(withoutCaches) : null;
}

async function* changed(
  zip: Zip,
  name: string,
  pace: Pace,
  change: (xml: string) => string,
): AsyncGenerator<string, void, undefined> {
  yield change(await zip.wholeText(name, pace));
}

function needsRewriting({ survey }: Sheet, { spills, hide }: Job): boolean {
  return (
    hide !== null ||
    survey.calls > 0 ||
    survey.rulesCall ||
    survey.dataTables.length > 0 ||
    (survey.asksForSpill && spills.size > 0)
  );
}

function sheetText({ name, part, survey }: Sheet, job: Job): AsyncIterable<string> {
  const { zip, pace, calls, spills, pruned } = job;
  const pieces = piecesEndingWith('row', zip.text(part, pace));
  return rewrittenSheet(
    pieces,
    { name, survey, calls, spills, hidden: hiddenIn(name, survey, job), freezesTables: freezesTables(job) },
    pruned,
    pace,
  );
}

/** What-if tables compute a formula anew for each of their cells: without its calls they would show something else. */
const freezesTables = ({ sheets }: Job): boolean => sheets.some(({ survey }) => survey.calls > 0);

async function bySheet(cells: ToHide['cells'], pace: Pace): Promise<Job['hidden']> {
  const sheets = new Map<string, Set<string>>();
  for (const { sheet, address } of cells) {
    const known = sheets.get(sheet);
    if (known) known.add(address);
    else sheets.set(sheet, new Set([address]));
    if (pace.due) await pace.breathe();
  }
  return sheets;
}

function hiddenIn(name: string, survey: SheetSurvey, { hide, hidden, texts }: Job): Hidden | null {
  if (!hide) return null;
  const areas = (ranges: readonly string[]): Area[] => ranges.flatMap((range) => areaOf(range) ?? []);
  const own = hidden.get(name) ?? new Set();
  const filled = [...survey.spills].flatMap(([cell, range]) => (own.has(cell) ? [range] : []));
  const further = new AreaIndex(areas([...filled, ...survey.dataTables]));
  return {
    cells: { has: (address) => own.has(address) || further.has(address) },
    filled: new AreaIndex(areas(survey.arrays)),
    word: hide.word,
    instead: hide.sheets.includes(name) ? hide.instead : null,
    texts,
  };
}

function rewrittenWorkbook(xml: string, { calls, spills, pruned, hide }: Job): string {
  const rewrite = (formula: string): string => withFixedSpills(formula, '', spills);
  const named = prune(xml, isOurName, calls, rewrite, pruned);
  if (!hide) return named;
  return named.replace(
    /<((?:[\w.-]+:)?calcPr)\b([^>]*?)(\/?)>/,
    (_, tag: string, rest: string, end: string) => {
      const others = rest.replace(/\sfullCalcOnLoad\s*=\s*["'][^"']*["']/, '');
      return `<${tag}${others} fullCalcOnLoad="1"${end}>`;
    },
  );
}

function withoutPanes(xml: string, part: string, { relations, gone }: Job): string {
  const goneIds = new Set(
    relations.get(part)?.flatMap((one) => (one.part !== null && gone.has(one.part) ? [one.id] : [])),
  );
  // Each pane names its add-in in a child; the child's place tells which pane goes.
  const panes = [...xml.matchAll(/<((?:[\w.-]+:)?taskpane)\b[\s\S]*?<\/\1>/g)].map(([pane]) => pane);
  const going = panes.filter((pane) => {
    const cursor = new XmlCursor(pane);
    for (let token = cursor.next(); token !== 'end'; token = cursor.next())
      if (token === 'open' && cursor.name === 'webextensionref')
        return goneIds.has(cursor.attribute('id') ?? '');
    return false;
  });
  return going.reduce((left, pane) => left.replace(pane, ''), xml);
}
