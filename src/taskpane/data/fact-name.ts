// What a fact is called in a list: what a person would say of it, else its id.

import type { ControlData } from '../../control-data/control-data';
import type { License, RevenueFigure } from '../../control-data/pack';

/** `JL MAG Rare-Earth: Japan (granted)`, `JL MAG Rare-Earth: United States, 2025Q1`, a name, a title, or the id. */
export function factName(data: ControlData, topic: string, record: object | null, id: string): string {
  if (record === null) return id;
  const companyOf = ({ company }: { company: string }): string =>
    data.companies.get(company)?.name ?? company;
  if (topic === 'licenses') {
    const license = record as License;
    return `${companyOf(license)}: ${license.regions.map(({ stated }) => stated).join(', ')} (${license.status})`;
  }
  if (topic === 'revenue') {
    const figure = record as RevenueFigure;
    return `${companyOf(figure)}: ${figure.regionStated}, ${figure.period}`;
  }
  const { name, title, reference } = record as Partial<Record<string, unknown>>;
  return [name, title, reference].find((one): one is string => typeof one === 'string' && one !== '') ?? id;
}
