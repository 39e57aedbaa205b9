// LibreOffice, where it is installed: whether it opens a workbook file, and with which values.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const named = process.env.EXPOSURE_LIBREOFFICE ?? 'soffice';
const found = spawnSync(named, ['--version'], { encoding: 'utf8', timeout: 60_000 });

/** Null where LibreOffice is not installed; `EXPOSURE_LIBREOFFICE` may name its program. */
export const libreOffice: string | null = found.status === 0 ? named : null;

/** The first sheet as LibreOffice shows it, as rows of a CSV file. @throws where it does not open the file. */
export function openedInLibreOffice(bytes: Uint8Array): string[] {
  if (libreOffice === null) throw new Error('LibreOffice is not installed');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'workbook-'));
  try {
    fs.writeFileSync(path.join(folder, 'book.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync(
      libreOffice,
      [
        profile,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76',
        '--outdir',
        folder,
        'book.xlsx',
      ],
      { cwd: folder, timeout: 120_000 },
    );
    return fs.readFileSync(path.join(folder, 'book.csv'), 'utf8').trimEnd().split(/\r?\n/);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
