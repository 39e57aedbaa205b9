// The example of purchases: two hundred lines of a maker of motors and electronics. Suppliers, goods, HS codes and
// destinations are real ones of the data; every amount, stock and number of days is invented.

type Cell = string | number | null;

export const EXAMPLE_HEADERS = [
  'Line',
  'Supplier',
  'Ship to',
  'Material',
  'Spend',
  'Currency',
  'Stock',
  'Daily demand',
  'In transit',
  'Recovery days',
  'License lead days',
  'Unit price',
] as const;

export const EXAMPLE_COUNT = 200;

/** Suppliers with the goods that they sell here: blank stands for their own products. */
const SUPPLIERS: readonly {
  readonly name: string;
  readonly goods: readonly string[];
  readonly currency: string;
}[] = [
  { name: 'JL MAG', goods: ['', '850511'], currency: 'CNY' },
  { name: '金力永磁', goods: [''], currency: 'CNY' },
  { name: 'Ningbo Yunsheng', goods: ['', '850511'], currency: 'CNY' },
  { name: 'San Huan', goods: [''], currency: 'USD' },
  { name: 'Earth-Panda', goods: [''], currency: 'USD' },
  { name: 'Zhenghai', goods: ['', '850511'], currency: 'CNY' },
  { name: 'Innuovo', goods: [''], currency: 'EUR' },
  {
    name: 'Example Trading GmbH',
    goods: ['gallium', 'germanium', 'graphite'],
    currency: 'EUR',
  },
  {
    name: 'Example Metals Inc.',
    goods: ['dysprosium', 'terbium', 'antimony'],
    currency: 'USD',
  },
  {
    name: 'Example Components Ltd',
    goods: ['tungsten', 'indium', 'bismuth'],
    currency: 'USD',
  },
];

const DESTINATIONS = ['US', 'Germany', 'Japan', 'Viet Nam', 'Mexico', 'Poland', 'Thailand'] as const;

/** What one unit of a currency is worth in dollars in the example, so that amounts are of one size. */
export const EXAMPLE_RATES: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 1.15,
  CNY: 0.14,
};

/** A fixed sequence without visible pattern: the same example for everyone. */
function sequence(): (below: number) => number {
  let state = 20_251_122;
  return (below) => {
    state = (state * 1_103 + 12_345) % 1_000_003;
    return state % below;
  };
}

/** Header row and lines; the blank lines and cells are those of real lists. */
export function exampleLines(): { headers: string[]; rows: Cell[][] } {
  const next = sequence();
  const rows = Array.from({ length: EXAMPLE_COUNT }, (_, index): Cell[] => {
    const { name, goods, currency } = SUPPLIERS[next(SUPPLIERS.length)]!;
    const item = goods[next(goods.length)]!;
    const demand = 5 + next(60);
    const price = 2 + next(90);
    const spend = Math.round((demand * 365 * price) / EXAMPLE_RATES[currency]! / 100) * 100;
    const hasStock = next(8) > 0;
    return [
      index + 1,
      name,
      DESTINATIONS[next(DESTINATIONS.length)]!,
      item === '' ? null : item,
      spend,
      currency,
      hasStock ? demand * (5 + next(120)) : null,
      hasStock ? demand : null,
      hasStock && next(3) === 0 ? demand * next(30) : null,
      hasStock ? 30 + next(6) * 15 : null,
      hasStock ? 45 : null,
      hasStock ? Math.round((price / EXAMPLE_RATES[currency]!) * 100) / 100 : null,
    ];
  });
  return { headers: [...EXAMPLE_HEADERS], rows };
}
