// World supply of minerals, critical lists and exchange rates: the topics of the pack.

export { default as head } from './pack.json';
export { default as critical } from './critical.json';
export { default as materials } from './materials.json';
export { default as rates } from './rates.json';
export { default as reliance } from './reliance.json';
export { default as sources } from './sources.json';
export { default as supply } from './supply.json';
