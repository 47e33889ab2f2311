import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';

/** Copies what a .vsix would hold into a folder: what is tried stays as it is while the project is built anew. */
export async function stageExtension(folder: string): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  for (const file of await listFiles({ packageManager: PackageManager.None })) cpSync(file, path.join(folder, file));
  return path.resolve(folder);
}
