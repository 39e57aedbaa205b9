// A row of the license register to a license.

import type { License, LicenseKind, LicenseScope, LicenseStatus } from '../../control-data/pack';
import { ownId } from '../ids';
import type { RowReader } from '../row-reader';
import { factId, notesOf } from '../row-reader';
import type { SourceBook } from './sources';

/**
 * Reads a license. Kind and scope left blank are `unknown` and `unspecified`; words like "nearly all customers" make
 * the scope `some customers`. Granted on and disclosed on are never copied into each other, but one of them must be
 * there. Without a material and a measure the exporter's products are meant, and the report says so.
 */
export function readLicense(row: RowReader, sources: SourceBook): License {
  const company = row.company('exporter');
  const { regions, someCustomers } = row.statedRegions('region');
  const measure = row.measure('measure');
  const named = row.materials('material');
  const materials = named.length > 0 || measure !== null ? named : (company?.products ?? []);
  const nothingNamed =
    named.length === 0 && measure === null && company !== null && row.text('material') === '';
  if (nothingNamed)
    row.problem('missing-value', 'material', materials, materials.length > 0 ? 'warning' : 'error');
  const status = row.word<LicenseStatus>('status', 'granted');
  const kind = row.word<LicenseKind>('kind', 'unknown');
  const granted = row.day('granted');
  const disclosed = row.day('disclosed');
  const validUntil = row.day('validUntil');
  const validMonths = row.number('validMonths')?.value ?? null;
  if (validMonths !== null && !(Number.isInteger(validMonths) && validMonths > 0 && validMonths <= 1200))
    row.problem('bad-number', 'validMonths', ['12', '36']);
  if (row.good && granted === null && disclosed === null)
    row.problem('no-day', 'granted', [row.header('granted'), row.header('disclosed')]);
  row.inOrder('granted', granted, 'validUntil', validUntil);
  row.inOrder('disclosed', granted === null ? disclosed : null, 'validUntil', validUntil);
  const conditions = row.text('conditions');
  return {
    id: factId(row, () =>
      ownId('license', company?.id ?? '', [materials, measure, regions, status, kind, granted, disclosed]),
    ),
    company: company?.id ?? '',
    materials,
    ...(measure === null ? {} : { measure }),
    regions,
    status,
    kind,
    disclosed,
    granted,
    ...(validUntil === null ? {} : { validUntil }),
    ...(validMonths === null ? {} : { validMonths }),
    scope: row.word<LicenseScope>('scope', someCustomers ? 'some customers' : 'unspecified'),
    ...(conditions === '' ? {} : { conditions }),
    sources: sources.of(row),
    ...notesOf(row),
  };
}
