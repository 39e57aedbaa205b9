// What the lines of ASSESS rest on: the explanation of each distinct supplier, region, item and origin, with the lines that have it.

import type { Read } from '../../catalog/call/call';
import type { Context } from '../../catalog/entry';
import { isProblem } from '../../catalog/entry';
import { explanationText } from '../../catalog/explain';
import { lineReaders } from '../../catalog/exposure-assess';
import { Hints } from '../../catalog/hints';
import type { ScenarioArgument } from '../../catalog/exposure-scenario';
import { defaultOrigin } from '../../catalog/origin';
import { scenarioOf } from '../../catalog/exposure-scenario';
import { claimsOfScenario } from '../../catalog/scenario-claims';
import type { Cells } from '../../catalog/supply-numbers';
import { whenOf } from '../../catalog/when';
import type { Day } from '../../control-data/days';
import type { Assessment } from '../../exposure/assess';
import { assessLines } from '../../exposure/assess';
import type { Judgment } from '../../exposure/judge-line';
import { ratedAs } from '../../exposure/loss-rate';
import type { Scenario } from '../../exposure/scenario';
import { explainControl } from '../../questions/control-explanation';
import type { Explanation, Claim } from '../../questions/explanation';
import { explainLicense } from '../../questions/license-explanation';
import { plural } from '../../text/en/plural';
import type { Shown } from '../formulas/answers';

/** A part of an answer that has its own inputs: an element of a range, or lines of an assessment that rest on the same. */
export interface EvidencePart {
  /** `row 1, column 2`, or `lines 2, 5, 9`, the header row being 1. */
  readonly what: string;
  /** `supplier: JL MAG; region: US; item: gallium`. */
  readonly inputs: string;
  readonly answer: Shown;
  readonly asOf: Day | null;
  readonly knownOn: Day | null;
  readonly reason: string;
  readonly claims: readonly Claim[];
}

/** Lines that are named; more are counted. */
const NAMED = 20;

const NAMING = ['supplier', 'region', 'item', 'origin', 'customer'] as const;

/** The groups in the order of their first lines; none where the call itself is a mistake. */
export function assessedLines(read: Read, context: Context): readonly EvidencePart[] {
  const [cells, scenarioArgument, asOf] = read as [Cells, ScenarioArgument, Day | null];
  const scenario = scenarioOf(context, scenarioArgument);
  if (isProblem(scenario)) return [];
  const { data } = context;
  const when = whenOf(context, asOf);
  const assessment = assessLines(cells, lineReaders(context, when, new Hints()), {
    data,
    scenario,
    when,
    origin: defaultOrigin(context),
  });
  return isProblem(assessment) ? [] : groupsIn(assessment, cells, scenario, context);
}

function groupsIn(
  { columns, lines }: Assessment,
  cells: Cells,
  scenario: Scenario,
  context: Context,
): EvidencePart[] {
  const rowsOf = new Map<Judgment, number[]>();
  for (const { row, judgment } of lines)
    if (judgment) rowsOf.set(judgment, [...(rowsOf.get(judgment) ?? []), row]);
  return [...rowsOf].flatMap(([judgment, rows]) => {
    const explanation = explained(judgment, context);
    if (!explanation) return [];
    const stated = (column: (typeof NAMING)[number]): string =>
      String(cells[rows[0]! - 1]![columns[column]?.at ?? -1] ?? '');
    const named = rows.slice(0, NAMED).join(', ');
    return {
      what: `${plural(String(rows.length), 'line', 'lines')} ${named}${rows.length > NAMED ? `, … (${rows.length})` : ''}`,
      inputs: NAMING.flatMap((column) => (stated(column) === '' ? [] : `${column}: ${stated(column)}`)).join(
        '; ',
      ),
      answer: [judgment.control, judgment.license].filter((word) => typeof word === 'string').join(' / '),
      asOf: explanation.asOf,
      knownOn: explanation.knownOn,
      reason: explanationText(explanation, context.language),
      claims: [
        ...explanation.claims,
        ...claimsOfScenario(scenario, ratedIn(scenario, judgment), explanation.claims, context),
      ],
    };
  });
}

/** The row of the scenario from which a line takes its rate. */
const ratedIn = (scenario: Scenario, { license, licenseDecision }: Judgment): string =>
  license === null ? '' : ratedAs(scenario, license, licenseDecision?.held ?? false);

/** A license rests on the control that asks for it; a line without a known supplier rests on the control alone. */
function explained(
  { licenseDecision, controlDecision, isOriginNamed }: Judgment,
  { data }: Context,
): Explanation | null {
  if (licenseDecision) return explainLicense(data, licenseDecision);
  return controlDecision ? explainControl(data, controlDecision, { isOriginNamed }) : null;
}
