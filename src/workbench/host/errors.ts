// The failures that the stand-in reports to the client, with the codes that Excel uses.
import type { ResponseBody } from './messages';

export type RequestErrorCode =
  | 'ApiNotFound'
  | 'AccessDenied'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UndoNotSupported';

/** A request that Excel would refuse. It reaches the add-in as an `OfficeExtension.Error` with this code. */
export class RequestError extends Error {
  constructor(
    readonly code: RequestErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'RequestError';
  }
}

export const invalidArgument = (message: string): RequestError =>
  new RequestError('InvalidArgument', message);
export const itemNotFound = (what: string): RequestError =>
  new RequestError('ItemNotFound', `The requested resource doesn't exist: ${what}.`);

/** The answer to a request that is refused as a whole, before anything of it is done. */
export const refused = (code: RequestErrorCode, message = code as string): ResponseBody => ({
  Results: [],
  TraceIds: [],
  Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: 400 },
});
