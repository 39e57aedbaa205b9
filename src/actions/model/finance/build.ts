// Builds the finance worksheet of an exporter and a period on a sheet of its own, or updates it with its inputs kept.

import { functionEntry } from '../../../catalog';
import type { Context } from '../../../catalog/entry';
import { isProblem } from '../../../catalog/entry';
import { BLANK, readCell } from '../../../catalog/reading';
import type { Day } from '../../../control-data/days';
import { isoOfDay } from '../../../control-data/days';
import type { Company } from '../../../control-data/pack';
import type { Period } from '../../../control-data/periods';
import { readPeriod } from '../../../control-data/periods';
import { supports } from '../../../workbook/host';
import { listNames } from '../../../workbook/names';
import type { How } from '../../../workbook/run';
import { takenBack } from '../../../workbook/run';
import { activateSheet, addSheet, deleteSheetSurely } from '../../../workbook/sheets';
import { listTables } from '../../../workbook/tables';
import { ActionProblem, problemFrom } from '../../running/problem';
import { needExcel } from '../../saved/session';
import type { Running } from '../../running/under-way';
import { alone } from '../../running/under-way';
import { inUndoStep, WORKSHEET_NEEDS } from '../../running/undo-step';
import { contextNow } from '../scenario-named';
import { emptied } from '../build';
import { buildsIn, forgetBuild, nameBuild, nextNumber } from '../builds';
import type { PlanCell } from '../plan';
import { cellExtentOf, writePlan } from '../plan';
import { checkRoom } from '../room';
import { currentState } from '../../../state/state';
import { learn } from '../../../text/sentences';
import { financeText } from '../texts';
import type { FinanceInput, ShownRows } from './draft';
import { isAbroad } from './draft';
import { flagsOf, inputCells, scenarioNames } from './fill';
import { keptInputs, putBack } from './inputs';
import { licenseTurns } from './license-days';
import { revenueRows } from './regions';
import type { RevenueRows } from './regions';
import { financePlan } from './sheet';
import type { FinanceAsked } from './terms';
import { readTerms } from './terms';

export interface BuiltFinance {
  /** What `removeBuilt` takes. */
  readonly build: number;
  readonly sheet: string;
  /** Whether an earlier sheet about the same exporter and period was updated. */
  readonly updated: boolean;
  /** Whether Ctrl+Z takes all of it back at once. */
  readonly oneStep: boolean;
}

/**
 * Builds the sheet, all live formulas. Inputs that people changed on it stay unless the pane says otherwise.
 * @throws ActionProblem `finance.*` that names what cannot be used, `unknown-scenario`, `model.no-room`; then nothing
 * was written.
 */
export function buildFinance(asked: FinanceAsked, running: Running = {}): Promise<BuiltFinance> {
  return alone('build', running, async (tell) => {
    needExcel();
    if (!supports('ExcelApi', '1.12')) throw new ActionProblem('workbook.unsupported', {}, 'update-excel');
    await learn(currentState().language);
    const how: How = { signal: running.signal, onWaiting: () => tell('waiting') };
    tell('checking');
    const terms = readTerms(asked);
    const context = contextNow();
    const { company, period } = subjectOf(context, asked);
    const names = await listNames(how);
    const kept = await keptInputs(names, { exporter: company.name, period: period.key }, how);
    const asOf = terms.asOf ?? kept?.asOf ?? context.asOf;
    const revenue = revenueOf(context, { company, period, asOf, currency: terms.currency });
    const number = kept?.build.number ?? nextNumber(buildsIn(names));
    const cells = inputCells(terms, kept, {
      company,
      period,
      scenarios: scenarioNames(context, asked, kept),
      turns: licenseTurns(context, {
        company,
        asOf,
        sold: revenue.rows.filter(isAbroad).map(({ askedAs }) => askedAs),
      }),
    });
    const { plan, inputs } = financePlan({
      company,
      period,
      revenue,
      asOf,
      knownOn: context.knownOn,
      cells,
      flags: flagsOf(kept),
      evidence: evidenceOf(context, { company, period, revenue, asOf, goods: cells.goods[0]![0]! }),
      build: number,
    });
    const area = cellExtentOf(plan);
    if (kept) await checkRoom(kept.build.summary.sheet, area, kept.own, await listTables(how), how);
    running.signal?.throwIfAborted();
    tell('writing');
    // From here on it is carried out: half a worksheet helps nobody.
    let stage: 'before' | 'emptied' | 'named' = 'before';
    const { result: sheet, oneStep } = await inUndoStep(
      async (session) => {
        const writing: How = { session, onWaiting: how.onWaiting };
        if (kept) stage = 'emptied';
        const wanted = financeText('finance.sheet', { exporter: company.name, period: period.key });
        const target = kept
          ? await emptied(kept.build.summary, number, writing)
          : await addSheet(wanted, writing);
        try {
          await writePlan(target, plan, writing);
          const place = (name: string) => ({
            sheet: target.name,
            area: inputs[name as keyof typeof inputs]!,
          });
          await nameBuild(
            number,
            { summary: { sheet: target.name, area } },
            writing,
            Object.fromEntries(Object.keys(inputs).map((name) => [name, place(name)])),
            Object.keys(kept?.places ?? {}),
          );
          if (kept) stage = 'named';
          await activateSheet(target.id, writing);
        } catch (error) {
          if (!kept) {
            await undone(target.id, number);
            takenBack(session);
          }
          throw error;
        }
        return target.name;
      },
      {},
      WORKSHEET_NEEDS,
    ).catch(async (error: unknown) => {
      if (!kept || stage === 'before') throw error;
      // What people filled in is on the sheet alone: it goes back where its names are. The rest comes when it is run again.
      if (stage === 'emptied') await putBack(kept, area).catch(() => undefined);
      throw problemFrom(error, 'partly');
    });
    return { build: number, sheet, updated: kept !== null, oneStep };
  });
}

