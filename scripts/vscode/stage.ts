import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';

/** Copies what a .vsix would hold into a folder: what is tried stays as it is while the project is built anew. */
export async function stageExtension(folder: string): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  for (const file of await listFiles({ packageManager: PackageManager.None })) cpSync(file, path.join(folder, file));
  return path.resolve(folder);
}

/** An extension that does nothing: a suite runs beside one under development, where another is installed. */
export function emptyExtension(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'nothing', publisher: 'yardstick', version: '0.0.1', engines: { vscode: '*' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return path.resolve(folder);
}
