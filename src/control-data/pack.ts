// The control pack as a file: its head, and all topics of facts with the vocabulary that they use.
// This is the file format "exposure-pack" version 1. Every id is a lower-case slug and is never reused.

import type { StatedDay } from './days';
import type { Source } from './facts';
import type { ControlledItem, EntityListing, Measure, Suspension, TradeEvent } from './pack-controls';
import type { ExchangeRate, Reliance, RevenueFigure, Statistic } from './pack-figures';
import type { License, Rule } from './pack-licenses';
import type { Company, Material, Region } from './pack-vocabulary';

export type * from './facts';
export type * from './pack-controls';
export type * from './pack-figures';
export type * from './pack-licenses';
export type * from './pack-vocabulary';

export const PACK_FORMAT = 'exposure-pack';
export const PACK_FORMAT_VERSION = 1;

/** A scenario of the pack: rates are assumptions of a model, never facts. */
export interface ScenarioFact {
  id: string;
  name: string;
  notes: string;
  rows: [what: string, value: number | string, from?: StatedDay][];
}

/** All topics of a pack; a file may hold some of them. */
export interface PackTopics {
  sources: Source[];
  regions: Region[];
  companies: Company[];
  materials: Material[];
  items: ControlledItem[];
  measures: Measure[];
  suspensions: Suspension[];
  listings: EntityListing[];
  events: TradeEvent[];
  licenses: License[];
  revenue: RevenueFigure[];
  rates: ExchangeRate[];
  rules: Rule[];
  reliance: Reliance[];
  statistics: Statistic[];
  scenarios: ScenarioFact[];
}

export interface PackHead {
  format: typeof PACK_FORMAT;
  formatVersion: number;
  id: string;
  title: string;
  version: string;
  /** The day of the latest evidence. */
  dataDate: StatedDay;
}

/** A whole pack. Fields that this version does not know survive a round trip. */
export type ControlPack = PackHead & PackTopics;
