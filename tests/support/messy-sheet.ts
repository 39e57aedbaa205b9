// A sheet of purchases as people keep them, made from a seed: spellings of every kind, subtotals, notes, repeated
// headers, blanks, codes as numbers and as text, amounts in several currencies. What each row is stands beside it.

import type { Company, ControlPack, Material, Region } from '../../src/control-data/pack';
import { SHIPPED_PACKS, VOCABULARY } from '../../src/control-data/packs';
import WORDS from '../../src/control-data/packs/vocabulary/materials.json';
import { numbersFrom } from './fuzz';

export type Cell = string | number | null;

/** A row that counts, as it stands in the sheet. */
export interface MessyLine {
  /** Counted from 0 below the headers. */
  readonly at: number;
  readonly supplier: string;
  readonly origin: string;
  readonly shipTo: string;
  readonly endUser: string;
  readonly part: Cell;
  readonly commodity: Cell;
  /** The number that the cell of the amount says, in the currency that it or its neighbor says. */
  readonly amount: number;
  readonly currency: 'USD' | 'EUR' | 'CNY' | 'JPY';
}

export interface MessySheet {
  readonly headers: readonly string[];
  /** Below the headers. */
  readonly rows: readonly (readonly Cell[])[];
  readonly lines: readonly MessyLine[];
  /** Rows that are no lines, counted from 0 below the headers, by why. */
  readonly others: ReadonlyMap<number, 'blank' | 'total' | 'note' | 'header' | 'no-amount'>;
}

/** The columns of the sheet, in its order. */
export const MESSY_HEADERS = [
  'Vendor',
  'Country of origin',
  'Ship to',
  'End user',
  'Part',
  'Commodity',
  'Spend',
  'Currency',
  'Remarks',
] as const;

/** What the names are taken from: all shipped packs and their vocabulary. */
const topic = <T extends 'companies' | 'materials' | 'parties'>(name: T): ControlPack[T] =>
  SHIPPED_PACKS.flatMap(({ pack }) => pack[name] as never) as ControlPack[T];
const COMPANIES = topic('companies');
const MATERIALS = topic('materials');
const PARTIES = topic('parties');
/** Everyday words for materials in several languages. */
const MATERIAL_WORDS = (WORDS as string[][]).map(([word]) => word!);

const CODES: readonly Cell[] = [
  850511,
  '8505.11',
  8505.11,
  '8505110030',
  8505119000,
  2805.3,
  '2805.30',
  '2805300000',
  811292,
  '811292',
  3801.1,
  '3801.10.0000',
  260400,
  '2604.00',
  810520,
  '7403.11.00',
  74031100,
  '9999.99',
  10121,
];
const GOODS = [
  'gallium',
  'dysprosium',
  'cobalt',
  'nickel ore',
  'copper',
  'copper cathodes',
  'graphite',
  'NdFeB magnets',
];
const NOBODY = [
  'Acme Trading',
  'Foo Metals Inc.',
  'Baz GmbH & Co. KG',
  '"Quoted" & Sons',
  'Müller AG',
  '上海某某贸易',
];
/** Exporters with licenses, as people write them. */
const LICENSED = [
  'JL MAG',
  '300748',
  '金力永磁',
  'JL MAG Rare-Earth Co., Ltd.',
  'Ningbo Yunsheng',
  'San Huan',
];
const NOTHING = ['unobtainium', 'spare parts', 'Dysprosiom oxid', 'galium', 'packaging', 'freight'];
const ORIGINS = [
  '',
  '',
  '',
  'China',
  'CN',
  'CHN',
  '中国',
  'PRC',
  'Indonesia',
  'IDN',
  'DR Congo',
  'COD',
  'Viet Nam',
  'Chile',
  'Atlantis',
];
const DESTINATIONS = [
  'US', 'USA', 'United States', 'U.S.', '美国', 'Germany', 'DEU', '德国', 'Japan', 'JPN', 'EU', 'Korea, Republic of',
  'Republic of Korea', 'Viet Nam', 'Vietnam', 'the Netherlands', 'UK', 'Germny', 'EMEA', 'APAC', 'France',
]; // prettier-ignore

/** Rows for cells that keep texts as texts, as in a file that a system wrote: typed, "2805.30" becomes a number. */
export const keptAsText = (rows: readonly (readonly Cell[])[]): Cell[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === 'string' && cell !== '' ? `'${cell}` : cell)));

