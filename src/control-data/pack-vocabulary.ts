// The vocabulary of a pack: regions, companies and materials, by which facts and questions name things.

import type { RegionCode, SourceId } from './facts';

export interface Region {
  code: RegionCode;
  name: string;
  nameZh?: string;
  aliases?: string[];
  /** ISO 3166-1 alpha-2 codes. A country has itself as its one member; a phrase like "other regions" has none. */
  members: string[];
  sources?: SourceId[];
  notes?: string;
}

export interface Company {
  id: string;
  name: string;
  nameZh?: string;
  aliases?: string[];
  /** `300748.SZ`, `6680.HK`: with the exchange as suffix; found with and without it. */
  tickers?: string[];
  lei?: string;
  /** Home jurisdiction, ISO 3166-1 alpha-2; null where it is not known. */
  home: string | null;
  /** Materials that the company sells. */
  products: string[];
  sources: SourceId[];
  notes?: string;
}

export type MaterialForm =
  | 'ore'
  | 'oxide'
  | 'metal'
  | 'alloy'
  | 'compound'
  | 'target'
  | 'powder'
  | 'crystal'
  | 'magnet'
  | 'reagent'
  | 'carbide'
  | 'wafer'
  | 'technology'
  | 'equipment'
  | 'product';

export interface Material {
  id: string;
  name: string;
  nameZh?: string;
  symbol?: string;
  aliases?: string[];
  hs?: string[];
  /** None for a bare element or a family of materials. */
  form?: MaterialForm;
  /** Element symbols that it contains. */
  elements?: string[];
  /**
   * Wider materials that include this one: `gallium-metal` is one of `gallium`. A question about the wider
   * material is answered from all narrower ones. Technology and equipment name no wider goods.
   */
  broader?: string[];
  /** True where the data names the material without having checked its controls. */
  unchecked?: boolean;
  sources?: SourceId[];
  notes?: string;
}
