// How people write materials: plurals, grades and purities, brackets, symbols and formulas, a form behind an element.
// Each rule leads to a name of the data; what it leaves open is told with candidates, never guessed.

import type { Lookup } from './names';
import { nameKey } from './names';
import type { Material, MaterialForm } from './pack';

/** What of the materials in use the rules rest on. */
export interface MaterialWords {
  readonly materials: ReadonlyMap<string, Material>;
  /** The materials that are one of this or narrower, with itself. */
  readonly narrower: (material: string) => ReadonlySet<string>;
}

type Rule = (text: string, find: Lookup<Material>, words: MaterialWords) => readonly Material[] | undefined;

/** Reads a material that no name of the data names as it stands. */
export function readMaterialWords(
  text: string,
  lookup: Lookup<Material>,
  words: MaterialWords,
): readonly Material[] | undefined {
  const plain = text.normalize('NFKC').trim();
  return (
    byName(plain, lookup, words) ??
    firstOf(withoutGrades(plain), (bare) => byName(bare, lookup, words)) ??
    byBrackets(plain, lookup, words)
  );
}

/** The first rule that leads to something. */
const byName: Rule = (text, lookup, words) => {
  const find: Lookup<Material> = (name) => lookup(name) ?? byNumber(name, lookup, words);
  for (const rule of [byNumber, byTurning, byFormula, bySymbol, byForm]) {
    const things = rule(text, find, words);
    if (things) return things;
  }
  return undefined;
};

function anyOf<T>(changed: string, from: string, find: (text: string) => T | undefined): T | undefined {
  return changed !== from && changed !== '' ? find(changed) : undefined;
}

/** "magnet" and "magnets", "battery" and "batteries" are one word: of the last word, then of each. */
const byNumber: Rule = (text, lookup) => {
  const parts = text.split(/(\s+)/);
  const last = parts.length - 1;
  const turned = parts.map((part, at) => (at === last ? otherNumber(part) : part)).join('');
  return (
    lookup(text) ??
    anyOf(turned, text, lookup) ??
    anyOf(parts.map(otherNumber).join(''), text, lookup) ??
    anyOf(parts.map((part, at) => (at === last ? part : otherNumber(part))).join(''), text, lookup)
  );
};

function otherNumber(word: string): string {
  if (!/^[a-z][a-z-]{3,}$/i.test(word)) return word;
  if (/ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/i.test(word)) return word;
  if (/s$/i.test(word)) return word.slice(0, -1);
  return /[^aeiou]y$/i.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** "metal, gallium" and "magnets - NdFeB": what stands behind a mark may stand in front. "oxide of gallium" likewise. */
const byTurning: Rule = (text, find) => {
  const [, head, tail] = /^([^,;:–—/]+?)\s*(?:[,;:–—/]|\s-\s)\s*([^,;:–—/]+)$/.exec(text) ?? [];
  if (head && tail) return find(`${tail} ${head}`);
  const [, form, of] = /^(\S+)\s+of\s+(.+)$/i.exec(text) ?? [];
  return form && of ? find(`${of} ${form}`) : undefined;
};

const SYMBOLS = new Set(
  (
    'H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo ' +
    'Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl ' +
    'Pb Bi Th U'
  ).split(' '),
);

/** The elements of a formula such as `Dy2O3`; null for what is none. */
function elementsOf(formula: string): ReadonlySet<string> | null {
  if (!/^(?:[A-Z][a-z]?(?:\d+(?:[.,]\d+)?)?){2,8}$/.test(formula)) return null;
  const symbols = formula.match(/[A-Z][a-z]?/g)!;
  const elements = new Set(symbols);
  return elements.size > 1 && symbols.every((symbol) => SYMBOLS.has(symbol)) ? elements : null;
}

/** Forms of one composition, which its formula names. */
const COMPOSED: ReadonlySet<MaterialForm | undefined> = new Set(['oxide', 'compound', 'carbide', 'crystal']);

const byFormula: Rule = (text, _find, { materials }) => {
  const elements = elementsOf(text);
  if (!elements) return undefined;
  const same = [...materials.values()].filter(
    ({ form, elements: own = [] }) =>
      COMPOSED.has(form) && own.length === elements.size && own.every((symbol) => elements.has(symbol)),
  );
  return same.length > 0 ? same : undefined;
};

/** "Dy oxide" is dysprosium oxide, "GaAs wafers" are gallium arsenide wafers: a symbol or formula in front of words. */
const bySymbol: Rule = (text, find, words) => {
  const [, symbol, rest] = /^([A-Z][A-Za-z\d]*)[\s-]+(.+)$/.exec(text) ?? [];
  if (!symbol || !rest || !/^[a-z]/i.test(rest)) return undefined;
  if (!SYMBOLS.has(symbol) && !elementsOf(symbol)) return undefined;
  const things = find(symbol) ?? byFormula(symbol, find, words);
  if (things?.length !== 1) return undefined;
  const name = `${things[0]!.name} ${rest}`;
  return find(name) ?? byForm(name, find, words);
};

/**
 * Words for the form of a material, behind the word for what it is made of. Alloys, powders and compounds are too many
 * for one of them to be meant.
 */
const FORM_WORDS: Readonly<Record<string, MaterialForm>> = {
  ore: 'ore',
  ores: 'ore',
  concentrate: 'ore',
  concentrates: 'ore',
  oxide: 'oxide',
  oxides: 'oxide',
  metal: 'metal',
  metals: 'metal',
  ingot: 'metal',
  ingots: 'metal',
  granules: 'metal',
  shot: 'metal',
  target: 'target',
  targets: 'target',
  crystal: 'crystal',
  crystals: 'crystal',
  magnet: 'magnet',
  magnets: 'magnet',
  wafer: 'wafer',
  wafers: 'wafer',
  substrate: 'wafer',
  substrates: 'wafer',
};

/** More candidates than a person reads through are none. */
const MOST_CANDIDATES = 4;

/** "yttrium target": the one material of that form which is of yttrium; of several all are candidates. */
const byForm: Rule = (text, find, { materials, narrower }) => {
  const [, what, word] = /^(.+?)[\s-]+([a-z]+)$/i.exec(text) ?? [];
  const form = FORM_WORDS[word?.toLowerCase() ?? ''];
  if (!what || !form) return undefined;
  const [thing, ...others] = find(what) ?? [];
  if (!thing || others.length > 0) return undefined;
  if (thing.form === form) return [thing];
  if (thing.form !== undefined) return undefined;
  const same = [...narrower(thing.id)]
    .flatMap((id) => materials.get(id) ?? [])
    .filter((one) => one.form === form);
  return same.length > 0 && same.length <= MOST_CANDIDATES ? same : undefined;
};

const GRADE =
  '(?:battery|technical|tech|electronic|semiconductor|optical|reagent|industrial|commercial|metallurgical|chemical|solar|magnet)';

/** Purities and sizes in numbers: 99.99%, ≥ 99.5 % min, 4N, 5N5, 99.995; −325 mesh, 5 µm. */
const IN_NUMBERS: readonly RegExp[] = [
  /(?:[≥>~≈]=?|min\.?\s|purity:?\s*|at least\s)?\s*\d{1,3}(?:[.,]\d+)?\s*%(?:\s*(?:min\b\.?|pure\b|purity\b|up\b|REO\b|TREO\b))?/giu,
  /(?<![\p{L}\p{N}])[2-9]N\d?\+?(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}.])99[.,]\d+(?![\p{L}\p{N}])/gu,
  /[-−]?\d+\s*(?:mesh|µm|μm|um|nm|mm)\b/giu,
];

