// The family Supply: concentration, supply risk, reliance, survival of an outage, approval and waiting of licenses.

import type { Subject } from '../control-data/control-data';
import type { Place } from '../control-data/place';
import { approvalRate } from '../methods/approval';
import type { ConcentrationScale } from '../methods/concentration';
import { concentration } from '../methods/concentration';
import { euSupplyRisk } from '../methods/eu-supply-risk';
import { geopolRisk } from '../methods/geopolrisk';
import { governanceWeight } from '../methods/governance';
import { importReliance } from '../methods/import-reliance';
import { shortfall, timeToSurvive } from '../methods/survival';
import { chanceOfDecision } from '../methods/waiting';
import type { FunctionEntry, Parameter } from './entry';
import { define, isProblem, value } from './entry';
import { MATERIAL } from './parameters';
import type { Cells } from './supply-numbers';
import { amountsOf, methodProblem, numbersOf, outcomeAnswer, together } from './supply-numbers';
import { askProductionShare, explainProductionShare } from './supply-production-share';
import { decidedOf } from './supply-waiting';

const QUANTITIES: Parameter = { name: 'quantities', kind: 'numbers' };
const WEIGHTS: Parameter = { name: 'weights', kind: 'numbers', optional: true, blank: 'blank' };

const hhi = define<[Cells, Cells | null, ConcentrationScale | null]>({
  id: 'HHI',
  family: 'supply',
  takes: 'each',
  parameters: [
    QUANTITIES,
    WEIGHTS,
    { name: 'scale', kind: 'word', words: ['fraction', 'points'], optional: true },
  ],
  ask: (_context, quantityCells, weightCells, scale) => {
    const [quantityList, weightList] = together(weightCells ? [quantityCells, weightCells] : [quantityCells]);
    const quantities = amountsOf(quantityList!, QUANTITIES);
    if (isProblem(quantities)) return quantities;
    const weights = weightList ? numbersOf(weightList, WEIGHTS) : undefined;
    if (isProblem(weights)) return weights;
    return outcomeAnswer(concentration(quantities, weights, scale ?? 'fraction'), 'number');
  },
});

const governance = define<[number]>({
  id: 'GOVERNANCE_WEIGHT',
  family: 'supply',
  takes: 'each',
  parameters: [{ name: 'estimate', kind: 'estimate' }],
  ask: (_context, estimate) => outcomeAnswer(governanceWeight(estimate), 'number'),
});

const IMPORTS: Parameter = { name: 'imports', kind: 'numbers' };
const INSTABILITY: Parameter = { name: 'instability', kind: 'numbers', blank: 'blank' };

const geopol = define<[number, Cells, Cells, number | null]>({
  id: 'GEOPOLRISK',
  family: 'supply',
  takes: 'each',
  parameters: [
    { name: 'hhi', kind: 'rate' },
    IMPORTS,
    INSTABILITY,
    { name: 'production', kind: 'quantity', optional: true },
  ],
  ask: (_context, index, importCells, instabilityCells, production) => {
    const [importList, instabilityList] = together([importCells, instabilityCells]);
    const imports = amountsOf(importList!, IMPORTS);
    if (isProblem(imports)) return imports;
    const instability = numbersOf(instabilityList!, INSTABILITY);
    if (isProblem(instability)) return instability;
    return outcomeAnswer(geopolRisk(index, imports, instability, production ?? 0), 'number');
  },
});

const euRisk = define<[number, number, number, number, number]>({
  id: 'EU_SUPPLY_RISK',
  family: 'supply',
  takes: 'each',
  parameters: [
    { name: 'hhi_global', kind: 'quantity', blank: 'blank' },
    { name: 'hhi_eu', kind: 'quantity', blank: 'blank' },
    { name: 'import_reliance', kind: 'rate' },
    { name: 'recycling', kind: 'rate' },
    { name: 'substitution', kind: 'rate' },
  ],
  ask: (_context, ...args) => outcomeAnswer(euSupplyRisk(...args), 'number'),
});

