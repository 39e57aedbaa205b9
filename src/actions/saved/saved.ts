// What the add-in saves in a workbook: settings, packs, private facts, scenarios. The state in use follows from it alone.

import type { ControlData, DataLayers } from '../../control-data/control-data';
import { buildControlData, buildingControlData } from '../../control-data/control-data';
import type { Day } from '../../control-data/days';
import type { Overlay } from '../../control-data/overlay';
import { EMPTY_OVERLAY, overlayTopics } from '../../control-data/overlay';
import { preparePackHash } from '../../control-data/pack-hash';
import { VOCABULARY } from '../../control-data/packs';
import { inSlices } from '../../control-data/slices';
import { scenarioBook, scenariosOf } from '../../exposure/scenario-book';
import { readScenario } from '../../exposure/scenario-table';
import type { Mapping } from '../../import/headers';
import type { TableOptions } from '../../import';
import type { RegisterId } from '../../import/registers';
import type { AsOfSetting, State } from '../../state/state';
import { realmToday } from '../../state/clock';
import { FIRST_ORIGIN, bundledData } from '../../state/state';
import { preparingLicenses } from '../../questions/license-on-day';
import type { SavedPacks } from './packs';
import { SHIPPED, answersAlike, layersOfPacks, originName, packsOn, withCopies } from './packs';

/** A register that was loaded from an address: what it held then, and how it was read. */
export interface SavedRegister {
  readonly register: RegisterId;
  readonly url: string;
  readonly sha256: string;
  readonly loadedOn: Day;
  readonly said: TableOptions;
}

/** One change of a setting; `old` and `new` as the log shows them, null for none. */
export interface SettingChange {
  /** ISO date and time, UTC. */
  readonly when: string;
  readonly what: LoggedSetting;
  readonly old: string | null;
  readonly new: string | null;
}

export type LoggedSetting = 'asOf' | 'knownOn' | 'defaultOrigin' | 'workingDay' | 'scenario' | 'data';

export interface SavedSettings {
  readonly asOf: AsOfSetting;
  readonly knownOn: Day | null;
  /** The code of a place, or null for any origin. A workbook of before there was one has China. */
  readonly defaultOrigin: string | null;
  /** Null until the workbook holds its first answer: then the realm's date counts. */
  readonly workingDay: Day | null;
  readonly scenario: string | null;
  readonly mappings: Readonly<Partial<Record<RegisterId, Mapping>>>;
  /** How the lines of tables were read when a worksheet was built from them, by the place of each. */
  readonly lines?: Readonly<Record<string, unknown>>;
  /** Registers from addresses, one from each, asked again when a person wants it. */
  readonly registers: readonly SavedRegister[];
  /** Moves the working day to the realm's date on opening, without asking. */
  readonly updateOnOpening: boolean;
  /** The https folder of the feed that newer data are asked of; null for the host of the add-in. */
  readonly feed: string | null;
  /** Asks the feed on opening, in the background. */
  readonly askFeedOnOpening: boolean;
  /** *Start with this workbook* was offered, once. */
  readonly startOffered: boolean;
  /** The newest changes last. */
  readonly log: readonly SettingChange[];
}

/** A scenario of the workbook: a copy of its sheet table, by which it is answered. */
export interface OwnScenario {
  readonly name: string;
  /** The sheet table that people edit; null where there is none. */
  readonly table: string | null;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

export interface Saved {
  readonly settings: SavedSettings;
  /** At least one of them is in use. */
  readonly packs: SavedPacks;
  readonly overlay: Overlay;
  readonly scenarios: readonly OwnScenario[];
}

export const NOTHING_SAVED: Saved = {
  settings: {
    asOf: { kind: 'today' },
    knownOn: null,
    defaultOrigin: FIRST_ORIGIN,
    workingDay: null,
    scenario: null,
    mappings: {},
    registers: [],
    updateOnOpening: false,
    feed: null,
    askFeedOnOpening: false,
    startOffered: false,
    log: [],
  },
  packs: SHIPPED,
  overlay: EMPTY_OVERLAY,
  scenarios: [],
};

type DataKept = Pick<Saved, 'packs' | 'overlay'>;

interface Built extends DataKept {
  readonly data: ControlData;
}

/** The last data built, the newest first: most changes leave the data alone, or go from those in use to others. */
let built: readonly Built[] = [];

/** Whether two states answer from the same facts. */
export const isSameData = (one: DataKept, other: DataKept): boolean =>
  one.overlay === other.overlay && answersAlike(one.packs, other.packs);

const builtOf = (saved: DataKept): Built | undefined => built.find((one) => isSameData(one, saved));

const isBundled = ({ packs, overlay }: DataKept): boolean =>
  answersAlike(packs, SHIPPED) && overlay.aliases.length === 0 && Object.keys(overlay.facts).length === 0;

const layersOf = ({ packs, overlay }: DataKept): DataLayers => ({
  packs: layersOfPacks(packs),
  vocabulary: VOCABULARY,
  overlay: ({ companies, materials, regions }) =>
    overlayTopics(overlay, { companies, materials, regions: [...VOCABULARY, ...regions] }),
});

function remember({ packs, overlay }: DataKept, data: ControlData): ControlData {
  built = [{ packs, overlay, data }, ...built.slice(0, 1)];
  return data;
}

/**
 * The data of the packs in use with private facts over them.
 * @throws TypeError where a pack that was tampered with has not the shape of one, or none is in use.
 */
export function dataOf(saved: DataKept): ControlData {
  if (isBundled(saved)) return bundledData();
  return builtOf(saved)?.data ?? remember(saved, buildControlData(layersOf(saved)));
}

/**
 * Has `dataOf` give large data at once, by building them before without holding the page up: the change to them can
 * then be one step. @throws as `dataOf`; the signal's reason.
 */
export async function prepareData(saved: DataKept, signal?: AbortSignal): Promise<void> {
  if (isBundled(saved) || builtOf(saved)) return;
  for (const { pack } of packsOn(saved.packs)) if (pack !== null) await preparePackHash(pack, signal);
  const data = await inSlices(buildingControlData(layersOf(saved)), signal);
  await inSlices(preparingLicenses(data), signal);
  remember(saved, data);
}

/** What is in use when a workbook keeps this. Scenario tables with a mistake are left out, as the pack's would be. */
export function stateOf(saved: Saved): Omit<State, 'language' | 'date1904' | 'generation'> {
  const { settings } = saved;
  const data = dataOf(saved);
  const own = saved.scenarios.flatMap(({ name, rows }) => {
    const read = readScenario(data, name, 'workbook', rows);
    return 'scenario' in read ? [read.scenario] : [];
  });
  return {
    data,
    loaded: new Map(
      packsOn(saved.packs).map(({ id, origin, loadedOn }) => [
        id,
        { from: originName(origin), on: loadedOn },
      ]),
    ),
    workingDay: settings.workingDay ?? realmToday(),
    asOfSetting: settings.asOf,
    knownOn: settings.knownOn,
    defaultOrigin: settings.defaultOrigin,
    scenarios: scenarioBook(own, scenariosOf(data), settings.scenario ?? undefined),
  };
}

/** With the note that the workbook has a copy of each pack that answers it. */
export function savingCopies(saved: Saved): Saved {
  const packs = withCopies(saved.packs);
  return packs === saved.packs ? saved : { ...saved, packs };
}
