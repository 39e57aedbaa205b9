// The index of a feed, as a file: which packs a host offers, in which version, under which hash.

import type { StatedDay } from './days';

export const FEED_FORMAT = 'exposure-feed';
export const FEED_FORMAT_VERSION = 1;

/** The name of the index in a feed's folder. */
export const FEED_INDEX = 'index.json';

/** What a reader compares with what is in use, before it fetches the pack. */
export interface FeedEntry {
  id: string;
  title: string;
  version: string;
  dataDate: StatedDay;
  /** Size of the file in bytes. */
  bytes: number;
  /** SHA-256 of the file as hexadecimal text; `<sha256>.json` beside the index is the pack. */
  sha256: string;
  /** What is new in this version, in a sentence; may be empty. */
  changes: string;
}

export interface FeedIndex {
  format: typeof FEED_FORMAT;
  formatVersion: number;
  packs: FeedEntry[];
}
