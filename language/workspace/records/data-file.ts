/** Where the data of a record lie. */
import type { CaseRecord } from '../../model/schema.ts';
import { isDataFile } from './rows-in.ts';

/**
 * The file of a record's data, relative to the workspace; null where `from` names none in it. It is looked for beside the
 * file in which the record stands, and never outside of the workspace.
 */
export function dataFileOf({ from, source }: CaseRecord): string | null {
  if (!from || !isDataFile(from) || /^[/\\]|^[a-z][a-z0-9+.-]*:/i.test(from)) return null;
  const path: string[] = source.file.split('/').slice(0, -1);
  for (const part of from.split(/[/\\]/)) {
    if (part === '..' && path.pop() === undefined) return null;
    if (part !== '..' && part !== '.' && part !== '') path.push(part);
  }
  return path.join('/');
}
