// The pane: its code is asked for when its place on the page is first seen, or Excel says that it is shown.

import { supports } from '../workbook/host';
import { onPaneVisibility } from '../workbook/visibility';

/**
 * Waits for the pane to be seen. With a pane that is never opened, nothing of it is fetched. Office may be ready before
 * the page has been read to its end; then the place for the pane is not there yet.
 */
export function keepPaneReady(inExcel: boolean): void {
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', () => waitAtPlace(inExcel), { once: true });
  else waitAtPlace(inExcel);
}

function waitAtPlace(inExcel: boolean): void {
  const place = document.getElementById('pane');
  if (!place) return;
  let asked = false;
  const show = (): void => {
    if (asked) return;
    asked = true;
    observer.disconnect();
    void import(/* webpackChunkName: "pane" */ '../taskpane')
      .then(({ openPane }) => openPane(place))
      .catch(() => failed(place, show));
  };
  const failed = (where: HTMLElement, again: () => void): void => {
    asked = false;
    sayFailure(where, again);
  };
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) show();
  });
  observer.observe(place);
  if (inExcel && supports('SharedRuntime', '1.1'))
    void onPaneVisibility((visible) => {
      if (visible) show();
    }).catch(() => undefined);
}

/** The one thing that can be said without the pane's own code. */
function sayFailure(place: HTMLElement, again: () => void): void {
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  text.textContent = 'The pane could not be loaded. The formulas keep working. 窗格未能加载，公式仍可使用。';
  const button = document.createElement('button');
  button.textContent = 'Try again / 重试';
  button.addEventListener('click', again);
  place.replaceChildren(text, button);
}
