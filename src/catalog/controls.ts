// The family Controls: which materials are controlled or banned for which destination, since when and until when.

import type { Subject } from '../control-data/control-data';
import type { Day } from '../control-data/days';
import { hsMatches } from '../control-data/unit-index';
import type { Place } from '../control-data/place';
import type { ControlDecision, ControlQuestion } from '../questions/control';
import { controlDecision, controlStatus } from '../questions/control';
import { nextControlDate } from '../questions/control-events';
import { explainControl } from '../questions/control-explanation';
import type { Explanation } from '../questions/explanation';
import { itemsOfHs } from '../questions/reach';
import { claimsTable } from './claims-table';
import { combinations, optional } from './combinations';
import { CONTROL_CHANGES } from './control-changes';
import { CONTROL_TABLE } from './control-table';
import type { Context, FunctionEntry, Parameter, Problem, TableCell } from './entry';
import { define, isProblem, notFound, value } from './entry';
import { AS_OF, DESTINATION, MATERIAL } from './parameters';
import { whenOf } from './when';

type ControlArgs = [Subject, Place | null, Day | null];
type FilterArgs = [Subject[], Place[], Day[]];

const PARAMETERS: Parameter[] = [MATERIAL, DESTINATION, AS_OF];

/** The destination where none is named. */
const world = ({ data }: Context): Place => data.places.get('WORLD')!;

const question = (context: Context, ...[subject, place, asOf]: ControlArgs): ControlQuestion => ({
  subject,
  place: place ?? world(context),
  when: whenOf(context, asOf),
});

const decision = (context: Context, args: ControlArgs): ControlDecision =>
  controlDecision(context.data, question(context, ...args));

const explain = (context: Context, ...args: ControlArgs): Explanation =>
  explainControl(context.data, decision(context, args));

const status = define<ControlArgs>({
  id: 'CONTROL_STATUS',
  family: 'controls',
  takes: 'each',
  parameters: PARAMETERS,
  ask: (context, ...args) => value(controlStatus(context.data, question(context, ...args))),
  explain,
});

function nextDate(context: Context, [subject, place, asOf]: ControlArgs): Day | Problem {
  const when = whenOf(context, asOf);
  const destination = place ?? world(context);
  return (
    nextControlDate(context.data, subject, destination, when) ??
    notFound('no-next-date', { region: destination.region, day: when.asOf })
  );
}

const next = define<ControlArgs>({
  id: 'NEXT_CONTROL_DATE',
  family: 'controls',
  takes: 'each',
  parameters: PARAMETERS,
  ask: (context, ...args) => {
    const day = nextDate(context, args);
    return isProblem(day) ? day : value(day, 'day');
  },
  explain: (context, ...args) => {
    const day = nextDate(context, args);
    return isProblem(day) ? day : { ...explain(context, ...args), answer: day, format: 'day' };
  },
});

/** A table is explained by its first question; an HS code by its strictest item. */
const explainFirst = (context: Context, ...[[subject], [place], [day]]: FilterArgs): Explanation =>
  explain(context, subject!, place ?? null, day ?? null);

const source = define<FilterArgs>({
  id: 'CONTROL_SOURCE',
  family: 'controls',
  takes: 'table',
  parameters: PARAMETERS,
  ask: (context, subjects, places, days) => {
    const asked = combinations([subjects, optional(places), optional(days)] as const);
    return isProblem(asked) ? asked : claimsTable(asked.map((args) => explain(context, ...args)));
  },
  explain: explainFirst,
});

const hs = define<FilterArgs>({
  id: 'HS_CONTROL',
  family: 'controls',
  takes: 'table',
  parameters: [{ name: 'hs_code', kind: 'hs' }, DESTINATION, AS_OF],
  ask: (context, codes, places, days) => {
    const { data } = context;
    const asked = combinations([codes, optional(places), optional(days)] as const);
    if (isProblem(asked)) return asked;
    const rows: TableCell[][] = [];
    for (const [code, place, asOf] of asked) {
      if (code.kind !== 'hs') continue;
      for (const item of itemsOfHs(data, code.code))
        for (const line of item.hs.filter((one) => hsMatches(one, code.code)))
          for (const id of item.materials) {
            const material = data.materials.get(id);
            if (!material) continue;
            const decided = decision(context, [{ kind: 'material', material }, place, asOf]);
            rows.push([material.name, item.controlCode ?? '', line, decided.status]);
          }
    }
    return {
      kind: 'table',
      columns: [
        { header: 'Material' },
        { header: 'Control code' },
        { header: 'HS line' },
        { header: 'Status' },
      ],
      rows,
    };
  },
  explain: explainFirst,
});

export const CONTROL_FUNCTIONS: readonly FunctionEntry[] = [
  status,
  CONTROL_TABLE,
  CONTROL_CHANGES,
  next,
  source,
  hs,
];
