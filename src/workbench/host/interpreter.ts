// Runs the client's requests: paths name objects, actions read, write and call them.
import { RequestError } from './errors';
import { ActionType, PathType } from './messages';
import type { Action, ArgumentInfo, RequestBody, ResponseBody } from './messages';
import { ExcelCollection, ExcelObject, unknownRequest } from './model/excel-object';

export interface InterpreterContext {
  workbook: ExcelObject;
  service: (name: string) => ExcelObject | null;
  reference: (id: string) => ExcelObject | null;
  /** Lets a due calculation finish before something that shows its results. */
  calculated: () => Promise<void>;
  /** Whether the request may call or set this member with these arguments: within an undo group not all are taken. */
  allows: (member: string, args: readonly unknown[]) => boolean;
  /** Told of every request that the stand-in does not know. */
  unknown: (what: string) => void;
}

/** Members that show calculated results; before them a due calculation runs, as it would have in Excel. */
const showsResults =
  /^(values|text|valueTypes|numberFormat|hasSpill|GetSpill\w+|GetUsed\w+|GetSpecialCells\w*|FindAll\w*|Find\w*|CopyFrom|calculationState)$/;

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export async function runRequest(body: RequestBody, context: InterpreterContext): Promise<ResponseBody> {
  const request = new Request(body, context);
  return request.run();
}

class Request {
  private readonly resolved = new Map<number, Promise<unknown>>();
  private location = '';

  constructor(
    private readonly body: RequestBody,
    private readonly context: InterpreterContext,
  ) {}

  async run(): Promise<ResponseBody> {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    const actions = this.body.Actions ?? [];
    for (const [index, action] of actions.entries()) {
      try {
        const value = await this.act(action);
        response.Results.push({ ActionId: action.Id, Value: value ?? null });
        if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
      } catch (error) {
        response.Error = this.failure(error, index);
        return response;
      }
    }
    return response;
  }

  private async act(action: Action): Promise<unknown> {
    switch (action.ActionType) {
      case ActionType.instantiate: {
        const object = await this.object(action.ObjectPathId);
        return object instanceof ExcelObject ? object.identity() : null;
      }
      case ActionType.query:
        return this.query(await this.object(action.ObjectPathId), action);
      case ActionType.method:
        return this.method(action);
      case ActionType.setProperty: {
        const object = await this.object(action.ObjectPathId);
        const [value] = await this.arguments(action.ArgumentInfo);
        if (object instanceof ExcelObject) {
          this.at(object, action.Name!);
          this.check(object, action.Name!, [value]);
          object.write(action.Name!, value);
        }
        return null;
      }
      case ActionType.trace:
      case ActionType.ensureUnchanged:
        return null;
      default:
        throw unknownRequest('Action', String(action.ActionType));
    }
  }

  private async method(action: Action): Promise<unknown> {
    const object = await this.object(action.ObjectPathId);
    if (!(object instanceof ExcelObject)) return null;
    this.at(object, action.Name!);
    const args = await this.arguments(action.ArgumentInfo);
    this.check(object, action.Name!, args);
    if (showsResults.test(action.Name!)) await this.context.calculated();
    const value = await object.call(action.Name!, args);
    return value instanceof ExcelObject ? value.identity() : (value ?? null);
  }

  private object(pathId: number | undefined): Promise<unknown> {
    const id = pathId ?? 0;
    let value = this.resolved.get(id);
    if (!value) {
      value = this.resolve(id);
      this.resolved.set(id, value);
    }
    return value;
  }

