/** What is on disk, and what the editor shows. */
import { PRISTINE } from './texts.ts';
import { type Tree, textOf } from './tree.ts';

export interface State {
  readonly disk: Tree;
  /** The texts that are open, by the paths of their files. */
  readonly open: ReadonlyMap<string, string>;
}

export const beginning = (): State => ({
  disk: new Map(Object.entries(PRISTINE).map(([name, text]) => [name, { text }])),
  open: new Map(),
});

export const isStandards = (file: string): boolean => file.endsWith('.standards');

/** What an editor shows of a file; nothing where there is no text. */
export function shownOf(file: string, disk: Tree): string | undefined {
  const entry = disk.get(file);
  const target = entry && 'link' in entry ? disk.get(targetOf(file, entry.link)) : entry;
  return textOf(target)?.replace(/^\uFEFF/, '');
}

const targetOf = (file: string, link: string): string => {
  const parts = file.split('/').slice(0, -1);
  for (const part of link.split('/')) part === '..' ? parts.pop() : parts.push(part);
  return parts.join('/');
};
