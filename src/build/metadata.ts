// The metadata of the functions: what the generator misses is added, and a gap fails the build.
import fs from 'node:fs';
import path from 'node:path';
import type { FunctionWords } from '../text/functions.zh';

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

/** The files of src/functions/ that declare functions for Excel, in a fixed order. */
export function functionFiles(root: string): string[] {
  const room = path.join(root, 'src/functions');
  return fs
    .readdirSync(room)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => path.join(room, name))
    .filter((file) => /@customfunction/i.test(fs.readFileSync(file, 'utf8')));
}

/** Where the help of a function stands on the host. */
export const helpPath = (id: string, language: 'en' | 'zh-CN'): string =>
  language === 'en' ? `help/${id}.html` : `help/zh/${id}.html`;

/** Excel stores a formula with dots replaced by underscores, so ids that differ only there are one id. */
const storedId = (id: string): string => id.toUpperCase().replaceAll('.', '_');

function idProblems(functions: readonly FunctionMetadata[]): string[] {
  const seen = new Map<string, string>();
  return functions.flatMap(({ id }) => {
    const stored = storedId(id);
    const other = seen.get(stored);
    seen.set(stored, id);
    return other === undefined ? [] : [`${id}: a workbook cannot tell this id from ${other}`];
  });
}

function textProblems({ id, description, helpUrl, parameters }: FunctionMetadata): string[] {
  const problems = parameters
    .filter((parameter) => !parameter.description?.trim())
    .map((parameter) => `${id}: the parameter "${parameter.name}" has no text`);
  if (!description?.trim()) problems.push(`${id}: no description`);
  if (!helpUrl?.endsWith(`/${helpPath(id, 'en')}`)) {
    problems.push(`${id}: @helpurl must end with /${helpPath(id, 'en')}; it is ${helpUrl || 'missing'}`);
  }
  const mangled = [description, ...parameters.map((parameter) => parameter.description)];
  if (mangled.some((text) => text?.includes('[object'))) problems.push(`${id}: a text holds a {@link}`);
  const firstOptional = parameters.findIndex((parameter) => parameter.optional);
  if (firstOptional >= 0 && parameters.slice(firstOptional).some((p) => !p.optional && !p.repeating)) {
    problems.push(`${id}: a required parameter follows an optional one`);
  }
  return problems;
}

function refuse(file: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`${file} is not complete:\n  ${problems.join('\n  ')}`);
}

/**
 * The metadata as Excel gets it: errors and cards are allowed as arguments, help is on the named host.
 * @param generated what custom-functions-metadata made of the JSDoc comments; empty where it found no function
 * @throws with every function that lacks a text, or whose id another one has
 */
export function finishMetadata(generated: string, host: string): Metadata {
  if (!generated) throw new Error('functions.json is not complete:\n  src/functions declares no function');
  const metadata = JSON.parse(generated) as Metadata;
  refuse('functions.json', [...idProblems(metadata.functions), ...metadata.functions.flatMap(textProblems)]);
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    ...metadata,
    functions: metadata.functions.map((entry) => ({
      ...entry,
      helpUrl: `${host}/${helpPath(entry.id, 'en')}`,
    })),
  };
}

/**
 * The same metadata in Chinese; ids, names of functions and names of parameters stay English.
 * @throws with every text that is missing, and every one for a parameter that is none
 */
export function inChinese(metadata: Metadata, words: Record<string, FunctionWords>, host: string): Metadata {
  const problems = metadata.functions.flatMap(({ id, parameters }) => {
    const own = words[id];
    if (!own?.description) return [`${id}: no Chinese description`];
    const known = new Set(parameters.map((parameter) => parameter.name));
    return [
      ...[...known]
        .filter((name) => !own.parameters[name])
        .map((name) => `${id}: no Chinese text for "${name}"`),
      ...Object.keys(own.parameters)
        .filter((name) => !known.has(name))
        .map((name) => `${id}: a Chinese text for "${name}", which is no parameter`),
    ];
  });
  refuse('functions.zh-CN.json', problems);
  return {
    ...metadata,
    functions: metadata.functions.map((entry) => ({
      ...entry,
      description: words[entry.id]!.description,
      helpUrl: `${host}/${helpPath(entry.id, 'zh-CN')}`,
      parameters: entry.parameters.map((parameter) => ({
        ...parameter,
        description: words[entry.id]!.parameters[parameter.name]!,
      })),
    })),
  };
}