const reliance = define<[number, number, number, number | null]>({
  id: 'IMPORT_RELIANCE',
  family: 'supply',
  takes: 'each',
  parameters: [
    { name: 'production', kind: 'quantity' },
    { name: 'imports', kind: 'quantity' },
    { name: 'exports', kind: 'quantity' },
    { name: 'stock_change', kind: 'estimate', optional: true },
  ],
  ask: (_context, production, imports, exports, stockChange) =>
    outcomeAnswer(importReliance(production, imports, exports, stockChange ?? 0), 'share'),
});

const production = define<[Subject, Place, number | null]>({
  id: 'PRODUCTION_SHARE',
  family: 'supply',
  takes: 'each',
  parameters: [MATERIAL, { name: 'country', kind: 'region' }, { name: 'year', kind: 'year', optional: true }],
  ask: askProductionShare,
  explain: explainProductionShare,
});

const STOCK: Parameter = { name: 'stock', kind: 'quantity' };
const DEMAND: Parameter = { name: 'demand', kind: 'quantity' };
const ALTERNATE: Parameter = { name: 'alternate', kind: 'quantity', optional: true };
const IN_TRANSIT: Parameter = { name: 'in_transit', kind: 'quantity', optional: true };

const survive = define<[number, number, number | null, number | null]>({
  id: 'TIME_TO_SURVIVE',
  family: 'supply',
  takes: 'each',
  parameters: [STOCK, DEMAND, ALTERNATE, IN_TRANSIT],
  ask: (_context, stock, demand, alternate, inTransit) =>
    outcomeAnswer(timeToSurvive(stock, demand, alternate ?? 0, inTransit ?? 0), 'number'),
});

const short = define<[number, number, number, number | null, number | null]>({
  id: 'SHORTFALL',
  family: 'supply',
  takes: 'each',
  parameters: [STOCK, DEMAND, { name: 'recovery_days', kind: 'quantity' }, ALTERNATE, IN_TRANSIT],
  ask: (_context, stock, demand, recoveryDays, alternate, inTransit) =>
    outcomeAnswer(shortfall(stock, demand, recoveryDays, alternate ?? 0, inTransit ?? 0), 'number'),
});

type Bound = 'rate' | 'low' | 'high';

const approval = define<[number, number, Bound | null, number | null]>({
  id: 'APPROVAL_RATE',
  family: 'supply',
  takes: 'each',
  parameters: [
    { name: 'approved', kind: 'quantity' },
    { name: 'total', kind: 'quantity' },
    { name: 'bound', kind: 'word', words: ['rate', 'low', 'high'], optional: true },
    { name: 'confidence', kind: 'number', optional: true },
  ],
  ask: (_context, approved, total, bound, confidence) => {
    const outcome = approvalRate(approved, total, confidence ?? undefined);
    return outcome.ok ? value(outcome.value[bound ?? 'rate'], 'share') : methodProblem(outcome);
  },
});

const DAYS: Parameter = { name: 'days', kind: 'numbers' };
const DECIDED: Parameter = { name: 'decided', kind: 'numbers' };

const wait = define<[Cells, Cells, number]>({
  id: 'LICENSE_WAIT',
  family: 'supply',
  takes: 'each',
  parameters: [DAYS, DECIDED, { name: 'by_day', kind: 'quantity' }],
  ask: (_context, dayCells, decidedCells, byDay) => {
    const [dayList, decidedList] = together([dayCells, decidedCells]);
    const days = amountsOf(dayList!, DAYS);
    if (isProblem(days)) return days;
    const decided = decidedOf(decidedList!, DECIDED);
    if (isProblem(decided)) return decided;
    return outcomeAnswer(chanceOfDecision(days, decided, byDay), 'share');
  },
});

export const SUPPLY_FUNCTIONS: readonly FunctionEntry[] = [
  hhi,
  governance,
  geopol,
  euRisk,
  reliance,
  production,
  survive,
  short,
  approval,
  wait,
];
