// A copy of a workbook file without anything of ours: bytes in, bytes out. Calls of EXPOSURE become the values that they
// showed, formulas that merely refer to them stay formulas, and every part that is not concerned is copied as it is. A
// copy without private facts is built the other way round: from what is known to tell nothing of them.

import type { Pace } from '../../control-data/slices';
import { CopyFault } from './copy-fault';
import type { ExternalLinks } from './external-links';
import { linksAround, linksIn, namesInLink, planLinks } from './external-links';
import type { Job, ToHide } from './job';
import {
  PackageFile,
  goneWith,
  mainPart,
  ownerOf,
  partsOfType,
  readRelations,
  decodeEntities,
  piecesEndingWith,
  XmlCursor,
  ZipWriter,
} from '../../ooxml';
import { isAddInName, addInParts } from './add-in-parts';
import { PASSES } from './passes';
import { holdsFormulas } from './passes/links';
import type { CopyPart } from './passes/pass';
import { surveySheet } from './sheet-survey';
import type { FormerSpills, StoredName } from './stored-formulas';
import { callTest, isOurFunction } from './stored-formulas';
import { CellSet } from './without-private/cell-set';
import { jobWithoutPrivate } from './without-private/job';
import { privatePart } from './without-private/search';
import type { Sheet } from './sheet-survey';
import type { Pruned } from './left-out';
import { nothingPruned } from './left-out';

export type { ToHide } from './job';

export interface FrozenCopy extends Pruned {
  readonly bytes: Uint8Array;
  /** Cells whose formulas became values; a formula that fills several cells counts once. */
  readonly cells: number;
  /** The file holds macros: its name ends in `xlsm`. */
  readonly hasMacros: boolean;
}

/**
 * Makes the copy. Deterministic: the same bytes give the same copy.
 * @throws PackageFault for a file that is no .xlsx or .xlsm, damaged, encrypted or a bomb; CopyFault where no copy
 * would be without what is private; the pace's signal's reason.
 */
export async function frozenCopy(bytes: Uint8Array, hide: ToHide | null, pace: Pace): Promise<FrozenCopy> {
  pace.stage(0, 0.1);
  const file = new PackageFile(bytes);
  const relations = await readRelations(file, pace);
  const main = mainPart(file, relations);
  const ours = await addInParts(file, relations, pace);
  const { names, sheets: entries, links: linkIds } = readWorkbook(await file.wholeText(main, pace));
  const partOf = (id: string) => relations.get(main)?.find((one) => one.id === id);
  const calls = callTest(names);
  const goneNames = names.filter((one) => isAddInName(one.name, one.comment) || calls(one.formula));
  const sheets: Sheet[] = [];
  for (const [index, { name, id }] of entries.entries()) {
    const found = partOf(id);
    // Chart sheets and sheets of old macros hold no cells of ours.
    if (found?.type !== 'worksheet' || found.part === null) continue;
    pace.stage(0.1 + (index / entries.length) * 0.25, 0.1 + ((index + 1) / entries.length) * 0.25);
    const pieces = piecesEndingWith('row', file.text(found.part, pace));
    sheets.push({ name, part: found.part, survey: await surveySheet(pieces, calls, pace) });
  }
  const common = {
    ...{ file, pace, main, relations, calls, sheets },
    goneNames: new Set(goneNames.map(({ name }) => name.toUpperCase())),
    spills: spillsOf(sheets),
    texts: new Set<number>(),
  };
  const cells = sheets.reduce((sum, { survey }) => sum + survey.calls, 0);
  if (hide) {
    const order = entries.map(({ name }) => name.toUpperCase());
    const { job, finder } = await jobWithoutPrivate({ ...common, names, order, ours, hide });
    const copy = await written(job);
    const hit = await privatePart(copy, finder, pace);
    if (hit) throw new CopyFault('private-found', hit.part);
    return { bytes: copy, cells, hasMacros: false, ...job.pruned };
  }
  const linkParts = linkIds.map((id) => partOf(id)?.part ?? null);
  const found = { file, pace, relations, sheets, names, goneNames };
  const links = linkParts.length > 0 ? await linksOf(linkParts, found) : planLinks([], new Set(), new Set());
  const job: Job = {
    ...common,
    ...{ links, ruleGoes: calls, nameGoes: calls, hide: null, plan: null },
    gone: goneWith(relations, new Set([...ours, ...links.gone])),
    withheld: new CellSet(),
    pruned: nothingPruned(),
  };
  const copy = await written(job);
  const hasMacros = partsOfType(relations, 'vbaProject').length > 0;
  return { bytes: copy, cells, hasMacros, ...job.pruned };
}

