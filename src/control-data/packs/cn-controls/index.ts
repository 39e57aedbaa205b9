// China's controls, licenses and revenue: the topics of the pack.

export { default as head } from './pack.json';
export { default as announcements } from './announcements.json';
export { default as checks } from './checks.json';
export { default as companies } from './companies.json';
export { default as events } from './events.json';
export { default as items } from './items.json';
export { default as licenses } from './licenses.json';
export { default as listings } from './listings.json';
export { default as materials } from './materials.json';
export { default as measures } from './measures.json';
export { default as rates } from './rates.json';
export { default as reliance } from './reliance.json';
export { default as revenue } from './revenue.json';
export { default as rules } from './rules.json';
export { default as scenarios } from './scenarios.json';
export { default as sources } from './sources.json';
export { default as statistics } from './statistics.json';
export { default as suspensions } from './suspensions.json';
