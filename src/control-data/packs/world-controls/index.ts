// Controls of other countries, and duties and bans of countries that import: the topics of the pack.

export { default as head } from './pack.json';
export { default as materials } from './materials.json';
export { default as measures } from './measures.json';
export { default as sources } from './sources.json';
export { default as suspensions } from './suspensions.json';
