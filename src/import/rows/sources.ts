// The sources of imported rows: an address or words in the row, else the file itself.

import type { StatedDay } from '../../control-data/days';
import type { Source } from '../../control-data/pack';
import { ownId } from '../ids';
import type { RowReader } from '../row-reader';

/** Collects each source once. */
export class SourceBook {
  readonly sources = new Map<string, Source>();
  private readonly fileSource: Source;
  /** The lists that rows share, by what the row says. */
  private readonly lists = new Map<string, string[]>();

  constructor(fileName: string) {
    this.fileSource = {
      id: ownId('file', fileName, [fileName]),
      publisher: 'User',
      title: fileName,
      url: '',
      published: null,
      kind: 'user',
    };
  }

  /** The id of the row's source. Addresses other than https are a problem of the row. */
  of(row: RowReader, text = row.text('source')): string[] {
    const published = row.day('sourceDate');
    const key = `${published ?? ''} ${text}`;
    const known = this.lists.get(key);
    if (known) return known;
    const read = this.read(row, text, published);
    if (read.length > 0) this.lists.set(key, read);
    return read;
  }

  private read(row: RowReader, text: string, published: StatedDay | null): string[] {
    if (text === '' && published === null) return [this.keep(this.fileSource)];
    const scheme = /^([a-z][a-z0-9+.-]*):(?=\S)/i.exec(text)?.[1]?.toLowerCase();
    const url = scheme === 'https' ? httpsAddress(text) : null;
    // "MOFCOM: reply of 10 June" is a title; "ftp:…" without a blank is an address.
    if (scheme !== undefined && url === null) {
      row.problem('not-https', 'source', ['https://…']);
      return [];
    }
    return [
      this.keep({
        id: ownId('source', '', [text, published]),
        publisher: url ? new URL(url).hostname : 'User',
        title: text === '' ? this.fileSource.title : text,
        url: url ?? '',
        published,
        kind: 'user',
      }),
    ];
  }

  private keep(source: Source): string {
    if (!this.sources.has(source.id)) this.sources.set(source.id, source);
    return source.id;
  }
}

/** The address as a browser writes it, or null where it is none. */
function httpsAddress(text: string): string | null {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null;
  } catch {
    return null;
  }
}
