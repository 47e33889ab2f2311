/** Makes the .vsix: bundles alone, no sources and no dependencies. */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';

/** Where it is put. */
export const VSIX = path.resolve('dist/vsix/yardstick.vsix');

/** A size that loads in a moment, and that nobody thinks about; in bytes. It grows with the languages that are read. */
const LIMIT = 1_500_000;

/** Packages what has been built. @returns its size in bytes */
export async function packageExtension(): Promise<number> {
  mkdirSync(path.dirname(VSIX), { recursive: true });
  await createVSIX({
    packagePath: VSIX,
    dependencies: false,
    allowMissingRepository: true,
    readmePath: 'client/README.md',
  });
  return statSync(VSIX).size;
}

if (import.meta.main) {
  const size = await packageExtension();
  console.log(`${path.relative('.', VSIX)}: ${(size / 1000).toFixed(0)} kB`);
  if (size > LIMIT) throw new Error(`That is more than ${LIMIT / 1000} kB.`);
}