  private async resolve(id: number): Promise<unknown> {
    const path = this.body.ObjectPaths?.[String(id)];
    if (!path) throw new RequestError('GeneralException', `The request has no object path ${id}.`);
    const name = path.Name ?? '';
    if (path.ObjectPathType === PathType.global) return this.context.workbook;
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.newObject)
      return this.found(this.context.service(name), 'Service', name);
    if (path.ObjectPathType === PathType.referenceId) {
      const found = this.context.reference(name);
      if (!found) throw new RequestError('InvalidReference', `The object ${name} is no longer tracked.`);
      return found;
    }
    const parent = await this.object(path.ParentObjectPathId);
    if (!(parent instanceof ExcelObject)) return null;
    const args = await this.arguments(path.ArgumentInfo);
    const member = path.ObjectPathType === PathType.indexer ? 'Item' : name;
    this.at(parent, member);
    if (path.ObjectPathType === PathType.property) return parent.child(member);
    this.check(parent, member, args);
    if (showsResults.test(member)) await this.context.calculated();
    return parent.call(member, args);
  }

  private check(object: ExcelObject, member: string, args: readonly unknown[]): void {
    const name = `${object.className}.${member}`;
    if (!this.context.allows(name, args))
      throw new RequestError('UndoNotSupported', `${name} cannot be part of an undo group.`);
  }

  private found(object: ExcelObject | null, className: string, name: string): ExcelObject {
    if (!object) throw unknownRequest(className, name);
    return object;
  }

  private async arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const given = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    return Promise.all(
      given.map((value, index) => {
        const pathId = references[index];
        return typeof pathId === 'number' && pathId !== 0 ? this.object(pathId) : value;
      }),
    );
  }

  private async query(object: unknown, action: Action): Promise<unknown> {
    if (!(object instanceof ExcelObject)) return null;
    const { Select: select = [], Expand: expand = [], Top: top, Skip: skip = 0 } = action.QueryInfo ?? {};
    const names = [...select, ...expand.filter((name) => name !== 'items')];
    if (names.some((name) => showsResults.test(name.split('/').at(-1)!)) || names.length === 0) {
      await this.context.calculated();
    }
    if (!(object instanceof ExcelCollection)) return this.load(object, names);
    const own = names.filter((name) => wireName(name) in object);
    const ofItems = names.filter((name) => !own.includes(name)).map((name) => name.replace(/^items\//, ''));
    const items = object.list().slice(skip, top === undefined ? undefined : skip + top);
    return {
      ...(own.length > 0 ? this.load(object, own) : {}),
      _Items: items.map((item) => ({ ...item.identity(), ...this.load(item, ofItems) })),
    };
  }

  /** Reads the named properties; a name such as `format/fill/color` goes through the objects between. */
  private load(object: ExcelObject, names: readonly string[]): Record<string, unknown> {
    const wanted = names.filter((name) => !name.startsWith('$'));
    const result: Record<string, unknown> = {};
    for (const name of wanted.length > 0 || names.length > 0 ? wanted : object.defaults) {
      const [first, ...rest] = name.split('/');
      const key = wireName(first!);
      this.at(object, key);
      const value = rest.length > 0 ? object.child(key) : object.read(key);
      if (value instanceof ExcelCollection) {
        const inner = rest.filter((part) => part !== 'items').join('/');
        result[key] = {
          _Items: value.list().map((item, index) => {
            const before = (result[key] as { _Items?: Record<string, unknown>[] } | undefined)?._Items?.[
              index
            ];
            return merge(before, { ...item.identity(), ...this.load(item, inner ? [inner] : []) });
          }),
        };
      } else if (value instanceof ExcelObject) {
        const inner = this.load(value, rest.length > 0 ? [rest.join('/')] : []);
        result[key] = merge(result[key], { ...value.identity(), ...inner });
      } else result[key] = value ?? null;
    }
    return result;
  }

  private at(object: ExcelObject, name: string): void {
    this.location = `${object.className}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }

  private failure(error: unknown, ActionIndex: number): NonNullable<ResponseBody['Error']> {
    const known = error instanceof RequestError;
    const Code = known ? error.code : 'GeneralException';
    const Message = error instanceof Error ? error.message : String(error);
    if (Code === 'ApiNotFound') this.context.unknown(Message);
    else if (!known)
      this.context.unknown(`${this.location}: ${error instanceof Error ? error.stack : Message}`);
    return { Code, Message, Location: this.location, ActionIndex, HttpStatusCode: 400 };
  }
}

/** Joins what several names brought of the same object: `format/fill/color` and `format/font/bold`. */
function merge(before: unknown, now: Record<string, unknown>): Record<string, unknown> {
  if (!isObject(before)) return now;
  const joined: Record<string, unknown> = { ...before };
  for (const [key, value] of Object.entries(now)) {
    const earlier = joined[key];
    joined[key] =
      isObject(earlier) && isObject(value) && !Array.isArray(value) ? merge(earlier, value) : value;
  }
  return joined;
}
