// Takes out names that are ours or call EXPOSURE. Without private facts Excel computes the copy anew when it opens it.

import type { Job } from '../job';
import { isAddInName } from '../add-in-parts';
import { formulaRewrite } from '../stored-formulas';
import type { Pass } from './pass';
import { wholePass } from './pass';
import { prune } from './rules-and-names';

export const namesPass: Pass = wholePass(
  ({ name }, { main }) => name === main,
  (xml, _, job) =>
    computedAnew(prune(xml, isAddInName, job.nameGoes, formulaRewrite('', job), job.pruned), job),
);

function computedAnew(xml: string, { hide }: Job): string {
  if (!hide) return xml;
  return xml.replace(
    /<((?:[\w.-]+:)?calcPr)\b([^>]*?)(\/?)>/,
    (_, tag: string, rest: string, end: string) => {
      const others = rest.replace(/\sfullCalcOnLoad\s*=\s*["'][^"']*["']/, '');
      return `<${tag}${others} fullCalcOnLoad="1"${end}>`;
    },
  );
}
