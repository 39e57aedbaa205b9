// How the columns of purchases and sales are called, and how they are found in a header row.

import { nameKey } from '../control-data/names';
import type { ExposureProblem } from './problem';
import { isExposureProblem, unreadable } from './problem';

export type LineColumn = 'supplier' | 'region' | 'item' | 'amount' | 'origin' | 'customer' | 'currency';

interface ColumnWords {
  /** A line cannot be assessed without it. */
  required: boolean;
  /** Several columns may have this meaning: a customer and an end user. */
  several?: true;
  /** Headers, the most usual first; case, spaces, punctuation and a plural s do not matter. */
  en: readonly string[];
  zh: readonly string[];
}

const words = (list: string): string[] => list.split(', ');

/** Each meaning with the headers that people give it. One header has one meaning. */
export const LINE_COLUMNS: Record<LineColumn, ColumnWords> = {
  supplier: {
    required: true,
    en: words(
      'Supplier, Company, Exporter, Vendor, Seller, Manufacturer, Producer, Supplier name, ' +
        'Company name, Exporter name, Vendor name',
    ),
    zh: words(
      '供应商, 公司, 出口商, 供货商, 供应商名称, 公司名称, 企业, 企业名称, 出口企业, 出口经营者, 厂商, 制造商, 生产商, 卖方, 供方',
    ),
  },
  region: {
    required: true,
    en: words(
      'Region, Destination, Country, Market, Territory, Ship to, Ship-to country, ' +
        'Ship-to region, Destination country, Destination region, Country of destination, ' +
        'Country/Region, Region/Country, Countries, Country code, Region name, Sales region, ' +
        'Importing country',
    ),
    zh: words(
      '地区, 目的地, 国家, 区域, 目的国, 目的地国家, 目的地区, 目的国家, 国家地区, 国别, 国别地区, 市场, 进口国, 销售地区, 销售区域, 运抵国, ' +
        '最终目的国',
    ),
  },
  item: {
    required: false,
    en: words(
      'Material, Item, HS, HS code, Product, Goods, Commodity, Part, SKU, Article, ' +
        'Material name, Material number, Item name, Item number, Item no, Item code, ' +
        'Product name, Product code, Part number, Part no, Article number, Commodity code, ' +
        'HS number, HTS, HTS code, Tariff code, Commodities',
    ),
    zh: words(
      '物料, 物项, 材料, HS编码, 商品编码, 物料名称, 物料编码, 物料号, 料号, 物项名称, 材料名称, 货物, 货物名称, 商品, 商品名称, 商品编号, 品名, ' +
        '产品, 产品名称, 税号, 海关编码, 税则号列',
    ),
  },
  amount: {
    required: true,
    en: words(
      'Amount, Spend, Revenue, Value, Sales, Turnover, Cost, Spending, Annual spend, ' +
        'Total spend, Purchase amount, Purchase value, Order value, Order amount, Net amount, ' +
        'Net value, Invoice amount, Invoice value, Sales amount, Sales value, Total amount, ' +
        'Total value, Annual revenue',
    ),
    zh: words(
      '金额, 采购额, 营收, 价值, 采购金额, 支出, 收入, 营业收入, 销售额, 销售收入, 销售金额, 货值, 总额, 总金额, 成本, 订单金额, 发票金额, ' +
        '年采购额',
    ),
  },
  origin: {
    required: false,
    en: words(
      'Origin, Country of origin, Made in, Origin country, Origin region, Country of manufacture, ' +
        'Manufactured in, Producing country, Country of export, Exporting country, Ship from, Ship-from country, COO',
    ),
    zh: words('原产地, 原产国, 产地, 原产国家, 原产地区, 出口国, 启运国, 制造国, 生产国'),
  },
  customer: {
    required: false,
    several: true,
    en: words(
      'Customer, End user, Consignee, Customer name, End-user name, Consignee name, End customer, ' +
        'Ultimate consignee, Final user, Sold to, Client, Client name',
    ),
    zh: words('客户, 最终用户, 收货人, 客户名称, 最终用户名称, 收货人名称, 最终客户, 收货方'),
  },
  currency: {
    required: false,
    en: words('Currency, Currency code, Currencies, Curr, CCY'),
    zh: words('币种, 货币, 币别, 货币代码'),
  },
};

const MEANINGS = Object.keys(LINE_COLUMNS) as LineColumn[];

