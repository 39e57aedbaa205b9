// The register of parties: own lists, and the public lists under their own column names.

import { buildControlData } from '../../../src/control-data/control-data';
import { BUNDLED_PACK, VOCABULARY } from '../../../src/control-data/packs';
import { TOPIC_SCHEMAS } from '../../../src/control-data/schema';
import { templateOf } from '../../../src/import/templates';
import * as v from 'valibot';
import { ask, use } from '../support/ask';
import { brief, register } from './support';

const CSL_HEADERS =
  '_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids';
const csl = (cells: Record<string, string>): string =>
  `${CSL_HEADERS}\n${CSL_HEADERS.split(',')
    .map((header) => `"${cells[header] ?? ''}"`)
    .join(',')}\n`;

const OPEN_SANCTIONS =
  'id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,program_ids,dataset,first_seen,last_seen,last_change';

/** Asks with the facts of a register as private facts. */
function ownParties(facts: Awaited<ReturnType<typeof register>>['facts']): void {
  use(buildControlData({ packs: [{ pack: BUNDLED_PACK }], vocabulary: VOCABULARY, overlay: facts }));
}

test('the Consolidated Screening List is read by its own columns', async () => {
  const result = await register(
    csl({
      _id: 'abc123',
      source: 'Entity List (EL) - Bureau of Industry and Security',
      name: 'Acme Dynamics Co., Ltd.',
      federal_register_notice: '88 FR 1234',
      start_date: '2023-03-06',
      source_list_url: 'http://bit.ly/example',
      source_information_url: 'http://bit.ly/other',
      alt_names: 'Acme Dyn; ADCL',
      remarks: 'For goods subject to the EAR',
    }),
  );
  expect(result.register).toBe('parties');
  expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(result.facts.parties).toMatchObject([
    {
      list: 'Entity List (EL) - Bureau of Industry and Security',
      jurisdiction: 'US',
      notice: '88 FR 1234',
      name: 'Acme Dynamics Co., Ltd.',
      aliases: ['Acme Dyn', 'ADCL'],
      country: null,
      listed: '2023-03-06',
      notes: 'For goods subject to the EAR',
    },
  ]);
  expect(result.facts.sources![0]!.url).toBe('https://bit.ly/example');
  expect(v.parse(TOPIC_SCHEMAS.parties, result.facts.parties![0])).toEqual(result.facts.parties![0]);
  ownParties(result.facts);
  expect(['2023-03-05', '2023-03-06'].map((day) => ask('PARTY_STATUS', 'Acme Dynamics', day))).toEqual([
    'No match',
    'Listed',
  ]);
  expect(ask('PARTY_STATUS', 'ADCL', '2023-03-06')).toBe('Listed');
});

test('OpenSanctions’ targets are read by their own columns', async () => {
  const result = await register(
    `${OPEN_SANCTIONS}\nNK-1,Company,Acme Dynamics,"Acme Dyn;ADCL",,cn;zz,,,"EL - 88 FR 1234",,,US-EL,"US Trade Consolidated Screening List (CSL);EU Financial Sanctions",2023-01-01T00:00:00,2026-01-01T00:00:00,\n`,
  );
  expect(result.register).toBe('parties');
  expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(result.facts.parties).toMatchObject([
    {
      id: 'own-nk-1',
      list: 'US Trade Consolidated Screening List (CSL)',
      jurisdiction: 'US',
      notice: 'US-EL',
      name: 'Acme Dynamics',
      aliases: ['Acme Dyn', 'ADCL'],
      country: 'CN',
      listed: null,
    },
  ]);
  ownParties(result.facts);
  expect(ask('PARTY_STATUS', 'Acme Dynamics', '2026-01-01')).toBe('Listed');
});

test('an own list, with its link in a column called Source', async () => {
  const result = await register(
    'Name,List,Suspended from,Suspended until,Ended on,Source\nAcme,House list,2026-02-01,2026-03-31,2026-12-31,https://example.com/a\n',
    { register: 'parties' },
  );
  expect(brief(result)).toEqual([]);
  expect(result.facts.parties).toMatchObject([
    {
      list: 'House list',
      jurisdiction: 'XX',
      suspensions: [{ from: '2026-02-01', until: '2026-03-31' }],
      ended: '2026-12-31',
    },
  ]);
  ownParties(result.facts);
  expect(
    ['2026-01-31', '2026-02-01', '2026-04-01', '2027-01-01'].map((day) =>
      ask('PARTY_STATUS', 'Acme', day, 'house list'),
    ),
  ).toEqual(['Listed', 'Suspended', 'Listed', 'Ended']);
  expect(ask('EXPLAIN', 'PARTY_STATUS', 'Acme', '2026-02-01')).toContain(
    'The listing of Acme on the House list is suspended',
  );
});

test('a name without a list is refused, and what is wrong is said in its place', async () => {
  const result = await register(
    'Name,List,Listed on,Ended on\nAcme,,2026-01-01,\nBeta,L,2026-02-01,2026-01-01\n',
    {
      register: 'parties',
    },
  );
  expect(result.facts.parties ?? []).toEqual([]);
  expect(brief(result)).toEqual([
    '2 | List | missing-value | ',
    '3 | Ended on | until-before-from | 2026-01-01',
  ]);
});

test.each(['en', 'zh'] as const)('its template is read back, %s', async (language) => {
  const { headers, rows } = templateOf('parties', language);
  const csv = [headers, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
  const result = await register(csv, { register: 'parties' });
  expect(result.counts).toMatchObject({ good: rows.length, bad: 0 });
});
