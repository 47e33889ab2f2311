import path from 'node:path';
import { starterText } from '../language/intake/starter.ts';
import { EXTENSION } from '../language/workspace/files/walk.ts';
import { CLEAN } from './exit-codes.ts';
import { shownPath } from './names.ts';
import { refuseToReplace, writeText } from './output.ts';

/** Writes a file to begin with. */
export function init(file: string, options: { readonly force?: boolean }): number {
  const target = file.endsWith(EXTENSION) ? file : `${file}${EXTENSION}`;
  refuseToReplace(target, options.force);
  writeText(target, starterText(path.basename(target, EXTENSION)));
  process.stdout.write(`Wrote ${shownPath(target)}: one question for each of the 14 areas of service.
Answer them in your editor, and see what is wrong with the answers: yardstick check ${quoted(shownPath(target))}
`);
  return CLEAN;
}

/** As a shell takes it: in quotes where it has spaces. */
const quoted = (file: string): string => (/\s/.test(file) ? `"${file}"` : file);