/** Grades in words. */
const IN_WORDS: readonly RegExp[] = [
  new RegExp(`\\b${GRADE}[\\s-]grade\\b`, 'gi'),
  /\b(?:ultra[\s-]?)?high[\s-]purity\b|\bultra[\s-]?pure\b|\bpure\b|\bpurity\b/gi,
];

/** Energy product and temperature class of a magnet: N35, N52, 42SH, N38UH. */
const MAGNET_GRADE = /(?<![\p{L}\p{N}])N?\d{2}(?:M|H|SH|UH|EH|AH|VH|TH)?(?![\p{L}\p{N}])/gu;

/** The text without what it says of quality and size in numbers, and without what it says of them in words, too. */
function withoutGrades(text: string): string[] {
  const without = (from: string, patterns: readonly RegExp[]): string =>
    patterns
      .reduce((left, pattern) => left.replace(pattern, ' '), from)
      .replace(/[\s,;]+$|^[\s,;]+/g, '')
      .replace(/\s+/g, ' ');
  const numbers = /magnet|NdFeB|SmCo|磁/i.test(text) ? [...IN_NUMBERS, MAGNET_GRADE] : IN_NUMBERS;
  const bare = without(text, numbers);
  return [bare, without(bare, IN_WORDS)].filter((one, at, all) => one !== '' && one !== (at ? all[0] : text));
}

/** The first of some texts that leads to something. */
function firstOf<T>(texts: readonly string[], find: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found) return found;
  }
  return undefined;
}

const BRACKETS = /^(.*)[([（【]([^()[\]（）【】]*)[)\]）】]?([^()[\]（）【】]*)$/u;

/**
 * "Dysprosium oxide (Dy2O3)": what stands in brackets may say the same, or more narrowly, or nothing that the data knows.
 * Where the two are different materials, both are candidates.
 */
function byBrackets(
  text: string,
  lookup: Lookup<Material>,
  words: MaterialWords,
): readonly Material[] | undefined {
  const [, before = '', inside = '', behind = ''] = BRACKETS.exec(text) ?? [];
  const outside = `${before.trim()} ${behind.trim()}`.trim();
  if (outside === '' || inside.trim() === '') return undefined;
  const whole = find(outside, lookup, words) ?? byBrackets(outside, lookup, words);
  const part = find(inside.trim(), lookup, words);
  if (!whole) return find(`${inside.trim()} ${outside}`, lookup, words);
  if (!part) return whole;
  const [a] = whole;
  const [b] = part;
  if (whole.length > 1 || part.length > 1) {
    const both = whole.filter((one) => part.includes(one));
    return both.length > 0 ? both : [...new Set([...whole, ...part])];
  }
  if (words.narrower(a!.id).has(b!.id)) return [b!];
  return words.narrower(b!.id).has(a!.id) ? [a!] : [a!, b!];
}

const find: Rule = (text, lookup, words) =>
  lookup(text) ??
  byName(text, lookup, words) ??
  firstOf(withoutGrades(text), (bare) => lookup(bare) ?? byName(bare, lookup, words));

/** Whether a word is more than a sign of one or two Latin letters, which collide. */
export const isWord = (text: string): boolean => {
  const key = nameKey(text);
  return key.length > 2 || key > '\u2e80';
};
