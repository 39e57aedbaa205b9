// The services beside the workbook: results of custom functions, the pane's visibility, start with the file, the ribbon.
import type { HostContext } from '../context';
import type { Outcome } from '../functions/results';
import { isDataType } from '../functions/values';
import { ExcelObject } from './excel-object';

abstract class Service extends ExcelObject {
  readonly defaults: readonly string[] = [];

  constructor(protected readonly context: HostContext) {
    super();
  }
}

type WireResult = [id: number, ok: boolean, value: unknown, errorCode?: number];

class CustomFunctions extends Service {
  SetInvocationArrayResults(results: WireResult[]): null {
    this.context.calls.receive(
      results.map(([id, ok, value, errorCode = 0]): [number, Outcome] => [
        id,
        ok ? this.taken(value) : { ok, errorCode, message: typeof value === 'string' ? value : '' },
      ]),
    );
    return null;
  }
  private taken(value: unknown): Outcome {
    const isError = (one: unknown): boolean =>
      isDataType(one) && (one.type === 'Error' || one.type === 'CustomFunctionError');
    const refused = !this.context.options.errorsInLists && Array.isArray(value) && value.flat().some(isError);
    return refused ? { ok: false, errorCode: 7, message: '' } : { ok: true, value };
  }
  _GetEnabledFeatures(): number[] {
    return [];
  }
}

class AppRuntimeService extends Service {
  SetAppRuntimeState(state: unknown): null {
    this.context.setPane(state === 'Visible' ? 'Visible' : 'Background');
    return null;
  }
  GetAppRuntimeState(): string {
    return this.context.paneState();
  }
}

class AppRuntimePersistenceService extends Service {
  SetAppRuntimeStartState(state: unknown): null {
    this.context.store.startState = String(state);
    return null;
  }
  GetAppRuntimeStartState(): string {
    return this.context.store.startState;
  }
}

class DynamicRibbon extends Service {
  GetTab(id: unknown): ExcelObject {
    return new RibbonControl(this.context, String(id));
  }
  GetButton(id: unknown): ExcelObject {
    return new RibbonControl(this.context, String(id));
  }
  ExecuteRequestUpdate(json: unknown): null {
    const { tabs = [] } = JSON.parse(String(json)) as { tabs?: RibbonUpdate[] };
    for (const tab of tabs) this.update(tab);
    return null;
  }

  private update(control: RibbonUpdate): void {
    if (control.enabled !== undefined) this.context.setRibbon(control.id, control.enabled);
    for (const inner of [...(control.groups ?? []), ...(control.controls ?? [])]) this.update(inner);
  }
}

interface RibbonUpdate {
  id: string;
  enabled?: boolean;
  groups?: RibbonUpdate[];
  controls?: RibbonUpdate[];
}

class RibbonControl extends ExcelObject {
  readonly defaults = ['enabled', 'id'];

  constructor(
    private readonly context: HostContext,
    private readonly id: string,
  ) {
    super();
  }

  get Id(): string {
    return this.id;
  }
  get Enabled(): boolean {
    return true;
  }
  set Enabled(enabled: boolean) {
    this.context.setRibbon(this.id, enabled);
  }
}

const services: Record<string, new (context: HostContext) => ExcelObject> = {
  'Microsoft.ExcelServices.CustomFunctions': CustomFunctions,
  'Microsoft.AppRuntime.AppRuntimeService': AppRuntimeService,
  'Microsoft.AppRuntime.AppRuntimePersistenceService': AppRuntimePersistenceService,
  'Microsoft.DynamicRibbon.DynamicRibbon': DynamicRibbon,
};

export function serviceNamed(context: HostContext, name: string): ExcelObject | null {
  const Service = services[name];
  return Service ? new Service(context) : null;
}
