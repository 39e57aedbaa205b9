// Runs before Microsoft's client: the bridge to the stand-in, and what office.js itself would have provided.
import type { ClientPort, OfficeSide } from '../host/office-side';

/** How the page (or a test) offers the stand-in to the script realm of the add-in. */
export interface OfficeHost {
  connect: (receive: (text: string) => void) => ClientPort;
  office: OfficeSide;
}

interface Realm {
  officeHost?: OfficeHost;
  parent?: { officeHost?: OfficeHost };
  _richApiNativeBridge?: {
    sendMessageToHost: (text: string) => void;
    onMessageFromHost?: (text: string) => void;
  };
  CustomFunctions?: object;
  Microsoft?: object;
  Office?: object;
}

const realm = globalThis as unknown as Realm;
const host = realm.officeHost ?? realm.parent?.officeHost;
if (!host) throw new Error('This page belongs into the workbench.');

/** Names to functions; keys are upper case, as the client looks them up. */
class Association {
  readonly mappings: Record<string, unknown> = {};
  private handler: (() => void) | null = null;

  associate = (nameOrMap: string | Record<string, unknown>, implementation?: unknown): void => {
    const added = typeof nameOrMap === 'string' ? { [nameOrMap]: implementation } : nameOrMap;
    for (const [name, value] of Object.entries(added)) this.mappings[name.toUpperCase()] = value;
    this.handler?.();
  };

  onchange = (handler: () => void): void => {
    this.handler = handler;
  };
}

const bridge: NonNullable<Realm['_richApiNativeBridge']> = {
  sendMessageToHost: (text) => port.send(text),
};
const port = host.connect((text) => bridge.onMessageFromHost?.(text));
realm._richApiNativeBridge = bridge;

const functions = new Association();
realm.CustomFunctions = { _association: functions, associate: functions.associate };

const actions = new Association();
const info = { host: 'Excel', platform: host.office.platform };
const webExtension = {
  actions: { _association: actions, associate: actions.associate },
  HostType: { Excel: 'Excel' },
  PlatformType: {
    PC: 'PC',
    OfficeOnline: 'OfficeOnline',
    Mac: 'Mac',
    iOS: 'iOS',
    Android: 'Android',
    Universal: 'Universal',
  },
  FileType: { Text: 'text', Compressed: 'compressed', Pdf: 'pdf' },
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  EventType: { SettingsChanged: 'settingsChanged', DocumentSelectionChanged: 'documentSelectionChanged' },
  StartupBehavior: { none: 'None', load: 'Load' },
  onReady: (callback?: (ready: typeof info) => unknown): Promise<typeof info> =>
    Promise.resolve(info).then(async (ready) => {
      await callback?.(ready);
      return ready;
    }),
};
realm.Microsoft = { Office: { WebExtension: webExtension } };
realm.Office = webExtension;
