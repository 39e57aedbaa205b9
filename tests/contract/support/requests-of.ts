// How often an act asks Excel.
import type { Page } from '../actions/open-page';

/**
 * Requests of an act, but for those of the workbook's store: a save takes a dozen, whatever it is of, and the page saves and
 * looks for what co-authors saved at any time, as functions answer at any time.
 */
export async function requestsOf({ book }: Page, work: () => Promise<unknown>): Promise<number> {
  await book.host.idle();
  const from = book.requests.length;
  await work();
  const sent = book.requests.slice(from);
  return sent.filter(({ text }) => !/SetInvocationArrayResults|"Name":"(Settings|CustomXmlParts)"/.test(text))
    .length;
}