const MEANING_BY_KEY = new Map<string, LineColumn>(
  MEANINGS.flatMap((meaning) =>
    [...LINE_COLUMNS[meaning].en, ...LINE_COLUMNS[meaning].zh].map(
      (word) => [nameKey(word), meaning] as const,
    ),
  ),
);

/** A column of the range, counted from 0, with its header as it stands there. */
export interface FoundColumn {
  at: number;
  header: string;
}

export interface FoundColumns extends Partial<Record<LineColumn, FoundColumn>> {
  /** Further columns of customers beside the first: each is looked at. */
  moreCustomers?: readonly FoundColumn[];
}

/** Headers that say neither from where goods come nor where they go. */
const AMBIGUOUS = new Set(
  [
    'Country',
    'Countries',
    'Country code',
    'Country/Region',
    'Region/Country',
    '国家',
    '国家地区',
    '国别',
    '国别地区',
  ].map(nameKey),
);

/** Whether a header may mean the origin as well as the destination. */
export const isAmbiguous = (header: string): boolean => AMBIGUOUS.has(nameKey(bare(header)));

/** How many headers a message names for one meaning. */
const WORDS_IN_MESSAGE = 4;

/**
 * The columns that each meaning may have by its headers, in the order of the sheet. A header that is one of the words
 * counts before one that only adds a unit to it ("Amount (USD)", "Spend in EUR").
 */
export function columnsByMeaning(header: readonly unknown[]): Readonly<Record<LineColumn, FoundColumn[]>> {
  const headers = header.map((cell) => (isExposureProblem(cell) || cell === null ? '' : String(cell).trim()));
  const exact = headers.map((word) => meaningOf(nameKey(word)));
  const placesOf = (meaning: LineColumn): number[] => {
    const places = headers.flatMap((_, at) => (exact[at] === meaning ? [at] : []));
    return places.length > 0
      ? places
      : headers.flatMap((word, at) => (!exact[at] && meaningOf(nameKey(bare(word))) === meaning ? [at] : []));
  };
  return Object.fromEntries(
    MEANINGS.map((meaning) => [
      meaning,
      placesOf(meaning).map((at): FoundColumn => ({
        at,
        header: headers[at]!,
      })),
    ]),
  ) as Record<LineColumn, FoundColumn[]>;
}

/**
 * Finds the columns by their headers, in any order and case, in English or Chinese.
 *
 * @returns The columns; `#VALUE!` where a required one is missing (with the headers looked for) or where two columns
 * have one meaning (with both headers).
 */
export function findColumns(header: readonly unknown[]): FoundColumns | ExposureProblem {
  const found: FoundColumns = {};
  const candidates = columnsByMeaning(header);
  for (const meaning of MEANINGS) {
    const columns = candidates[meaning];
    // Beside a destination that says so, a Country may well be the origin: it is not to be passed over.
    const unclear = meaning === 'region' ? columns.filter(({ header: word }) => isAmbiguous(word)) : [];
    if (unclear.length > 0 && unclear.length === columns.length - 1)
      return unreadable('lines-country', { column: unclear[0]!.header });
    if (columns.length > 1 && !LINE_COLUMNS[meaning].several)
      return unreadable('lines-two-columns', {
        headers: columns.map(({ header }) => header),
        column: meaning,
      });
    const [first, ...more] = columns;
    if (first) found[meaning] = first;
    if (more.length > 0) found.moreCustomers = more;
  }
  const missing = MEANINGS.filter((meaning) => LINE_COLUMNS[meaning].required && !found[meaning]);
  if (missing.length === 0) return found;
  return unreadable('lines-columns', {
    missing: missing.map((meaning) => {
      const { en, zh } = LINE_COLUMNS[meaning];
      return `${meaning} (${[...en.slice(0, WORDS_IN_MESSAGE), ...zh.slice(0, 1)].join(', ')})`;
    }),
  });
}

function meaningOf(key: string): LineColumn | undefined {
  return MEANING_BY_KEY.get(key) ?? (key.endsWith('s') ? MEANING_BY_KEY.get(key.slice(0, -1)) : undefined);
}

/** The longest header that a table of Excel can have. */
const LONGEST_HEADER = 255;

/** A header without its unit: `Amount (USD)`, `金额（万元）`, `Spend in EUR`, `Spend USD`. */
function bare(header: string): string {
  if (header.length > LONGEST_HEADER) return header;
  return header.replace(/\s*[([（【][^)\]）】]*[)\]）】]\s*$/, '').replace(/[\s,_-]+(?:in\s+)?[A-Z]{3}$/, '');
}
