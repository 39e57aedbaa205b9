// A row of the measure register to a measure, and of the suspension register to a suspension.

import type { Effect, Measure, Suspension } from '../../control-data/pack';
import { ownId } from '../ids';
import type { RowReader } from '../row-reader';
import { factId, notesOf } from '../row-reader';
import type { SourceBook } from './sources';

/** Reads a measure. Destinations left blank, or the whole world, mean all of them. */
export function readMeasure(row: RowReader, sources: SourceBook): Measure {
  const jurisdiction = row.place('jurisdiction')?.code ?? '';
  const reference = row.text('reference');
  const materials = row.materials('materials');
  const include = row.places('destinations');
  const exclude = row.places('excluded');
  const effect = row.word<Effect>('effect', 'license_required');
  const announced = row.day('announced');
  const effective = row.day('effective');
  const until = row.day('until');
  const ended = row.day('ended');
  row.inOrder('effective', effective, 'until', until);
  row.inOrder('effective', effective, 'ended', ended);
  const everywhere = include.length === 0 || include.includes('WORLD');
  return {
    id: factId(row, () =>
      ownId('measure', `${jurisdiction} ${reference}`, [
        jurisdiction,
        reference,
        materials,
        include,
        exclude,
        effect,
      ]),
    ),
    jurisdiction,
    title: row.text('title') || reference,
    reference,
    effect,
    destinations: {
      scope: everywhere ? 'all' : 'list',
      ...(everywhere ? {} : { include }),
      ...(exclude.length === 0 ? {} : { exclude }),
    },
    announced,
    effective,
    ...(until === null ? {} : { until }),
    ...(ended === null ? {} : { ended }),
    materials,
    sources: sources.of(row),
    ...notesOf(row),
  };
}

/** Reads a suspension, or a word on what followed it. A last day left blank means until further notice. */
export function readSuspension(row: RowReader, sources: SourceBook): Suspension {
  const measures = row.measures('measures');
  const standing = row.word<Suspension['standing']>('standing', 'suspended');
  const announced = row.day('announced');
  const from = row.day('from');
  const until = row.day('until');
  row.inOrder('from', from, 'until', until);
  const reference = row.text('reference');
  return {
    id: factId(row, () => ownId('suspension', reference || measures.join(' '), [measures, standing, from])),
    measures,
    standing,
    reference,
    title: row.text('title') || reference,
    announced,
    from: from ?? '',
    until,
    sources: sources.of(row),
    ...notesOf(row),
  };
}
