// The control pack as a file: its head, and all topics of facts with the vocabulary that they use.
// This is the file format "exposure-pack" version 1. Every id is a lower-case slug and is never reused.

import type { StatedDay } from './days';
import type { Source } from './facts';
import type {
  Announcement,
  ChecksOfControls,
  ControlledItem,
  CriticalListing,
  EntityListing,
  Measure,
  Suspension,
  TradeEvent,
} from './pack-controls';
import type {
  ExchangeRate,
  GovernanceEstimate,
  Reliance,
  RevenueFigure,
  Statistic,
  SupplyTable,
} from './pack-figures';
import type { License, Rule } from './pack-licenses';
import type { Party } from './pack-parties';
import type { Company, Material, Region } from './pack-vocabulary';

export type * from './facts';
export type * from './pack-controls';
export type * from './pack-figures';
export type * from './pack-licenses';
export type * from './pack-parties';
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
  announcements: Announcement[];
  checks: ChecksOfControls[];
  critical: CriticalListing[];
  parties: Party[];
  supply: SupplyTable[];
  governance: GovernanceEstimate[];
}

/** What a pack says that it covers. */
export interface Coverage {
  /** Countries whose controls it holds, ISO 3166-1 alpha-2. */
  jurisdictions?: string[];
  /** Lists of parties or of materials. */
  lists?: string[];
  /** The first and the last year of its figures. */
  years?: [first: number, last: number];
  /** In a sentence: what it holds and what it does not. */
  text?: string;
}

export interface PackHead {
  format: typeof PACK_FORMAT;
  formatVersion: number;
  id: string;
  title: string;
  version: string;
  /** The day of the latest evidence. */
  dataDate: StatedDay;
  /** Ids under which earlier versions were published: a workbook that kept one of them knows this pack. */
  formerIds?: string[];
  covers?: Coverage;
  /** What is new in this version, in a sentence. */
  changes?: string;
  /** Under which terms the data may be used. */
  license?: string;
}

/** A whole pack. Fields that this version does not know survive a round trip. */
export type ControlPack = PackHead & PackTopics;
