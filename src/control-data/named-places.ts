// Regions and all their names. Few workbooks add a region: for a vocabulary by itself they are worked out once.

import { namesElsewhere } from './country-names';
import { NameIndex, namesInPack } from './names';
import type { Region } from './pack';
import type { Place } from './place';
import { readOfficialName } from './place-words';

export interface NamedPlaces {
  readonly places: ReadonlyMap<string, Place>;
  readonly names: NameIndex<Place>;
}

const ofVocabularies = new WeakMap<readonly Region[], NamedPlaces>();

/** The places of regions; where these are the vocabulary and no others, those that are known of it. */
export function namedPlaces(regions: readonly Region[], vocabulary: readonly Region[]): NamedPlaces {
  const isVocabulary =
    regions.length === vocabulary.length && regions.every((region, at) => region === vocabulary[at]);
  if (!isVocabulary) return namePlaces(regions);
  const known = ofVocabularies.get(vocabulary) ?? namePlaces(regions);
  ofVocabularies.set(vocabulary, known);
  return known;
}

function namePlaces(regions: readonly Region[]): NamedPlaces {
  const places = new Map<string, Place>(
    regions.map((region) => [region.code, { code: region.code, region, members: new Set(region.members) }]),
  );
  const names = new NameIndex<Place>({ read: readOfficialName });
  const own = ({ region, code }: Place): string[] => [...namesInPack(region), code];
  const all = [...places.values()];
  for (const place of all) if (place.members.size > 0) names.add(place, own(place));
  // A word that companies draw differently counts as that only until a person has said what it stands for.
  for (const place of all)
    if (place.members.size === 0)
      names.add(
        place,
        own(place).filter((name) => !names.has(name)),
      );
  names.addLater(() => all.map((place) => [place, namesElsewhere(place.code)]));
  return { places, names };
}
