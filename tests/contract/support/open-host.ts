// The stand-in with an add-in loaded into it: Microsoft's client and the add-in's script in a realm of their own.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { realmWith } from '../../../src/build/realm';
import { bundleForRealm, hostBundle, officeScript } from '../../../src/workbench/bundle';
import type * as Workbench from '../../../src/workbench/host';
import type { ExcelHost, FunctionSet, HostOptions, WorkbookSnapshot } from '../../../src/workbench/host';
import { clockScript } from '../../support/clock';
import { hurryClient } from '../../support/hurried-client';
import { createRealmTimers } from './realm-timers';
import type { RealmTimers } from './realm-timers';

const root = path.resolve(__dirname, '../../..');
// eslint-disable-next-line @typescript-eslint/no-require-imports -- a bundle that the global setup makes
const { createHost, officeThemes, requirementLevels } = require(hostBundle) as typeof Workbench;

export { officeThemes, requirementLevels };

/** An add-in to load: its script and the metadata of its functions. */
export interface AddIn {
  script: string;
  functions: FunctionSet;
}

export interface OpenHostOptions extends Partial<HostOptions> {
  /** The add-in; the built one when absent. */
  addIn?: AddIn;
  /** A saved workbook to reopen. */
  snapshot?: WorkbookSnapshot;
  /** Files of the project to bundle into the add-in's realm, by the name under which their exports are reached. */
  modules?: Record<string, string>;
}

/** The built add-in; `npm run build` makes it. */
export function builtAddIn(): AddIn {
  const read = (file: string): string => fs.readFileSync(path.join(root, 'dist', file), 'utf8');
  const metadata = JSON.parse(read('functions.json')) as Omit<FunctionSet, 'namespace'>;
  return { script: read('functions.js'), functions: { ...metadata, namespace: 'EXPOSURE' } };
}

/** The stand-in with its add-in, as the contract tests use it. */
export interface OpenHost {
  host: ExcelHost;
  /** The global object of the add-in's realm. */
  realm: Record<string, unknown>;
  /** Runs code with the realm's globals (Excel, Office, the named modules) and gives its result as plain data. */
  run: <T>(code: (globals: RealmGlobals) => Promise<T> | T) => Promise<T>;
  /** Writes cells and waits until everything is calculated. */
  enter: (
    address: string,
    value: string | number | boolean | readonly (readonly (string | number | boolean | null)[])[],
  ) => Promise<void>;
  close: () => void;
}

/** What pane-side code in a test may use; modules are reached under the names given to `openHost`. */
export interface RealmGlobals extends Record<string, unknown> {
  Excel: typeof Excel;
  Office: typeof Office;
  CustomFunctions: typeof CustomFunctions;
}

/** Globals of a browser page that the client, the functions and the workbook code rely on. */
function createRealm(timers: RealmTimers): vm.Context {
  const realm = realmWith({
    navigator: { userAgent: 'Mozilla/5.0 (contract tests)', onLine: true },
    console,
    ...timers.globals,
    queueMicrotask,
    performance,
    crypto: globalThis.crypto,
    TextEncoder,
    TextDecoder,
    URL,
    AbortController,
    AbortSignal,
    Event,
    EventTarget,
    structuredClone,
    atob,
    btoa,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  });
  realm['window'] = realm;
  realm['self'] = realm;
  hurryClient(realm as { setTimeout: typeof setTimeout });
  return realm;
}

/** The environment of the tests keeps what a worker has compiled, for the realms of all its test files. */
const { scriptOfWorker } = globalThis as unknown as {
  scriptOfWorker: (filename: string, text: string) => vm.Script;
};

const runScript = (context: vm.Context, filename: string, text: string): void =>
  void scriptOfWorker(filename, text).runInContext(context);

const modules = new Map<string, Promise<string>>();

/** A piece of the project bundled for the realm, once for all the realms of a test file. */
function moduleScript(entry: string, name: string): Promise<string> {
  const key = `${name}=${entry}`;
  const script = modules.get(key) ?? bundleForRealm(entry, name);
  modules.set(key, script);
  return script;
}

/** Office's script, read once for all the realms of a test file. */
let office: Promise<string> | undefined;

const opened = new Set<OpenHost>();

/** Opens a workbook with the add-in loaded, as a fresh start of Excel would. */
export async function openHost(options: OpenHostOptions = {}): Promise<OpenHost> {
  const { addIn = builtAddIn(), snapshot, modules: wanted = {}, ...hostOptions } = options;
  const host = createHost({ functions: addIn.functions, options: hostOptions, snapshot });
  const timers = createRealmTimers();
  const realm = createRealm(timers);
  realm['officeHost'] = {
    connect: (receive: (text: string) => void) => host.connect(receive),
    office: host.office,
  };
  runScript(realm, 'clock', clockScript());
  office ??= officeScript();
  runScript(realm, 'office.js', await office);
  runScript(realm, 'functions.js', addIn.script);
  for (const [name, entry] of Object.entries(wanted)) {
    runScript(realm, entry, await moduleScript(entry, name));
    vm.runInContext(`globalThis[${JSON.stringify(name)}] = ${name};`, realm);
  }
  host.ready();
  const open: OpenHost = {
    host,
    realm,
    run: async (code) => code(realm as RealmGlobals),
    enter: async (address, value) => {
      host.setCell(address, value);
      await host.idle();
    },
    close: () => {
      opened.delete(open);
      host.dispose();
      timers.end();
    },
  };
  opened.add(open);
  return open;
}

/** Closes every workbook that a test left open. */
export function closeHosts(): void {
  for (const open of [...opened]) open.close();
}
