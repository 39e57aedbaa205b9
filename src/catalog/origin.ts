// From where goods are exported: the origin argument of a call, or the workbook's default origin.

import type { Company } from '../control-data/pack';
import type { Place } from '../control-data/place';
import { homeOf } from '../questions/license';
import type { Context } from './entry';

/** A default origin that the data in use does not name has no countries: nothing is cleared for it. */
const UNKNOWN: Place = {
  code: 'unknown-origin',
  region: { code: 'unknown-origin', name: 'an origin that the data does not name', members: [] },
  members: new Set(),
};

/** The workbook's default origin; null where it is any. */
export const defaultOrigin = ({
  data,
  defaultOrigin: code,
}: Pick<Context, 'data' | 'defaultOrigin'>): Place | null =>
  code === null ? null : (data.places.get(code) ?? UNKNOWN);

/** The origin that a call names, else the workbook's. */
export const originOf = (context: Context, named: Place | null): Place | null =>
  named ?? defaultOrigin(context);

/** From where an exporter exports: its home, where the data knows it, else the workbook's default origin. */
export const exportsFrom = (context: Context, company: Company): Place | null =>
  homeOf(context.data, company) ?? defaultOrigin(context);
