// The charts that the add-in made, drawn small beneath the grid: the engine itself has none.
import type { ExcelHost } from '../host/host';
import type { RecordData } from '../host/store';
import { element } from './pane';

const size = { width: 320, height: 170, left: 8, bottom: 26, top: 8 };
const theme = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

interface ChartData {
  type: string;
  title: string;
  categories: string[];
  series: { name: string; color: string; values: number[] }[];
}

export class Charts {
  private shown = '';

  /** Draws the charts of the active sheet anew when they or their numbers have changed. */
  update(host: ExcelHost): void {
    const sheet = host.grid.workbook.getActiveSheet();
    const charts = host.charts(sheet.getSheetId()).flatMap((record) => read(host, record) ?? []);
    const now = JSON.stringify(charts);
    if (now === this.shown) return;
    this.shown = now;
    const place = element('charts');
    place.hidden = charts.length === 0;
    place.replaceChildren(...charts.map(draw));
  }
}

function read(host: ExcelHost, record: RecordData): ChartData | null {
  const source = record.values['Source'];
  if (typeof source !== 'string') return null;
  const [header = [], ...rows] = host.values(source);
  const described = record.children['Series']?.items ?? [];
  return {
    type: String(record.values['ChartType']),
    title: String(record.children['Title']?.values['Text'] ?? record.values['Name']),
    categories: rows.map(([category = '']) => String(category)),
    series: header.slice(1).map((name, index) => ({
      name: String(name),
      color: colorOf(described[index]) ?? theme[index % theme.length]!,
      values: rows.map((row) => Number(row[index + 1]) || 0),
    })),
  };
}

function colorOf(series: RecordData | undefined): string | null {
  const format = series?.children['Format'];
  const line = format?.children['Line']?.values['Color'];
  const fill = format?.children['Fill']?.calls.findLast(({ name }) => name === 'SetSolidColor')?.arguments[0];
  return [fill, line].find((color): color is string => typeof color === 'string') ?? null;
}

function draw(chart: ChartData): HTMLElement {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = chart.title;
  const height = size.height - size.bottom + footOf(chart);
  const left = overhangOf(chart);
  const drawing = node('svg', { viewBox: `${-left} 0 ${size.width + left} ${height}`, role: 'img' });
  drawing.setAttribute('aria-label', `${chart.title}: ${chart.type}`);
  drawing.append(...(chart.type.startsWith('Line') ? lines(chart) : bars(chart)), ...labels(chart));
  figure.append(caption, drawing);
  return figure;
}

const plot = { width: size.width - 2 * size.left, height: size.height - size.top - size.bottom };

/** The lowest and the highest value drawn; stacked bars add up on each side of zero. */
function spanOf(chart: ChartData): { low: number; high: number } {
  const ofSide = (side: number): number[] =>
    chart.categories.map((_, at) =>
      chart.series.reduce((sum, { values }) => sum + Math.max(0, side * (values[at] ?? 0)), 0),
    );
  const values = chart.series.flatMap((one) => one.values);
  const [above, below] = chart.type.includes('Stacked')
    ? [ofSide(1), ofSide(-1)]
    : [values, values.map((value) => -value)];
  return { low: -Math.max(0, ...below), high: Math.max(1e-9, ...above) };
}

/** Where a value lies above the foot of the drawing. */
const placed = (value: number, { low, high }: { low: number; high: number }): number =>
  (plot.height * (value - low)) / (high - low);

/** Bars are drawn upright whatever their direction in Excel. */
function bars(chart: ChartData): SVGElement[] {
  const span = spanOf(chart);
  const slot = slotOf(chart);
  const stacked = chart.type.includes('Stacked');
  const width = (slot * 0.72) / (stacked ? 1 : Math.max(1, chart.series.length));
  return chart.categories.flatMap((category, at) => {
    const reached = { above: 0, below: 0 };
    return chart.series.map(({ name, color, values }, index) => {
      const value = values[at] ?? 0;
      const side = value < 0 ? 'below' : 'above';
      const from = stacked ? reached[side] : 0;
      reached[side] = from + value;
      const [foot, top] = [from, from + value].map((end) => placed(end, span)).sort((a, b) => a - b) as [
        number,
        number,
      ];
      const height = top - foot;
      const x = size.left + slot * at + slot * 0.14 + (stacked ? 0 : width * index);
      const y = size.top + plot.height - top;
      const bar = node('rect', { x, y, width: Math.max(1, width - 1), height, fill: color });
      bar.append(titled(`${category}, ${name}: ${value}`));
      return bar;
    });
  });
}

function lines(chart: ChartData): SVGElement[] {
  const span = spanOf(chart);
  const step = plot.width / Math.max(1, chart.categories.length - 1);
  return chart.series.map(({ name, color, values }) => {
    const points = values.map(
      (value, at) => `${size.left + step * at},${size.top + plot.height - placed(value, span)}`,
    );
    const line = node('polyline', {
      points: points.join(' '),
      fill: 'none',
      stroke: color,
      'stroke-width': 2,
    });
    line.append(titled(name));
    return line;
  });
}

/** A letter of the labels' size, in the drawing's units. */
const LETTER = 5.7;
/** As Excel does with labels that are too long to stand side by side. */
const TILT = 40;
const ANGLE = (TILT * Math.PI) / 180;
/** Letters that a tilted label has room for. */
const MOST_LETTERS = 26;

const slotOf = ({ categories }: ChartData): number => plot.width / Math.max(1, categories.length);

const longestOf = ({ categories }: ChartData): number =>
  Math.max(0, ...categories.map(({ length }) => length));

const isTilted = (chart: ChartData): boolean => longestOf(chart) * LETTER > slotOf(chart);

/** What the labels take beneath the drawing. */
const footOf = (chart: ChartData): number =>
  isTilted(chart) ? 16 + Math.min(MOST_LETTERS, longestOf(chart)) * LETTER * Math.sin(ANGLE) : size.bottom;

const middleOf = (chart: ChartData, at: number): number => size.left + slotOf(chart) * (at + 0.5);

/** How far tilted labels reach beyond the left edge. */
const overhangOf = (chart: ChartData): number =>
  isTilted(chart)
    ? Math.max(
        0,
        ...chart.categories.map(
          ({ length }, at) => Math.min(MOST_LETTERS, length) * LETTER * Math.cos(ANGLE) - middleOf(chart, at),
        ),
      )
    : 0;

function labels(chart: ChartData): SVGElement[] {
  const tilted = isTilted(chart);
  const y = size.height - size.bottom + (tilted ? 10 : size.bottom - 9);
  return chart.categories.map((category, at) => {
    const x = middleOf(chart, at);
    const text = node('text', {
      x,
      y,
      'text-anchor': tilted ? 'end' : 'middle',
      ...(tilted && { transform: `rotate(${-TILT} ${x} ${y})` }),
      'font-size': 10,
      fill: 'currentColor',
    });
    const isLong = category.length > MOST_LETTERS;
    text.textContent = isLong ? `${category.slice(0, MOST_LETTERS - 1)}…` : category;
    if (isLong) text.append(titled(category));
    return text;
  });
}

function titled(text: string): SVGElement {
  const title = node('title', {});
  title.textContent = text;
  return title;
}

function node(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
