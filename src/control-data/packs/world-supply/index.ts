// World supply of minerals, critical lists and exchange rates: the topics of the pack. Figures are parsed when they are
// asked for.

/* eslint-disable @typescript-eslint/no-require-imports -- an import would parse the figures with the names */

export { default as head } from './pack.json';
export { default as materials } from './materials.json';
export { default as sources } from './sources.json';

export const late = {
  critical: (): object[] => require('./critical.json') as object[],
  rates: (): object[] => require('./rates.json') as object[],
  reliance: (): object[] => require('./reliance.json') as object[],
  supply: (): object[] => require('./supply.json') as object[],
};
