// Parties on China's lists: the topics of the pack.

export { default as head } from './pack.json';
export { default as parties } from './parties.json';
export { default as sources } from './sources.json';