/** Makes a sheet of some four hundred rows. */
export function messySheet(count = 400, seed = 17): MessySheet {
  const next = numbersFrom(seed);
  const below = (most: number): number => Math.floor(next() * most);
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const rows: Cell[][] = [];
  const lines: MessyLine[] = [];
  const others = new Map<number, 'blank' | 'total' | 'note' | 'header' | 'no-amount'>();
  let group = 0;

  const supplier = (): string => {
    const draw = next();
    if (draw < 0.06) return '';
    if (draw < 0.3) return one(NOBODY);
    if (draw < 0.45) return one(LICENSED);
    return spelled(namesOf(one(COMPANIES)));
  };
  const spelled = (names: readonly string[]): string => {
    const name = one(names);
    const draw = next();
    if (draw < 0.1) return name.toUpperCase();
    if (draw < 0.2) return name.toLowerCase();
    return draw < 0.27 ? ` ${name}  ` : name;
  };
  const goods = (): Cell => {
    const draw = next();
    if (draw < 0.25) return one(CODES);
    if (draw < 0.55) return one(GOODS);
    if (draw < 0.65) return one(NOTHING);
    if (draw < 0.7) return `${spelled(wordsOf(one(MATERIALS)))} 99.9%`;
    return draw < 0.8 ? one(MATERIAL_WORDS) : spelled(wordsOf(one(MATERIALS)));
  };
  const endUser = (): string => {
    const draw = next();
    if (draw < 0.5) return '';
    if (draw < 0.7) return one(['Some Motors', 'Werk 7', 'Stadtwerke']);
    const party = one(PARTIES);
    if (draw < 0.9) return spelled([party.name, ...(party.nameZh ? [party.nameZh] : [])]);
    return `${party.name} Europe`;
  };
  const place = (): string => (next() < 0.85 ? one(DESTINATIONS) : spelled(namesOf(one(VOCABULARY))));
  /** An amount as a number, or as text with its currency beside it. */
  const amount = (): Pick<MessyLine, 'amount' | 'currency'> & {
    spend: Cell;
    said: Cell;
  } => {
    const value = Math.round(next() * 9_000_000 + 1_000) / 100;
    const currency = one(['USD', 'USD', 'USD', 'EUR', 'EUR', 'CNY', 'JPY'] as const);
    const draw = next();
    const grouped = value.toLocaleString('en-US', { minimumFractionDigits: 2 });
    if (draw < 0.1)
      return {
        amount: value,
        currency,
        spend: `${currency} ${grouped}`,
        said: null,
      };
    if (draw < 0.13)
      return {
        amount: value,
        currency: 'EUR',
        spend: `${grouped} €`,
        said: 'EUR',
      };
    if (draw < 0.15)
      return {
        amount: value,
        currency,
        spend: `${grouped} ${currency}`,
        said: '',
      };
    if (draw < 0.2)
      return {
        amount: -value,
        currency,
        spend: `(${grouped})`,
        said: currency,
      };
    const said = currency === 'CNY' ? one(['CNY', 'RMB']) : draw < 0.3 ? currency.toLowerCase() : currency;
    return { amount: value, currency, spend: value, said };
  };
  const put = (row: Cell[], why: 'blank' | 'total' | 'note' | 'header' | 'no-amount'): void => {
    others.set(rows.length, why);
    rows.push(row);
  };
  const blank = (): Cell[] => MESSY_HEADERS.map(() => null);

  while (rows.length < count) {
    const draw = next();
    if (draw < 0.03) put(blank(), 'blank');
    else if (draw < 0.05) put([...MESSY_HEADERS], 'header');
    else if (draw < 0.07) put([`Note ${below(9)}: prices without tax.`, ...blank().slice(1)], 'note');
    else if (draw < 0.1) {
      group += 1;
      const word = one([`Subtotal ${group}`, 'Subtotal', 'Total plant 2', 'Sum', '小计']);
      put([word, null, null, null, null, null, below(90_000) + 1, 'USD', null], 'total');
    } else {
      const isUnpriced = draw < 0.12;
      const of = supplier();
      const commodity = next() < 0.06 ? '' : goods();
      const part =
        commodity === '' && next() < 0.7
          ? one(GOODS)
          : one([`P-${below(900)}`, 40_000 + below(900), '', 'gallium']);
      const line = {
        supplier: of,
        origin: one(ORIGINS),
        shipTo: place(),
        endUser: endUser(),
        part,
        commodity,
      };
      const { spend, said, ...money } = amount();
      const cells = [line.supplier, line.origin, line.shipTo, line.endUser, part, commodity];
      if (isUnpriced) put([...cells, one(['n/a', 'TBD', '-', 'on request']), 'USD', null], 'no-amount');
      else {
        lines.push({ at: rows.length, ...line, ...money });
        rows.push([...cells, spend, said, one([null, null, null, 'urgent', 'see mail'])]);
      }
    }
  }
  put(['Grand total', null, null, null, null, null, 1_234_567.89, 'USD', null], 'total');
  return { headers: MESSY_HEADERS, rows, lines, others };
}

const namesOf = ({
  name,
  aliases = [],
}: Pick<Company | Region, 'name'> & {
  aliases?: readonly string[];
}): string[] => [name, ...aliases];

const wordsOf = ({ name, symbol, aliases = [] }: Material): string[] => [
  name,
  ...(symbol ? [symbol] : []),
  ...aliases,
];
