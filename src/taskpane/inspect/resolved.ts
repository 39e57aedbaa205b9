// What became of an argument, in words.

import type { Problem } from '../../catalog/entry';
import { isProblem } from '../../catalog/entry';
import type { Resolved, Thing } from '../../actions/inspect';
import { problemText } from '../../catalog/explain';
import { canSay, say } from '../../text/say';
import { INSPECT } from '../../text/en/inspect';
import { useTexts } from '../texts';

type Cell = Extract<Resolved, { kind: 'cell' }>['cell'];

/** Turns what became of an argument into a sentence; `told` is a sentence that the call's answer tells already. */
export function useResolved(): (resolved: Resolved, told: string | null) => string {
  const { t, day, number, language } = useTexts(INSPECT);

  const thingText = (thing: Thing): string => {
    switch (thing.kind) {
      case 'name':
        return thing.members === null
          ? thing.name
          : t('resolved.members', { name: thing.name, members: thing.members });
      case 'day':
        return day(thing.day);
      case 'word':
        return typeof thing.word === 'number' ? number(thing.word) : String(thing.word);
      case 'default':
        return t(`resolved.${thing.means}`);
    }
  };
  const problem = (thing: Problem, told: string | null): string => {
    const text = problemText(thing, language);
    return text === told ? t('resolved.unread') : text;
  };
  const cellText = (cell: Cell): string => {
    if (cell === null || cell === '') return t('resolved.blank');
    if (typeof cell === 'object') return cell.type === 'Entity' ? cell.text : cell.code;
    return typeof cell === 'number' ? number(cell) : String(cell);
  };

  return (resolved, told) => {
    switch (resolved.kind) {
      case 'undetermined':
        return t(`undetermined.${resolved.reason}`, { what: resolved.what });
      case 'omitted':
        return resolved.thing === null
          ? t('resolved.omitted')
          : t('resolved.stands-for', { thing: thingText(resolved.thing) });
      case 'cell': {
        const { thing } = resolved;
        // The serial number of a day says nothing to a person.
        if (thing?.kind === 'day') return thingText(thing);
        const cell = cellText(resolved.cell);
        if (isProblem(thing)) return t('resolved.cell', { cell, thing: problem(thing, told) });
        const text = thing && thingText(thing);
        return text === null || text === cell ? cell : t('resolved.cell', { cell, thing: text });
      }
      case 'range': {
        const { rows, columns, cell, thing } = resolved;
        if (cell === null && thing === null) return t('resolved.range', { rows, columns });
        const values = { rows, columns, cell: cellText(cell) };
        if (thing === null) return t('resolved.range-cell', values);
        const text = isProblem(thing) ? problem(thing, told) : thingText(thing);
        return text === values.cell
          ? t('resolved.range-cell', values)
          : t('resolved.range-thing', { ...values, thing: text });
      }
    }
  };
}

/** A parameter's name in words where the pane has them, else as in the signature. */
export function useParameterName(): (name: string) => string {
  const { language } = useTexts(INSPECT);
  return (name) => (canSay(`argument.${name}`) ? say(language, `argument.${name}`) : name);
}