interface StoredWorkbook {
  readonly names: readonly StoredName[];
  readonly sheets: readonly { readonly name: string; readonly id: string }[];
  /** The relations of the links to other files, in the order in which formulas count them. */
  readonly links: readonly string[];
}

function readWorkbook(xml: string): StoredWorkbook {
  const names: StoredName[] = [];
  const sheets: { name: string; id: string }[] = [];
  const links: string[] = [];
  const cursor = new XmlCursor(xml);
  for (let token = cursor.next(); token !== 'end'; token = cursor.next()) {
    if (token !== 'open') continue;
    const name = cursor.attribute('name') ?? '';
    // A sheet without `id` has one with the prefix of relations; `sheetId` is another attribute.
    if (cursor.name === 'sheet') sheets.push({ name, id: cursor.attribute('id') ?? '' });
    if (cursor.name === 'externalReference') links.push(cursor.attribute('id') ?? '');
    if (cursor.name !== 'definedName' || cursor.empty) continue;
    const comment = cursor.attribute('comment') ?? '';
    const from = cursor.end;
    const own = cursor.attribute('localSheetId');
    while (cursor.next() === 'text');
    const formula = decodeEntities(xml.slice(from, cursor.from));
    names.push({ name, comment, formula, sheet: own === undefined ? null : Number(own) });
  }
  return { names, sheets, links };
}

async function linksOf(
  parts: readonly (string | null)[],
  found: Pick<Job, 'file' | 'pace' | 'relations' | 'sheets'> &
    Record<'names' | 'goneNames', readonly StoredName[]>,
): Promise<ExternalLinks> {
  const { file, pace, relations, sheets, names, goneNames } = found;
  const ofCalls = new Set(sheets.flatMap(({ survey }) => [...survey.callLinks]));
  const ofOthers = new Set(sheets.flatMap(({ survey }) => [...survey.otherLinks]));
  for (const name of names)
    for (const link of linksIn(name.formula)) (goneNames.includes(name) ? ofCalls : ofOthers).add(link);
  for (const [index, part] of parts.entries())
    if (part !== null && namesInLink(await file.wholeText(part, pace)).some(isOurFunction))
      ofCalls.add(index + 1);
  for (const { type, part } of [...relations.values()].flat())
    if (part !== null && holdsFormulas(type))
      for (const link of linksAround(await file.wholeText(part, pace))) ofOthers.add(link);
  return planLinks(parts, ofCalls, ofOthers);
}

const spillsOf = (sheets: readonly Sheet[]): FormerSpills =>
  new Map(
    sheets.flatMap(({ name, survey }) =>
      survey.spills.size > 0 ? [[name.toUpperCase(), survey.spills] as const] : [],
    ),
  );

/** Shared texts come last: which of them are used is known when all sheets are written. */
async function written(job: Job): Promise<Uint8Array> {
  const { file, pace, relations, plan } = job;
  const writer = new ZipWriter();
  const types = plan?.parts ?? new Map([...relations.values()].flat().map(({ part, type }) => [part, type]));
  const parts = file.names().flatMap((name) => {
    const part = { name: name.toLowerCase(), type: kindOf(name, types) };
    return isCopied(part, job) ? [{ name, part }] : [];
  });
  const isLast = ({ part }: { part: CopyPart }): boolean => part.type === 'sharedStrings';
  const ordered = [...parts.filter((one) => !isLast(one)), ...parts.filter(isLast)];
  for (const [index, { name, part }] of ordered.entries()) {
    pace.stage(0.45 + (index / ordered.length) * 0.55, 0.45 + ((index + 1) / ordered.length) * 0.55);
    const passes = PASSES.filter((pass) => pass.concerns(part, job));
    if (passes.length === 0) writer.copy(file.packed(name));
    else {
      const text = passes.reduce<AsyncIterable<string>>(
        (pieces, pass) => pass.rewritten(pieces, part, job),
        file.text(name, pace),
      );
      await writer.add(name, text, pace);
    }
    await pace.breathe();
  }
  return writer.bytes();
}

function isCopied({ name, type }: CopyPart, { gone, plan }: Job): boolean {
  const owner = ownerOf(name);
  if (!plan) return !gone.has(name) && !gone.has(owner ?? '/');
  return (
    type === 'content-types' ||
    (owner === null ? plan.parts.has(name) : owner === '' || plan.parts.has(owner))
  );
}

function kindOf(name: string, types: ReadonlyMap<string | null, string>): string {
  if (name.toLowerCase() === '[content_types].xml') return 'content-types';
  return ownerOf(name) === null ? (types.get(name.toLowerCase()) ?? '') : 'relationships';
}
