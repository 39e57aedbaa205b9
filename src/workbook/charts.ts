// Native Excel charts on fixed ranges, with a title, named series and titled axes.
import { absoluteReference, areaOf } from './addresses';
import type { RangeRef } from './addresses';
import { supports } from './host';
import { read, run } from './run';
import type { How } from './run';

export type ChartKind = 'bar' | 'column' | 'stacked bar' | 'stacked column' | 'line' | 'doughnut';

const CHART_TYPES = {
  bar: 'BarClustered',
  column: 'ColumnClustered',
  'stacked bar': 'BarStacked',
  'stacked column': 'ColumnStacked',
  line: 'Line',
  doughnut: 'Doughnut',
} as const satisfies Record<ChartKind, `${Excel.ChartType}`>;

const WITHOUT_AXES: readonly ChartKind[] = ['doughnut'];
const LYING: readonly ChartKind[] = ['bar', 'stacked bar'];

export interface NewChart {
  readonly kind: ChartKind;
  readonly title: string;
  /** A cell, by the name of its sheet, whose text the title follows from then on (ExcelApi 1.7). */
  readonly titleCell?: RangeRef;
  /** Names its object in the workbook, for screen readers and for finding it again. */
  readonly name: string;
  /** Categories in the first column, one series in each further column, headers in the first row. */
  readonly data: RangeRef;
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  /** Fill of each series as `#rrggbb`; default Excel's theme. A doughnut has one series and keeps the theme. */
  readonly colors?: readonly string[];
  /** The cells that it covers on the sheet of its data, e.g. `H2:O20`. */
  readonly covers: string;
  /** Values written at the bars, so that nobody has to read them from colors; default true. */
  readonly labels?: boolean;
}

/** Adds a chart to the sheet of its data. */
export async function addChart(chart: NewChart, how: How = {}): Promise<void> {
  await run(how, async (context) => {
    const sheet = context.workbook.worksheets.getItem(chart.data.sheet);
    const made = sheet.charts.add(CHART_TYPES[chart.kind], sheet.getRange(chart.data.address), 'Columns');
    made.name = chart.name;
    made.title.text = chart.title;
    if (!WITHOUT_AXES.includes(chart.kind)) {
      titleAxes(made, chart);
      if (supports('ExcelApi', '1.7')) readWhole(made, LYING.includes(chart.kind));
      colorSeries(made, chart);
    }
    made.dataLabels.showValue = chart.labels ?? true;
    made.legend.position = 'Bottom';
    made.title.format.font.size = TITLE_SIZE;
    const [from, to] = chart.covers.split(':');
    made.setPosition(from!, to ?? from!);
    (chart.colors ?? []).forEach((color, index) =>
      made.series.getItemAt(index).format.fill.setSolidColor(color),
    );
    if (chart.titleCell && supports('ExcelApi', '1.7')) followTitle(made, chart.titleCell);
  });
}

function followTitle(made: Excel.Chart, { sheet, address }: RangeRef): void {
  const area = areaOf(address);
  if (!area) throw new RangeError(`"${address}" is no address`);
  made.title.setFormula(`=${absoluteReference(sheet, area)}`);
}

function titleAxes(made: Excel.Chart, { categoryTitle, valueTitle }: NewChart): void {
  if (categoryTitle) made.axes.categoryAxis.title.text = categoryTitle;
  if (valueTitle) made.axes.valueAxis.title.text = valueTitle;
}

const TITLE_SIZE = 12;
const LABEL_SIZE = 9;

/**
 * The name of each category, beside the chart, where bars to the left do not cover it; of lying bars the first on top, as
 * in the table.
 */
function readWhole({ axes }: Excel.Chart, isLying: boolean): void {
  const { categoryAxis, valueAxis } = axes;
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.tickLabelPosition = 'Low';
  categoryAxis.format.font.size = LABEL_SIZE;
  valueAxis.format.font.size = LABEL_SIZE;
  if (isLying) categoryAxis.reversePlotOrder = true;
}

function colorSeries(made: Excel.Chart, { kind, colors = [] }: NewChart): void {
  colors.forEach((color, index) => {
    const { fill, line } = made.series.getItemAt(index).format;
    if (kind === 'line') line.color = color;
    else fill.setSolidColor(color);
  });
}

/** Names of the charts of a sheet. */
export async function listCharts(sheet: string, how: How = {}): Promise<string[]> {
  return read(how, async (context) => {
    const { charts } = context.workbook.worksheets.getItem(sheet);
    charts.load('items/name');
    await context.sync();
    return charts.items.map(({ name }) => name);
  });
}

/** Deletes charts that are there. */
export async function deleteCharts(sheet: string, names: readonly string[], how: How = {}): Promise<void> {
  await run(how, async ({ workbook }) => {
    const { charts } = workbook.worksheets.getItem(sheet);
    for (const name of names) charts.getItem(name).delete();
  });
}
