// The pane waits for its place: Office may be ready before the page has been read to its end.

const openPane = jest.fn();
const observed: unknown[] = [];
let seen: (entries: { isIntersecting: boolean }[]) => void;

jest.doMock('../../../src/taskpane', () => ({ openPane }));

class Observer {
  constructor(tell: typeof seen) {
    seen = tell;
  }
  observe(place: unknown): void {
    observed.push(place);
  }
  disconnect(): void {
    seen = () => undefined;
  }
}

interface PageStub extends EventTarget {
  readyState: DocumentReadyState;
  getElementById: (id: string) => object | null;
}

function page(readyState: DocumentReadyState, place: object | null): PageStub {
  const stub = Object.assign(new EventTarget(), { readyState, getElementById: () => place });
  Object.assign(globalThis, { document: stub, IntersectionObserver: Observer });
  return stub;
}

const place = {};

beforeEach(() => {
  observed.length = 0;
  openPane.mockReset();
});

test('is opened once its place is seen', async () => {
  const { keepPaneReady } = await import('../../../src/start/pane');
  page('complete', place);
  keepPaneReady(false);
  expect(observed).toEqual([place]);
  seen([{ isIntersecting: false }]);
  seen([{ isIntersecting: true }]);
  await new Promise(setImmediate);
  expect(openPane.mock.calls).toEqual([[place]]);
});

test('is opened where the page was still being read', async () => {
  const { keepPaneReady } = await import('../../../src/start/pane');
  const stub = page('loading', null);
  keepPaneReady(false);
  expect(observed).toEqual([]);
  stub.getElementById = () => place;
  stub.readyState = 'interactive';
  stub.dispatchEvent(new Event('DOMContentLoaded'));
  expect(observed).toEqual([place]);
  seen([{ isIntersecting: true }]);
  await new Promise(setImmediate);
  expect(openPane.mock.calls).toEqual([[place]]);
});
