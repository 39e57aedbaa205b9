// Runs after Microsoft's client: the context of the document, which the client reads through its own factory.
import type { OfficeHost } from './before';
import { documentOf } from './document';

interface Realm {
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

// Excel itself refuses what is above its level; here the client does so by its own table of versions.
realm.OfficeExtension!.CommonUtility!._doApiNotSupportedCheck = true;
