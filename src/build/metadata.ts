// functions.json: what Excel is told of the functions, made from the catalog's entries by Microsoft's generator.
import { parseTree } from 'custom-functions-metadata';
import type { FunctionEntry } from '../catalog/entry';
import { declarationsOf } from './declarations';

export interface ParameterMetadata {
  name: string;
  description?: string;
  type: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
  customEnumId?: string;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: ParameterMetadata[];
  result?: { type?: string; dimensionality?: string };
  options?: Record<string, boolean>;
}

export interface Metadata {
  allowCustomDataForDataTypeAny?: boolean;
  allowErrorForDataTypeAny?: boolean;
  functions: FunctionMetadata[];
  enums?: { id: string; type: string; values: { name: string; stringValue?: string; tooltip?: string }[] }[];
}

export type MetadataLanguage = 'en' | 'zh-CN';

/** Where the help of a function stands on the host. */
export const helpPath = (id: string, language: MetadataLanguage): string =>
  language === 'en' ? `help/${id}.html` : `help/zh/${id}.html`;

/** Excel stores a formula with dots replaced by underscores, so ids that differ only there are one id. */
const storedId = (id: string): string => id.toUpperCase().replaceAll('.', '_');

function idProblems(entries: readonly FunctionEntry[]): string[] {
  const seen = new Map<string, string>();
  return entries.flatMap(({ id }) => {
    const stored = storedId(id);
    const other = seen.get(stored);
    seen.set(stored, id);
    return other === undefined ? [] : [`${id}: a workbook cannot tell this id from ${other}`];
  });
}

function textProblems({ id, en, zh, parameters }: FunctionEntry): string[] {
  const problems = [en, zh].some((text) => !text.trim()) ? [`${id}: no description`] : [];
  for (const { name, kind, en: text, zh: chinese, words = [], enumId, meanings = [] } of parameters) {
    if (!text.trim() || !chinese.trim()) problems.push(`${id}: the parameter "${name}" has no text`);
    if (kind === 'word' && (!enumId || words.some((_, index) => !meanings[index]?.trim())))
      problems.push(`${id}: the words of "${name}" have no name or no meanings`);
  }
  const firstOptional = parameters.findIndex(({ optional }) => optional);
  if (firstOptional >= 0 && parameters.slice(firstOptional).some(({ optional }) => !optional))
    problems.push(`${id}: a required parameter follows an optional one`);
  return problems;
}

/** What the generator read otherwise than it was written: a text with a tag, a link or a line break in it. */
function misread(entry: FunctionEntry, generated: FunctionMetadata | undefined): string[] {
  const written = [entry.en, ...entry.parameters.flatMap(({ name, en }) => [name, en])];
  const read = [
    generated?.description,
    ...(generated?.parameters ?? []).flatMap(({ name, description }) => [name, description]),
  ];
  return JSON.stringify(written) === JSON.stringify(read)
    ? []
    : [`${entry.id}: the generator reads ${JSON.stringify(read)}`];
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`functions.json is not complete:\n  ${problems.join('\n  ')}`);
}

/** Families in the order of their names, so that the file differs from that of another build by what changed alone. */
const inFileOrder = (entries: readonly FunctionEntry[]): FunctionEntry[] =>
  [...entries].sort((one, other) => (one.family < other.family ? -1 : one.family > other.family ? 1 : 0));

/**
 * The metadata as Excel gets it: errors and cards are allowed as arguments, help is on the named host. Ids and names
 * of functions and parameters are English in both languages.
 * @throws with every function that lacks a text, whose id another one has, or that the generator refuses
 */
export function metadataOf(
  entries: readonly FunctionEntry[],
  host: string,
): Record<MetadataLanguage, Metadata> {
  const listed = inFileOrder(entries);
  const source = declarationsOf(listed, (id) => `${host}/${helpPath(id, 'en')}`);
  const { functions: generated, enums, extras } = parseTree(source, 'functions.ts');
  const functions = generated as FunctionMetadata[];
  refuse([
    ...idProblems(listed),
    ...listed.flatMap(textProblems),
    ...extras.flatMap(({ errors }) => errors),
    ...listed.flatMap((entry) =>
      misread(
        entry,
        functions.find(({ id }) => id === entry.id),
      ),
    ),
  ]);
  const english: Metadata = {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions,
    enums,
  };
  const chinese = functions.map((one, index) => {
    const { zh, parameters } = listed[index]!;
    return {
      ...one,
      description: zh,
      helpUrl: `${host}/${helpPath(one.id, 'zh-CN')}`,
      parameters: one.parameters.map((parameter, at) => ({ ...parameter, description: parameters[at]!.zh })),
    };
  });
  return { en: english, 'zh-CN': { ...english, functions: chinese } };
}
