// How a sheet prints, in its file: from what was recorded of its page layout and page breaks.
import { excelColumns, excelRows, formatAddress, parseArea, splitSheet } from '../address';
import type { RecordData } from '../store';
import { escapeXml, tag } from './xml';

const POINTS_PER_INCH = 72;

/** In inches, as Excel has them of a new sheet, in the order of the file. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;

/** The file's numbers for sizes of paper. */
const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  Tabloid: 3,
  Legal: 5,
  A3: 8,
  A4: 9,
  A5: 11,
};

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const layoutOf = (records: RecordData): RecordData | undefined => records.children['PageLayout'];

interface Zoom {
  readonly scale?: number | null;
  readonly horizontalFitToPages?: number | null;
  readonly verticalFitToPages?: number | null;
}

const zoomOf = (records: RecordData): Zoom => (layoutOf(records)?.values['Zoom'] as Zoom | undefined) ?? {};

/** Whether the sheet is fitted to a number of pages; then its scale does not count. */
export function isFitted(records: RecordData): boolean {
  const { horizontalFitToPages: across, verticalFitToPages: down } = zoomOf(records);
  return Boolean(across) || Boolean(down);
}

/** `pageMargins`, `pageSetup` and `headerFooter`; nothing where nothing was set. */
export function pageXml(records: RecordData): string {
  const layout = layoutOf(records);
  return layout ? marginsXml(layout) + setupXml(records, layout) + headerFooterXml(layout) : '';
}

function marginsXml({ values }: RecordData): string {
  const inches = Object.entries(MARGINS).map(([side, own]) => {
    const points = values[`${capital(side)}Margin`];
    return [side, typeof points === 'number' ? points / POINTS_PER_INCH : own];
  });
  return tag('pageMargins', Object.fromEntries(inches) as Record<string, number>);
}

function setupXml(records: RecordData, { values }: RecordData): string {
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = zoomOf(records);
  // Where the file does not say so itself, a reader fits to one page: 0 is as many as it takes.
  const pages = isFitted(records) ? { fitToWidth: across ?? 0, fitToHeight: down ?? 0 } : {};
  return tag('pageSetup', {
    paperSize: PAPERS[String(values['PaperSize'])],
    scale: scale ?? undefined,
    ...pages,
    orientation: values['Orientation'] === 'Landscape' ? 'landscape' : 'portrait',
  });
}

function headerFooterXml(layout: RecordData): string {
  const texts = layout.children['HeadersFooters']?.children['DefaultForAllPages']?.values ?? {};
  const [header, footer] = (['Header', 'Footer'] as const).map((kind) =>
    ['Left', 'Center', 'Right']
      .map((place) => [place.charAt(0), texts[place + kind]] as const)
      .map(([code, text]) => (typeof text === 'string' && text !== '' ? `&${code}${text}` : ''))
      .join(''),
  );
  if (!header && !footer) return '';
  return tag('headerFooter', {}, [
    header ? tag('oddHeader', {}, escapeXml(header)) : '',
    footer ? tag('oddFooter', {}, escapeXml(footer)) : '',
  ]);
}

/** `rowBreaks` and `colBreaks`: each stands above or to the left of the cell that it was added at. */
export function breaksXml(records: RecordData): string {
  const starts = (kind: string, side: 'row' | 'column'): number[] =>
    (records.children[kind]?.items ?? [])
      .map(({ values }) => parseArea(splitSheet(String(values['Source'])).reference)?.[side] ?? 0)
      .filter((at) => at > 0)
      .sort((a, b) => a - b);
  return (
    breakList('rowBreaks', starts('HorizontalPageBreaks', 'row'), excelColumns - 1) +
    breakList('colBreaks', starts('VerticalPageBreaks', 'column'), excelRows - 1)
  );
}

function breakList(name: string, starts: readonly number[], max: number): string {
  const items = starts.map((id) => tag('brk', { id, max, man: 1 }));
  return items.length > 0 ? tag(name, { count: items.length, manualBreakCount: items.length }, items) : '';
}

/** The names in which a file keeps the area and the repeated rows and columns of a sheet. */
export function printNames(
  records: RecordData,
  sheetName: string,
): { readonly name: string; readonly formula: string }[] {
  const calls = layoutOf(records)?.calls ?? [];
  const areas = (call: string): string[] => {
    const address = calls.filter(({ name }) => name === call).at(-1)?.arguments[0];
    const parts = typeof address === 'string' ? address.split(',') : [];
    return parts.flatMap((part) => {
      const area = parseArea(splitSheet(part).reference);
      return area ? [formatAddress(sheetName, area, true)] : [];
    });
  };
  return [
    { name: '_xlnm.Print_Area', formula: areas('SetPrintArea').join(',') },
    {
      name: '_xlnm.Print_Titles',
      formula: [...areas('SetPrintTitleColumns'), ...areas('SetPrintTitleRows')].join(','),
    },
  ].filter(({ formula }) => formula !== '');
}
