// Parties on China's lists: the topics of the pack. The parties are parsed when they are asked for.

export { default as head } from './pack.json';
export { default as sources } from './sources.json';

export const late = {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would parse them with the names
  parties: (): object[] => require('./parties.json') as object[],
};
