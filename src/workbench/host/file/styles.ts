// The styles of a workbook file: fonts, fills and number formats, each combination once.
import { BooleanNumber, HorizontalAlign, WrapStrategy } from '@univerjs/core';
import type { IStyleData } from '@univerjs/core';
import { Numbered, tag, xmlDocument } from './xml';

const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Number formats of one's own are numbered from here on. */
const firstFormat = 164;

const argb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;

const plainFont = tag('font', {}, [tag('sz', { val: 11 }), tag('name', { val: 'Calibri' })]);

const horizontal: Partial<Record<HorizontalAlign, string>> = {
  [HorizontalAlign.LEFT]: 'left',
  [HorizontalAlign.CENTER]: 'center',
  [HorizontalAlign.RIGHT]: 'right',
};

export class Styles {
  private readonly fonts = new Numbered([plainFont]);
  private readonly fills = new Numbered([
    tag('fill', {}, tag('patternFill', { patternType: 'none' })),
    tag('fill', {}, tag('patternFill', { patternType: 'gray125' })),
  ]);
  private readonly formats = new Numbered();
  private readonly combinations = new Numbered([
    tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
  ]);

  /** The number of a cell's style; 0 for cells without one. */
  of(style: IStyleData | null): number {
    if (!style) return 0;
    const pattern = style.n?.pattern;
    const alignment = tag('alignment', {
      horizontal: horizontal[style.ht ?? HorizontalAlign.UNSPECIFIED],
      wrapText: style.tb === WrapStrategy.WRAP ? 1 : undefined,
    });
    const attributes = {
      numFmtId: pattern ? firstFormat + this.formats.of(pattern) : 0,
      fontId: this.fonts.of(fontXml(style)),
      fillId: this.fills.of(fillXml(style)),
      borderId: 0,
      xfId: 0,
      applyNumberFormat: pattern ? 1 : undefined,
    };
    return this.combinations.of(tag('xf', attributes, alignment === '<alignment/>' ? '' : alignment));
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
        list('borders', [
          tag(
            'border',
            {},
            ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => tag(side)),
          ),
        ]),
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
