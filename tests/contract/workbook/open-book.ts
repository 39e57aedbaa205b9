// A workbook in the stand-in with the code of src/workbook/ talking to it through Microsoft's client, and requests that
// can be made to fail.
import { closeHosts, openHost } from '../support/open-host';
import type { OpenHost, OpenHostOptions } from '../support/open-host';
import { tinyAddIn } from '../support/tiny-add-in';

interface Bridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost: (text: string) => void;
}

interface ClientMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body?: unknown };
}

/**
 * How a request fails: refused before it did anything, or carried out with its answer lost. `silent` and `late` fail
 * only in time: Excel answers nothing from there on, not having begun or having carried it out, until `answerNow`.
 */
export type Failure = 'refused' | 'answer lost' | 'silent' | 'late';

export interface Book extends OpenHost {
  /** Requests sent to Excel since the book was opened, as JSON; the calls of custom functions are among them. */
  readonly requests: { readonly flags: number; readonly text: string }[];
  /** Makes one of the coming requests fail: 1 is the next one. `every` makes all from there on fail. */
  failRequest: (which: number, how?: Failure, code?: string, every?: boolean) => void;
  /** Makes every request fail that writes or asks for something; it is refused, or only its answer is lost. */
  failWhere: (concerns: (text: string) => boolean, code?: string, how?: 'refused' | 'answer lost') => void;
  /** No request fails any more. */
  failNone: () => void;
  /** Comes with what lets it go on, once the nth request from now waits to reach Excel; others go on meanwhile. */
  holdRequest: (nth: number) => Promise<() => void>;
  /** Comes once a request is `silent` or `late`. */
  readonly silence: () => Promise<void>;
  /** Ends a silence: what waits is carried out and answered in its order. */
  answerNow: () => void;
  /** Changes what reaches Excel, as an Excel that stores something else than it was given. */
  alterRequests: (alter: (text: string) => string) => void;
  /** Changes what Excel answers, as one that shows or keeps something else than the stand-in. */
  alterAnswers: (alter: (text: string) => string) => void;
}

/** After each run the client gives its ranges back in a request of its own, whose failure it ignores. */
function isCleaningUp(text: string): boolean {
  const { message } = JSON.parse(text) as {
    message: { body?: { Actions?: { ActionType: number; Name?: string }[] } };
  };
  const methods = (message.body?.Actions ?? []).filter(({ ActionType }) => ActionType === 3);
  return methods.length > 0 && methods.every(({ Name }) => Name === '_RemoveReference');
}

/** While Excel answers nothing: what waits for its end, in order. */
class Silence {
  private waiting: (() => void)[] | null = null;
  private say = (): void => undefined;
  readonly begun = new Promise<void>((resolve) => (this.say = resolve));

  begin(): void {
    this.waiting = [];
    this.say();
  }

  /** False where there is no silence: then it was not kept. */
  holds(act: () => void): boolean {
    return this.waiting !== null && this.waiting.push(act) > 0;
  }

  end(): void {
    const waiting = this.waiting ?? [];
    this.waiting = null;
    for (const act of waiting) act();
  }
}

/** Opens a workbook for the code under test: `Excel` and `Office` of the test's realm are the client's. */
export async function openBook(options: Partial<OpenHostOptions> = {}): Promise<Book> {
  const open = await openHost({ addIn: tinyAddIn, ...options });
  const bridge = open.realm['_richApiNativeBridge'] as Bridge;
  const send = bridge.sendMessageToHost;
  const requests: { flags: number; text: string }[] = [];
  let failing: { at: number; every: boolean; how: Failure; code: string } | null = null;
  let failingWhere: { concerns: (text: string) => boolean; code: string; how: Failure } | null = null;

  let holding: { at: number; held: (goOn: () => void) => void } | null = null;

  let alter = (text: string): string => text;
  const silence = new Silence();

  bridge.sendMessageToHost = (sent) => {
    const text = alter(sent);
    const { id, type, flags } = JSON.parse(text) as ClientMessage;
    if (type !== 1) return send(text);
    if (isCleaningUp(text)) return void (silence.holds(() => send(text)) || send(text));
    requests.push({ flags, text });
    if (requests.length === holding?.at) return holding.held(() => send(text));
    const isNext =
      failing !== null && (failing.every ? requests.length >= failing.at : requests.length === failing.at);
    const isConcerned = failingWhere?.concerns(text) ?? false;
    if (silence.holds(() => send(text))) return;
    if (!isNext && !isConcerned) return send(text);
    const { code, how } = isConcerned ? failingWhere! : failing!;
    if (how === 'silent') {
      silence.begin();
      return void silence.holds(() => send(text));
    }
    if (how === 'late') {
      silence.begin();
      const receive = bridge.onMessageFromHost;
      bridge.onMessageFromHost = (received) => {
        if ((JSON.parse(received) as ClientMessage).id !== id) return receive(received);
        bridge.onMessageFromHost = receive;
        if (!silence.holds(() => receive(received))) receive(received);
      };
      return send(text);
    }
    const Error = { Code: code, Message: 'made to fail', Location: '', ActionIndex: 0, HttpStatusCode: 500 };
    const body = { Results: [], TraceIds: [], Error };
    const answer = JSON.stringify({ id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body } });
    if (how === 'refused') setTimeout(() => bridge.onMessageFromHost(answer), 0);
    else {
      const receive = bridge.onMessageFromHost;
      bridge.onMessageFromHost = (received) => {
        if ((JSON.parse(received) as ClientMessage).id !== id) return receive(received);
        bridge.onMessageFromHost = receive;
        receive(answer);
      };
      send(text);
    }
  };

  Object.assign(globalThis, { Excel: open.realm['Excel'], Office: open.realm['Office'] });
  return Object.assign(open, {
    requests,
    failRequest: (which: number, how: Failure = 'refused', code = 'GeneralException', every = false) => {
      failing = { at: requests.length + which, every, how, code };
    },
    failWhere: (
      concerns: (text: string) => boolean,
      code = 'GeneralException',
      how: 'refused' | 'answer lost' = 'refused',
    ) => {
      failingWhere = { concerns, code, how };
    },
    failNone: () => {
      failing = null;
      failingWhere = null;
    },
    holdRequest: (nth: number) =>
      new Promise<() => void>((held) => (holding = { at: requests.length + nth, held })),
    silence: () => silence.begun,
    answerNow: () => silence.end(),
    alterRequests: (change: typeof alter) => {
      alter = change;
    },
    alterAnswers: (change: typeof alter) => {
      const receive = bridge.onMessageFromHost;
      bridge.onMessageFromHost = (received) => receive(change(received));
    },
  });
}

/** Closes the books, and fails the test if Excel was asked something that the stand-in does not know. */
export function closeBooks(...books: readonly (Book | undefined)[]): void {
  const unknown = books.flatMap((book) => book?.host.unknownRequests ?? []);
  closeHosts();
  expect(unknown).toEqual([]);
}
