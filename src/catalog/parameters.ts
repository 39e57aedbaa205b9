// Parameters that several functions share. Names, order and meaning are fixed once published.

import type { Parameter } from './entry';

export const COMPANY: Parameter = { name: 'company', kind: 'company' };
export const REGION: Parameter = { name: 'region', kind: 'region' };
export const DESTINATION: Parameter = { name: 'destination', kind: 'region', optional: true };
export const MATERIAL: Parameter = { name: 'material', kind: 'material' };
export const PERIOD: Parameter = { name: 'period', kind: 'period', optional: true };
export const AS_OF: Parameter = { name: 'as_of', kind: 'day', optional: true };
export const SCENARIO: Parameter = { name: 'scenario', kind: 'scenario', optional: true };
