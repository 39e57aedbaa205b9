// Files as a person would drop them on the pane.
import { BUNDLED_PACK } from '../../../src/control-data/packs';
import type { ControlPack } from '../../../src/control-data/pack';

export interface DroppedFile {
  name: string;
  size: number;
  arrayBuffer: () => Promise<ArrayBuffer>;
}

/** A file with this text. */
export function fileOf(name: string, text: string): DroppedFile {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer };
}

/** The bundled pack under another version, changed as the test needs it. */
export function packFile(version: string, change: Partial<ControlPack> = {}): DroppedFile {
  return fileOf('pack.json', JSON.stringify({ ...BUNDLED_PACK, version, ...change }));
}

/** A license register; each row as its cells, separated by commas. */
export function licenseFile(...rows: string[]): DroppedFile {
  return fileOf(
    'licenses.csv',
    ['Exporter,Region,Material,Status,Kind,Granted,Disclosed,Scope,Source', ...rows].join('\n'),
  );
}
