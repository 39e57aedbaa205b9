// A sheet for each register to start from: its headers and rows that show how cells are filled. The rows are examples,
// not facts, and say so in their notes.

import type { Field, RegisterId } from './registers';
import { REGISTERS } from './registers';

export type TemplateLanguage = 'en' | 'zh';

export interface Template {
  register: RegisterId;
  headers: string[];
  rows: (string | number)[][];
  /** Columns of days, counted from 0, to be shown as dates. Days stand in the rows as ISO text. */
  dayColumns: number[];
  /** Columns that must be filled. */
  requiredColumns: number[];
}

type Example = Readonly<Record<string, string | number>>;

const NOTE = { en: 'Example: replace this row', zh: '示例：请替换此行' } as const;

const EXAMPLES: Readonly<Record<RegisterId, readonly Example[]>> = {
  licenses: [
    {
      exporter: 'JL MAG',
      region: 'Germany; Thailand',
      material: 'NdFeB magnets',
      status: 'granted',
      kind: 'individual',
      granted: '2026-01-15',
      validUntil: '2027-01-14',
      scope: 'some customers',
      conditions: 'Civil end use only',
      source: 'https://www.example.com/notice',
    },
    {
      exporter: 'Ningbo Yunsheng',
      region: 'US',
      material: 'NdFeB magnets',
      status: 'applied',
      disclosed: '2026-02-01',
      source: 'Letter of the supplier',
    },
  ],
  measures: [
    {
      jurisdiction: 'CN',
      reference: 'Example No.1',
      title: 'Example of a licensing measure',
      materials: 'gallium; germanium',
      destinations: 'World',
      effect: 'license_required',
      announced: '2026-01-05',
      effective: '2026-02-01',
      source: 'https://www.example.com/notice',
    },
  ],
  suspensions: [
    {
      measures: '2025 No.57',
      standing: 'suspended',
      reference: 'Example No.2',
      title: 'Example of a suspension',
      announced: '2026-11-05',
      from: '2026-11-11',
      until: '2027-11-10',
      source: 'https://www.example.com/notice',
    },
  ],
  revenue: [
    {
      company: 'JL MAG',
      region: 'US',
      base: 'clients',
      period: '2025Q4',
      amount: '120 million',
      currency: 'CNY',
      share: '6.5%',
      qualifier: 'about',
      basis: 'user',
      source: 'Own estimate',
    },
  ],
  rates: [{ from: 'USD', to: 'CNY', value: 7.1, period: '2025Q4', basis: 'user', source: 'Treasury' }],
  parties: [
    {
      name: 'Acme Dynamics Inc.',
      list: 'Customers not to be supplied',
      jurisdiction: 'US',
      notice: 'Example No.3',
      aliases: 'Acme Dynamics; ADI',
      country: 'US',
      listed: '2026-01-15',
      source: 'https://www.example.com/notice',
    },
  ],
  names: [
    { name: 'JL MAG (Ganzhou) – vendor 104455', company: 'JL MAG' },
    { name: 'V-200017', company: '600366' },
  ],
  items: [
    { item: 'MAG-0815', description: 'Rotor magnet N42SH', material: 'NdFeB magnets' },
    { item: 'CHEM-17', description: 'Oxide, purchased', hs: '284690' },
  ],
};

/** The template of a register; words of closed lists stay English, as in the cells. */
export function templateOf(id: RegisterId, language: TemplateLanguage): Template {
  const { fields } = REGISTERS[id];
  const columns = (holds: (field: Field) => boolean): number[] =>
    fields.flatMap((field, at) => (holds(field) ? [at] : []));
  return {
    register: id,
    headers: fields.map(({ header, headerZh }) => (language === 'zh' ? headerZh : header)),
    rows: EXAMPLES[id].map((example) =>
      fields.map((field) => example[field.id] ?? (field.id === 'notes' ? NOTE[language] : '')),
    ),
    dayColumns: columns(({ kind }) => kind === 'day'),
    requiredColumns: columns(({ required }) => required === true),
  };
}
