// Exporters against regions: the license status of each pair on the as-of day; a cell leads to its evidence.

import { Button, Caption1, Field, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { functionEntry } from '../../catalog';
import type { Context } from '../../catalog/entry';
import { chineseCountryNames } from '../../control-data/country-names';
import type { ControlData } from '../../control-data/control-data';
import type { Company } from '../../control-data/pack';
import type { Place } from '../../control-data/place';
import { useQuestionContext } from '../state';
import { NameField } from '../look-up/name-field';
import { ask } from '../look-up/question';
import { suggestionsFor } from '../look-up/suggestions';
import { StatusWord, statusText } from '../parts/status-word';
import { createStore, useStore } from '../store';
import { useTexts } from '../texts';
import { PastEvidence, isPastEvidence } from './past-evidence';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', maxWidth: '100%', border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th': { textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
    '& th, & td': {
      padding: tokens.spacingHorizontalXS,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: 'top',
    },
  },
  company: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    width: '92px',
    minWidth: '92px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  region: { minWidth: '72px' },
  cell: {
    minWidth: 'auto',
    padding: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    justifyContent: 'flex-start',
    textAlign: 'start',
    // Statuses break between words, in Chinese too.
    overflowWrap: 'normal',
    wordBreak: 'keep-all',
  },
});

const REGIONS_SHOWN = 8;
const typedRegion = createStore('');
const typedMaterial = createStore('');

/** Large destinations, then the regions that licenses name most often. */
function regionsOf(data: ControlData): Place[] {
  const counts = new Map<string, number>();
  for (const license of data.topics.licenses)
    for (const { region } of license.regions) if (region) counts.set(region, (counts.get(region) ?? 0) + 1);
  for (const [at, code] of ['US', 'EUROPE', 'JP', 'KR', 'IN'].entries()) counts.set(code, 100 - at);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .flatMap(([code]) => data.places.get(code) ?? [])
    .slice(0, REGIONS_SHOWN);
}

const STATUS = functionEntry('REGION_LICENSE_STATUS');

function statusOf(context: Context, company: Company, place: Place, material: string): string {
  const found = material ? context.data.materialNames.find(material) : null;
  const subject = found?.kind === 'found' ? { kind: 'material', material: found.thing } : null;
  const answer = STATUS.ask(context, [company, place, subject, null]);
  return answer.kind === 'value' ? String(answer.value) : '';
}

/** What a date that passed leaves behind. */
const isOpen = (status: string): boolean => status === 'Expired' || status === 'Review';

export function LicenseGrid(): ReactElement {
  const styles = useStyles();
  const { t, language } = useTexts();
  const context = useQuestionContext();
  const { data } = context;
  const region = useStore(typedRegion);
  const material = useStore(typedMaterial);
  const found = data.placeNames.find(region);
  const added = region && found.kind === 'found' ? found.thing : null;
  const places = useMemo(() => {
    const usual = regionsOf(data);
    return added && !usual.includes(added) ? [added, ...usual] : usual;
  }, [data, added]);
  const rows = useMemo(
    () =>
      [...data.companies.values()].map((company) => ({
        company,
        statuses: places.map((place) => statusOf(context, company, place, material)),
      })),
    [context, data, places, material],
  );
  const companyName = ({ name, nameZh }: Company): string => (language === 'zh' && nameZh) || name;
  const placeName = ({ code, region: { name, nameZh } }: Place): string =>
    (language === 'zh' && (nameZh ?? chineseCountryNames(code)[0])) || name;
  return (
    <>
      <Field label={t('grid.region')}>
        <NameField
          value={region}
          search={suggestionsFor({ name: 'region', kind: 'region' }, context)!}
          onChange={(text) => typedRegion.set(text)}
        />
      </Field>
      <Field label={t('grid.material')}>
        <NameField
          value={material}
          search={suggestionsFor({ name: 'material', kind: 'material' }, context)!}
          onChange={(text) => typedMaterial.set(text)}
        />
      </Field>
      <Caption1>{t('grid.hint')}</Caption1>
      {isPastEvidence(context) && rows.some(({ statuses }) => statuses.some(isOpen)) && <PastEvidence />}
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} role="region" aria-label={t('browse.licenses')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.company}>
                {t('argument.company')}
              </th>
              {places.map((place) => (
                <th key={place.code} scope="col" className={styles.region}>
                  {placeName(place)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ company, statuses }) => (
              <tr key={company.id}>
                <th scope="row" className={styles.company}>
                  {companyName(company)}
                </th>
                {statuses.map((status, at) => {
                  const place = places[at]!;
                  return (
                    <td key={place.code}>
                      <Button
                        className={styles.cell}
                        appearance="transparent"
                        size="small"
                        aria-label={t('grid.cell', {
                          company: companyName(company),
                          region: placeName(place),
                          status: statusText(status, { t, language }),
                        })}
                        onClick={() =>
                          ask('REGION_LICENSE_STATUS', {
                            company: company.name,
                            region: place.region.name,
                            material,
                          })
                        }
                      >
                        <StatusWord status={status} />
                      </Button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
