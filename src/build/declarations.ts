// The functions as declarations with JSDoc comments, which Microsoft's generator of functions.json reads and checks.
import type { DescribedParameter, FunctionEntry } from '../catalog/entry';

/** A word as the name of a member: `data date` is `dataDate`. */
const memberOf = (word: string): string =>
  word.replace(/[^A-Za-z0-9]+([A-Za-z0-9])/g, (_, next: string) => next.toUpperCase());

/** The list of words that Excel offers for a parameter. */
function enumOf({ enumId, words = [], meanings = [] }: DescribedParameter): string {
  const members = words.map(
    (word, index) => `  /** ${meanings[index] ?? ''} */\n  ${memberOf(word)} = ${JSON.stringify(word)},\n`,
  );
  return `/**\n * @customenum {string}\n */\ndeclare enum ${enumId} {\n${members.join('')}}\n`;
}

/** Cells come as ranges, words by their list. */
const typeOf = ({ enumId }: DescribedParameter): string => enumId ?? 'unknown[][]';

function declarationOf({ id, en, parameters }: FunctionEntry, helpUrl: string): string {
  const described = parameters.map(
    (parameter) =>
      ` * @param {${typeOf(parameter)}} ${parameter.optional ? `[${parameter.name}]` : parameter.name} ${parameter.en}\n`,
  );
  const typed = parameters.map(
    (parameter) => `${parameter.name}${parameter.optional ? '?' : ''}: ${typeOf(parameter)}`,
  );
  return (
    `/**\n * ${en}\n * @customfunction ${id}\n * @helpurl ${helpUrl}\n${described.join('')} */\n` +
    `export declare function ${id}(${typed.join(', ')}): unknown[][];\n`
  );
}

/** TypeScript that declares the functions, each list of words before the first one that takes it. */
export function declarationsOf(entries: readonly FunctionEntry[], helpUrl: (id: string) => string): string {
  const lists = new Set<string>();
  return entries
    .flatMap((entry) => {
      const own = entry.parameters.filter(({ enumId }) => enumId !== undefined && !lists.has(enumId));
      for (const { enumId } of own) lists.add(enumId!);
      return [...own.map(enumOf), declarationOf(entry, helpUrl(entry.id))];
    })
    .join('\n');
}
