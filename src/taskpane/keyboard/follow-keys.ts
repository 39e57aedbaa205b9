// What the pane's keys do. They press and focus what is on the screen, so a view offers a key by showing what it is for.

import { page } from '../look-up/question';
import { VIEWS } from '../views';
import type { KeyId } from './keys';
import { keyPressed, keysOf } from './keys';
import { view, opened } from '../state';

const ACTIONS: Readonly<Record<KeyId, () => void>> = {
  main: () => press('main'),
  search,
  'next-view': () => showView(1),
  'previous-view': () => showView(-1),
  'next-part': () => showPart(1),
  'previous-part': () => showPart(-1),
  close: () => press('close'),
  help: () => opened.set('keys'),
};

/** Answers the keys of the page until the returned function is called. */
export function followKeys(): () => void {
  const pressed = (event: KeyboardEvent): void => {
    const id = keyPressed(event);
    // A dialog has keys of its own, and text that is being composed comes first.
    if (!id || event.isComposing || document.querySelector('[aria-modal="true"]')) return;
    // Escape closes an open list before it closes the form around it.
    if (id === 'close' && event.defaultPrevented) return;
    if (id !== 'close') event.preventDefault();
    ACTIONS[id]();
  };
  document.addEventListener('keydown', pressed);
  return () => document.removeEventListener('keydown', pressed);
}

/** Presses the button that names the key, the nearest one around what has the focus. */
function press(id: 'main' | 'close'): void {
  const button = `[aria-keyshortcuts="${keysOf(id)}"]`;
  for (let around = document.activeElement; around; around = around.parentElement) {
    const found = around.querySelector<HTMLElement>(button);
    if (found) return found.click();
  }
}

/** A field that searches. */
const SEARCH = 'input[type="search"], input[role="combobox"]';

/** Goes to the first search field of the view; where it has none, to the question of the look-up. */
function search(): void {
  const focus = (): boolean => {
    const field = document.querySelector<HTMLInputElement>(`main :is(${SEARCH})`);
    field?.focus();
    field?.select();
    return Boolean(field);
  };
  if (focus()) return;
  page.set('ask');
  view.set('look-up');
  const changes = new MutationObserver(() => focus() && changes.disconnect());
  changes.observe(document.body, { childList: true, subtree: true });
}

/** The one so many places further, from the last on to the first. */
const further = <T>(all: readonly T[], from: number, step: 1 | -1): T | undefined =>
  all[(from + step + all.length) % all.length];

function showView(step: 1 | -1): void {
  const { id } = further(
    VIEWS,
    VIEWS.findIndex((one) => one.id === view.get()),
    step,
  )!;
  view.set(id);
  document.getElementById(`tab-${id}`)?.focus();
}

/** The next page of a view with pages; else the next heading: a call in Inspect, a section elsewhere. */
function showPart(step: 1 | -1): void {
  const pages = [...document.querySelectorAll<HTMLElement>('[role="tabpanel"] [role="tab"]')];
  if (pages.length > 0) {
    const chosen = pages.findIndex((tab) => tab.ariaSelected === 'true');
    const next = further(pages, chosen, step);
    next?.click();
    next?.focus();
    return;
  }
  const headings = [...document.querySelectorAll<HTMLElement>('[role="tabpanel"] :is(h2, h3)')];
  const isBefore = (heading: HTMLElement): boolean => {
    const focused = document.activeElement!;
    const place = heading.compareDocumentPosition(focused);
    return heading === focused || Boolean(place & Node.DOCUMENT_POSITION_FOLLOWING);
  };
  const next = further(headings, headings.findLastIndex(isBefore), step);
  if (!next) return;
  next.tabIndex = -1;
  next.focus();
}
