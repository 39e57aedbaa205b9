// The shapes of the messages between Microsoft's client and the stand-in, as they travel over the native bridge.

/** Kinds of object path: how a request names an object. */
export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** Kinds of action: what a request does with an object. */
export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 6,
  update: 7,
} as const;

/** Bits of a request's flags; the last is the stand-in's own, since the installed client does not know undo groups. */
export const RequestFlag = { write: 1, delayForCellEdit: 64, mergeUndoGroup: 32_768 } as const;

/** Bits of an invocation's flags. */
export const InvocationFlag = { cancelable: 1, streaming: 2, errorsAllowed: 4, richData: 8 } as const;

/** Categories and types of what the host pushes. */
export const PushCategory = { customFunction: 1, event: 65536, command: 2 } as const;
export const invokeMessageType = 1000;
export const cancelMessageType = 1001;

export interface ArgumentInfo {
  Arguments?: unknown[] | null;
  ReferencedObjectPathIds?: unknown[] | null;
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name?: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name?: string;
  ObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface RequestBody {
  Actions?: Action[];
  ObjectPaths?: Record<string, ObjectPath>;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: {
    Code: string;
    Message: string;
    Location: string;
    ActionIndex: number;
    HttpStatusCode: number;
  };
}

/** What the client sends. */
export interface ClientMessage {
  id: number;
  type: number;
  flags: number;
  message: { url: string; method?: string; body?: RequestBody };
}

/** One pushed entry: category, type, target, message, id. */
export type PushEntry = [category: number, type: number, targetId: string, message: unknown, id: number];

/** Bytes of a request and of an answer that Excel on the web takes; on the desktop there is no such limit. */
export const webPayload = 5_000_000;

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

export const answerMessage = (id: number, body: ResponseBody): string =>
  JSON.stringify({ id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body } });

export const pushMessage = (entries: PushEntry[]): string =>
  JSON.stringify({ type: 3, flags: 0, controlId: '', message: { entries } });
