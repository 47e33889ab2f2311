import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the generated workspaces are: git ignores it. */
const FOLDER = fileURLToPath(new URL('../../.bench', import.meta.url));

/** Writes files into a folder of their own in place of what it held; returns the folder. */
export function writeFiles(name: string, files: ReadonlyMap<string, string>): string {
  const folder = path.join(FOLDER, name.replaceAll(/[^\w]+/g, '-'));
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of files) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return folder;
}
