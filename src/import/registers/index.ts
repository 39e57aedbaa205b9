// Every register once, as data. A new column or another spelling of a header is one line in its register's file.

import { LICENSES } from './licenses';
import { MEASURES, SUSPENSIONS } from './measures';
import { ITEMS, NAMES } from './names';
import { PARTIES } from './parties';
import type { Register, RegisterId } from './register';
import { RATES, REVENUE } from './revenue';

export type { Field, FieldKind, Register, RegisterId } from './register';

/** All registers, in the order in which they are offered. */
export const REGISTERS: Readonly<Record<RegisterId, Register>> = {
  licenses: LICENSES,
  measures: MEASURES,
  suspensions: SUSPENSIONS,
  revenue: REVENUE,
  rates: RATES,
  parties: PARTIES,
  names: NAMES,
  items: ITEMS,
};

export const REGISTER_IDS = Object.keys(REGISTERS) as RegisterId[];
