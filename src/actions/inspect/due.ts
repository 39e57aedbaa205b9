// What is due in the data in use: dates that have passed since their evidence ended, each with the question that it leaves
// open and how many answers hang on it.

import type { ControlData } from '../../control-data/control-data';
import type { Day } from '../../control-data/days';
import { addDays } from '../../control-data/days';
import type { Due } from '../../questions/due';
import { dueBy } from '../../questions/due';
import { answersOnDue } from '../../questions/due-answers';
import type { OpenQuestion } from './open-questions';

export interface DueDate {
  readonly day: Day;
  /** What a person with a notice in hand can settle. */
  readonly question: OpenQuestion;
  /** How many answers hang on it: materials or products by destination. */
  readonly answers: number;
}

/** What is due by a day, what most answers hang on first. */
export function dueDates(data: ControlData, by: Day): DueDate[] {
  return dueBy(data, by)
    .map((due) => ({ day: due.day, question: questionOf(due), answers: answersOnDue(data, due) }))
    .sort((a, b) => b.answers - a.answers);
}

/** How many dates are due. */
export const dueCount = (data: ControlData, by: Day): number => dueBy(data, by).length;

/** As Inspect asks it of an answer, so that settling it here or there is the same. */
function questionOf(due: Due): OpenQuestion {
  const since = addDays(due.day, 1);
  if (due.kind === 'license') {
    const { license, company } = due;
    const regions = license.regions.map(({ stated }) => stated).join(', ');
    return { kind: 'license', id: license.id, name: `${company.name}, ${regions}`, license, since };
  }
  const { measure, id } = due.units[0]!;
  if (due.kind === 'planned end')
    return {
      ...{ kind: 'measure', id, name: measure.reference, title: measure.title, measures: [id] },
      ...{ since, was: 'in force' },
    };
  const { fact } = due;
  const name = fact.reference || measure.reference;
  return {
    ...{ kind: 'measure', id: fact.id, name, title: fact.title, measures: fact.measures },
    ...{ since, was: 'suspended' },
  };
}