/** Takes back what a failed first run wrote, as far as Excel lets us; the failure itself is what is told. */
async function undone(sheet: string, number: number): Promise<void> {
  await deleteSheetSurely(sheet);
  await forgetBuild(number, {}).catch(() => undefined);
}

function subjectOf(
  { data, asOf }: Context,
  { exporter, period }: FinanceAsked,
): { company: Company; period: Period } {
  const company = data.companyNames.find(exporter);
  const read = readPeriod(period);
  if (!read) throw new ActionProblem('finance.period', { text: period }, 'correct-entry');
  if (company.kind !== 'found') throw noRevenue(exporter, read, asOf);
  return { company: company.thing, period: read };
}

const noRevenue = (exporter: string, period: Period, day: Day): ActionProblem =>
  new ActionProblem(
    'finance.no-revenue',
    { exporter, period: period.key, day: isoOfDay(day) },
    'load-revenue',
  );

function revenueOf(context: Context, asked: Parameters<typeof revenueRows>[1]): RevenueRows {
  const revenue = revenueRows(context, asked);
  if (!revenue) throw noRevenue(asked.company.name, asked.period, asked.asOf);
  const from = revenue.withoutRate[0];
  if (asked.currency !== null && from !== undefined)
    throw new ActionProblem(
      'finance.no-rate',
      { from, to: asked.currency, period: asked.period.key },
      'load-rate',
    );
  return revenue;
}

/** What the tables of evidence show now. */
function evidenceOf(
  context: Context,
  {
    company,
    period,
    revenue,
    asOf,
    goods,
  }: {
    readonly company: Company;
    readonly period: Period;
    readonly revenue: RevenueRows;
    readonly asOf: Day;
    readonly goods: PlanCell;
  },
): FinanceInput['evidence'] {
  const rowsOf = (id: string, args: readonly unknown[]): ShownRows => {
    const answer = functionEntry(id).ask(context, args);
    return isProblem(answer) || answer.kind !== 'table'
      ? []
      : answer.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : '')));
  };
  const read = (id: string, parameter: number, texts: readonly string[]): unknown[] =>
    texts
      .map((text) => readCell(text, functionEntry(id).parameters[parameter]!, context.data))
      .filter((thing) => thing !== BLANK && !isProblem(thing));
  const labels = revenue.rows.filter(({ kind }) => kind !== 'rest').map(({ label }) => label);
  const places = read(
    'LICENSE_SOURCE',
    1,
    revenue.rows.map(({ askedAs }) => askedAs),
  );
  const materials = read('LICENSE_SOURCE', 2, typeof goods === 'string' ? [goods] : []);
  return {
    figures: rowsOf('REVENUE_TABLE', [[company], [period], [asOf]]),
    claims: rowsOf('REVENUE_SOURCE', [[company], read('REVENUE_SOURCE', 1, labels), [period], [asOf]]),
    licenses: rowsOf('LICENSE_SOURCE', [[company], places, materials, [asOf]]),
  };
}
