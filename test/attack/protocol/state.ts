import type { Operation } from './operations.ts';
import { PRISTINE } from './texts.ts';
import { typed } from './typing.ts';

/** What is on disk and what the editor shows: texts by the paths of their files. */
export interface State {
  readonly disk: Map<string, string>;
  readonly open: Map<string, string>;
}

export const beginning = (): State => ({ disk: new Map(Object.entries(PRISTINE)), open: new Map() });

export const isStandards = (file: string): boolean => file.endsWith('.standards');

/** What a text is on disk: half a character cannot be written. */
export const asWritten = (text: string): string => text.toWellFormed();

/** What counts: files as they are open, else as they are on disk. */
export const effective = ({ disk, open }: State): Map<string, string> => new Map([...disk, ...open]);

/** Whether an operation means anything in a state. When a sequence is made smaller, one may have lost its ground. */
export function isPossible(it: Operation, { disk, open }: State): boolean {
  switch (it.do) {
    case 'open':
      return disk.has(it.file) && !open.has(it.file);
    case 'close':
    case 'save':
    case 'type':
      return open.has(it.file);
    case 'ask':
      return open.has(it.asked.file);
    case 'delete':
    case 'replace':
      return disk.has(it.file);
    case 'rename':
      return (disk.has(it.file) || open.has(it.file)) && !disk.has(it.to) && !open.has(it.to);
    case 'deleteFolder':
      return filesIn(it.folder, disk).length > 0;
    case 'renameFolder':
      return (
        filesIn(it.folder, disk).length > 0 && [...disk.keys(), ...open.keys()].every((file) => !isIn(it.to, file))
      );
    default:
      return true;
  }
}

const isIn = (folder: string, file: string): boolean => file.startsWith(`${folder}/`);

export const filesIn = (folder: string, disk: ReadonlyMap<string, string>): string[] =>
  [...disk.keys()].filter((file) => isIn(folder, file));

/** What a possible operation makes of a state. */
export function change(it: Operation, { disk, open }: State): void {
  switch (it.do) {
    case 'open':
      open.set(it.file, (disk.get(it.file) ?? '').replace(/^\uFEFF/, ''));
      break;
    case 'close':
      open.delete(it.file);
      break;
    case 'save':
      disk.set(it.file, asWritten(open.get(it.file) ?? ''));
      break;
    case 'type':
      open.set(it.file, typed(open.get(it.file) ?? '', it.changes));
      break;
    case 'write':
    case 'replace':
      disk.set(it.file, asWritten(it.text));
      break;
    case 'delete':
    case 'flicker':
      disk.delete(it.file);
      break;
    case 'rename':
      rename(it.file, it.to, { disk, open });
      break;
    case 'deleteFolder':
      for (const file of filesIn(it.folder, disk)) disk.delete(file);
      break;
    case 'renameFolder':
      for (const file of filesIn(it.folder, disk)) rename(file, it.to + file.slice(it.folder.length), { disk, open });
      break;
  }
}

function rename(from: string, to: string, { disk, open }: State): void {
  const [stored, shown] = [disk.get(from), open.get(from)];
  disk.delete(from);
  disk.set(to, stored ?? asWritten(shown ?? ''));
  if (shown === undefined) return;
  open.delete(from);
  open.set(to, shown);
}
