// The styles of a workbook file: fonts, fills, borders, alignments and number formats, each combination once.
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import { Numbered, tag, xmlDocument } from './xml';

const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Number formats of one's own are numbered from here on. */
const firstFormat = 164;

export const argb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;

const plainFont = tag('font', {}, [tag('sz', { val: 11 }), tag('name', { val: 'Calibri' })]);

const horizontal: Partial<Record<HorizontalAlign, string>> = {
  [HorizontalAlign.LEFT]: 'left',
  [HorizontalAlign.CENTER]: 'center',
  [HorizontalAlign.RIGHT]: 'right',
  [HorizontalAlign.JUSTIFIED]: 'justify',
  [HorizontalAlign.DISTRIBUTED]: 'distributed',
};

/** The bottom is where a cell's text stands unless told otherwise. */
const vertical: Partial<Record<VerticalAlign, string>> = {
  [VerticalAlign.TOP]: 'top',
  [VerticalAlign.MIDDLE]: 'center',
};

/** The engine's pixels of a step from the cell's edge. */
const INDENT = 8;

/** The sides in the order of the file, each by the engine's letter. */
const SIDES = { left: 'l', right: 'r', top: 't', bottom: 'b' } as const;

const LINES: Partial<Record<BorderStyleTypes, string>> = {
  [BorderStyleTypes.THIN]: 'thin',
  [BorderStyleTypes.DASHED]: 'dashed',
  [BorderStyleTypes.DOTTED]: 'dotted',
  [BorderStyleTypes.DOUBLE]: 'double',
};

export class Styles {
  private readonly fonts = new Numbered([plainFont]);
  private readonly fills = new Numbered([
    tag('fill', {}, tag('patternFill', { patternType: 'none' })),
    tag('fill', {}, tag('patternFill', { patternType: 'gray125' })),
  ]);
  private readonly borders = new Numbered([borderXml({})]);
  private readonly formats = new Numbered();
  private readonly combinations = new Numbered([
    tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
  ]);

  /** The number of a cell's style; 0 for cells without one. */
  of(style: IStyleData | null): number {
    if (!style) return 0;
    const pattern = style.n?.pattern;
    const alignment = alignmentXml(style);
    const attributes = {
      numFmtId: pattern ? firstFormat + this.formats.of(pattern) : 0,
      fontId: this.fonts.of(fontXml(style)),
      fillId: this.fills.of(fillXml(style)),
      borderId: this.borders.of(borderXml(style)),
      xfId: 0,
      applyNumberFormat: pattern ? 1 : undefined,
      applyAlignment: alignment ? 1 : undefined,
    };
    return this.combinations.of(tag('xf', attributes, alignment));
  }

  xml(): string {
    const list = (name: string, items: readonly string[]): string =>
      tag(name, { count: items.length }, items);
    const formats = this.formats.items.map((formatCode, index) =>
      tag('numFmt', { numFmtId: firstFormat + index, formatCode }),
    );
    return xmlDocument(
      tag('styleSheet', { xmlns: mainNamespace }, [
        formats.length > 0 ? list('numFmts', formats) : '',
        list('fonts', this.fonts.items),
        list('fills', this.fills.items),
        list('borders', this.borders.items),
        list('cellStyleXfs', [tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
        list('cellXfs', this.combinations.items),
        list('cellStyles', [tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
      ]),
    );
  }
}

function fontXml(style: IStyleData): string {
  return tag('font', {}, [
    style.bl === BooleanNumber.TRUE ? tag('b') : '',
    style.it === BooleanNumber.TRUE ? tag('i') : '',
    style.st?.s === BooleanNumber.TRUE ? tag('strike') : '',
    style.ul?.s === BooleanNumber.TRUE ? tag('u') : '',
    tag('sz', { val: style.fs ?? 11 }),
    style.cl?.rgb?.startsWith('#') ? tag('color', { rgb: argb(style.cl.rgb) }) : '',
    tag('name', { val: style.ff ?? 'Calibri' }),
  ]);
}

function fillXml(style: IStyleData): string {
  const color = style.bg?.rgb;
  if (!color?.startsWith('#')) return tag('fill', {}, tag('patternFill', { patternType: 'none' }));
  const foreground = tag('fgColor', { rgb: argb(color) });
  return tag('fill', {}, tag('patternFill', { patternType: 'solid' }, foreground));
}

function alignmentXml({ ht, vt, tb, pd }: IStyleData): string {
  const indent = (pd?.l ?? 0) / INDENT;
  const attributes = {
    horizontal: horizontal[ht ?? HorizontalAlign.UNSPECIFIED],
    vertical: vertical[vt ?? VerticalAlign.UNSPECIFIED],
    wrapText: tb === WrapStrategy.WRAP ? 1 : undefined,
    indent: indent > 0 ? indent : undefined,
  };
  const isPlain = Object.values(attributes).every((value) => value === undefined);
  return isPlain ? '' : tag('alignment', attributes);
}

function borderXml({ bd }: IStyleData): string {
  const sides = Object.entries(SIDES).map(([side, letter]) => sideXml(side, bd?.[letter]));
  return tag('border', {}, [...sides, tag('diagonal')]);
}

function sideXml(side: string, line: Nullable<IBorderStyleData>): string {
  const style = line ? LINES[line.s] : undefined;
  const color = line?.cl.rgb;
  return style ? tag(side, { style }, color ? tag('color', { rgb: argb(color) }) : '') : tag(side);
}
