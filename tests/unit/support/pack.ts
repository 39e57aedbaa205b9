// Small control packs for tests: each builder fills in what a case does not speak of, so that a case says only what matters.

import type { ControlData } from '../../../src/control-data/control-data';
import { buildControlData } from '../../../src/control-data/control-data';
import { NO_TOPICS } from '../../../src/control-data/topics';
import type {
  Company,
  ControlPack,
  ControlledItem,
  License,
  Material,
  Measure,
  PackTopics,
  RevenueFigure,
  Source,
  Suspension,
} from '../../../src/control-data/pack';
import { PACK_FORMAT, PACK_FORMAT_VERSION } from '../../../src/control-data/schema';
import { VOCABULARY } from '../../../src/control-data/packs';

/** The day of the latest evidence of the packs built here. */
export const DATA_DATE = '2026-06-30';

/** Undated, so that a fact is known from its own announced or disclosed day. */
export const SOURCE: Source = {
  id: 'notice',
  publisher: 'Ministry',
  title: 'Notice',
  url: 'https://ministry.example/notice',
  published: null,
  kind: 'official',
};

export function packOf(topics: Partial<PackTopics>): ControlPack {
  return {
    format: PACK_FORMAT,
    formatVersion: PACK_FORMAT_VERSION,
    id: 'test-pack',
    title: 'Test pack',
    version: '1',
    dataDate: DATA_DATE,
    ...NO_TOPICS,
    ...topics,
    sources: [SOURCE, ...(topics.sources ?? [])],
  };
}

/** The data of a small pack, with the regions that are there whatever pack is loaded. */
export const dataOf = (topics: Partial<PackTopics>, overlay: Partial<PackTopics> = {}): ControlData =>
  buildControlData({ packs: [{ pack: packOf(topics) }], vocabulary: VOCABULARY, overlay });

export const material = (id: string, rest: Partial<Material> = {}): Material => ({ id, name: id, ...rest });

/** An exporter of `zinc` in China. */
export const company = (id: string, rest: Partial<Company> = {}): Company => ({
  id,
  name: id,
  home: 'CN',
  products: ['zinc'],
  sources: ['notice'],
  ...rest,
});

/** China asks for licenses for zinc to every destination, announced and effective on 2024-01-01. */
export const measure = (id: string, rest: Partial<Measure> = {}): Measure => ({
  id,
  title: `Measure ${id}`,
  reference: id,
  jurisdiction: 'CN',
  effect: 'license_required',
  destinations: { scope: 'all' },
  announced: '2024-01-01',
  effective: '2024-01-01',
  materials: ['zinc'],
  sources: ['notice'],
  ...rest,
});

export const item = (id: string, of: string, rest: Partial<ControlledItem> = {}): ControlledItem => ({
  id,
  measure: of,
  materials: ['zinc'],
  title: id,
  hs: [],
  sources: ['notice'],
  ...rest,
});

/** A word on the standing of measures, announced on its first day. */
export const standing = (
  id: string,
  measures: string[],
  word: Suspension['standing'],
  from: string,
  until: string | null = null,
  rest: Partial<Suspension> = {},
): Suspension => ({
  id,
  measures,
  standing: word,
  reference: id,
  title: id,
  announced: from,
  from,
  until,
  sources: ['notice'],
  ...rest,
});

/** A license of `maker` for zinc to the US, disclosed on 2025-01-31. */
export const license = (id: string, rest: Partial<License> = {}): License => ({
  id,
  company: 'maker',
  materials: ['zinc'],
  regions: [{ stated: 'United States', region: 'US' }],
  status: 'granted',
  kind: 'individual',
  disclosed: '2025-01-31',
  granted: null,
  scope: 'unspecified',
  sources: ['notice'],
  ...rest,
});

/** A reported figure of `maker` for the US in 2025Q1, in yuan. */
export const figure = (id: string, rest: Partial<RevenueFigure> = {}): RevenueFigure => ({
  id,
  company: 'maker',
  regionStated: rest.region ?? rest.base ?? 'United States',
  region: 'US',
  base: 'exports',
  period: '2025Q1',
  amount: null,
  currency: 'CNY',
  share: null,
  qualifier: 'exact',
  basis: 'reported',
  sources: ['notice'],
  ...rest,
});

/** A source that was published on a day: what only it says is known from then on. */
export const sourceOf = (id: string, published: string, rest: Partial<Source> = {}): Source => ({
  ...SOURCE,
  id,
  published,
  ...rest,
});
