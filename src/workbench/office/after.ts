// Runs after Microsoft's client: the context of the document, which the client reads through its own factory.
import { RequestFlag } from '../host/messages';
import type { OfficeHost } from './before';
import { documentOf } from './document';

interface Realm {
  Excel?: { Range: { prototype: RangeWithJson }; run: (...given: unknown[]) => unknown };
  officeHost?: OfficeHost;
  parent?: { officeHost?: OfficeHost };
  OSF?: { _OfficeAppFactory?: unknown };
  OfficeExtension?: { CommonUtility?: { _doApiNotSupportedCheck?: boolean } };
}

const realm = globalThis as unknown as Realm;
const { office } = (realm.officeHost ?? realm.parent?.officeHost)!;

const context = {
  host: 'Excel',
  get platform() {
    return office.platform;
  },
  get displayLanguage() {
    return office.displayLanguage;
  },
  get contentLanguage() {
    return office.contentLanguage;
  },
  get officeTheme() {
    return office.theme;
  },
  get diagnostics() {
    return { host: 'Excel', platform: office.platform, version: '16.0.19000.20000' };
  },
  touchEnabled: false,
  commerceAllowed: false,
  partitionKey: undefined,
  requirements: {
    isSetSupported: (name: string, version?: string | number) => office.isSetSupported(name, version),
  },
  document: documentOf(office),
  ui: {
    openBrowserWindow: (address: string) => office.openAddress(address),
    addHandlerAsync: () => undefined,
  },
};

realm.OSF!._OfficeAppFactory = {
  getContext: () => context,
  getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web', isDialog: false }),
};

/**
 * The installed client is of ExcelApi 1.15; the one that Excel loads knows `valuesAsJson` of 1.16, without which no card
 * can be read. Loading it needs nothing; its answer is kept and given here.
 */
interface RangeWithJson {
  _handleResult: (this: RangeWithJson, value: unknown) => void;
  answeredJson?: unknown;
}
const range = realm.Excel!.Range.prototype;
if (!('valuesAsJson' in range) && office.isSetSupported('ExcelApi', '1.16')) {
  const handle = range._handleResult;
  range._handleResult = function (value) {
    handle.call(this, value);
    const json = (value as { ValuesAsJson?: unknown } | null)?.ValuesAsJson;
    if (json !== undefined) this.answeredJson = json;
  };
  Object.defineProperty(range, 'valuesAsJson', {
    get(this: RangeWithJson) {
      if (this.answeredJson === undefined) throw new Error("The property 'valuesAsJson' is not available.");
      return this.answeredJson;
    },
  });
}

/** The installed client does not know undo groups either: its requests are marked for the stand-in. */
type Batch = (context: { _requestFlagModifier: number }) => unknown;
const { run } = realm.Excel!;
realm.Excel!.run = (...given) => {
  const [options, batch] = given as [{ mergeUndoGroup?: boolean } | undefined, Batch | undefined];
  if (!options?.mergeUndoGroup || !batch) return run(...given);
  return run(options, (context: Parameters<Batch>[0]) => {
    context._requestFlagModifier |= RequestFlag.mergeUndoGroup;
    return batch(context);
  });
};

// Excel itself refuses what is above its level; here the client does so by its own table of versions.
realm.OfficeExtension!.CommonUtility!._doApiNotSupportedCheck = true;
