// How the arguments of a question are labeled: by the field's own words where there are some, else by their names.

import type { PaneCode } from '../../text/en/pane';
import type { Texts } from '../texts';

const LABELS: Readonly<Record<string, PaneCode>> = {
  company: 'argument.company',
  region: 'argument.region',
  destination: 'argument.destination',
  material: 'argument.material',
  period: 'argument.period',
  as_of: 'argument.as_of',
  scenario: 'argument.scenario',
  currency: 'argument.currency',
  amount: 'argument.amount',
  since: 'argument.since',
  until: 'argument.until',
  hs_code: 'argument.hs_code',
  country: 'argument.country',
  origin: 'argument.origin',
  list: 'argument.list',
  year: 'argument.year',
  stage: 'argument.stage',
};

/** The label of a parameter. */
export function labelOf(name: string, t: Texts['t']): string {
  const known = LABELS[name];
  const words = name.replaceAll('_', ' ');
  return known ? t(known) : words[0]!.toUpperCase() + words.slice(1);
}

/** True where the label says all that a person needs; the others show what the parameter takes. */
export const explainsItself = (name: string): boolean => name in LABELS;
