/** Under which headings changes are told, those that ask for less first. */
import type { About } from '../../history/change.ts';
import type { ToldChange } from '../../history/schema.ts';
import type { Tone } from '../document/tree.ts';
import type { ReaderOfChanges, ReadIn } from './readers.ts';

export interface ChangeGroup {
  /** Its title stands under this name in the words of a language. */
  readonly id: string;
  readonly tone: Tone | null;
  readonly has: (change: ToldChange) => boolean;
}

const about = (...names: readonly About[]) => {
  const set: ReadonlySet<string> = new Set(names);
  return (change: ToldChange): boolean => set.has(change.about);
};

const isOpening = about('hours', 'workdays', 'closures', 'worked days', 'holidays', 'touchpoint', 'ring');
const isAsked = about(
  'statement',
  'target',
  'ceiling',
  'allowance',
  'remedy',
  'obligation',
  'only in peak',
  'except in peak',
);
const isWork = about(
  'check',
  'say',
  'never say',
  'verification',
  'training',
  'report',
  'reward',
  'procedure',
  'step',
  'role',
  'demand',
);

const GROUPS: Readonly<Record<ReaderOfChanges, readonly ChangeGroup[]>> = {
  staff: [
    { id: 'less', tone: 'bad', has: ({ effect }) => effect === 'loosened' },
    { id: 'more', tone: 'good', has: ({ effect }) => effect === 'tightened' },
    {
      id: 'otherwise',
      tone: 'open',
      has: (it) => it.kind !== 'reworded' && it.kind !== 'renamed' && (isAsked(it) || isOpening(it)),
    },
    { id: 'from', tone: null, has: about('in force') },
    { id: 'owners', tone: null, has: about('owner', 'done by') },
    {
      id: 'words',
      tone: null,
      has: ({ kind }) => kind === 'reworded',
    },
    { id: 'names', tone: null, has: ({ kind }) => kind === 'renamed' || kind === 'moved' },
    { id: 'work', tone: null, has: isWork },
    { id: 'rest', tone: null, has: () => true },
  ],
  customers: [
    { id: 'open', tone: null, has: isOpening },
    { id: 'more', tone: 'good', has: ({ effect }) => effect === 'tightened' },
    { id: 'less', tone: 'bad', has: ({ effect }) => effect === 'loosened' },
    { id: 'from', tone: null, has: about('in force') },
    { id: 'words', tone: null, has: ({ kind }) => kind === 'reworded' },
    { id: 'otherwise', tone: null, has: () => true },
  ],
};

/** The changes that a reader is told, under their headings; a heading without any is left out. */
export function groupedChanges(
  changes: readonly ToldChange[],
  reader: ReaderOfChanges,
): { group: ChangeGroup; changes: ToldChange[] }[] {
  const told = reader === 'staff' ? changes : changes.filter(({ customers }) => customers);
  const groups = GROUPS[reader];
  const of = Map.groupBy(told, (change) => groups.find((it) => it.has(change)));
  return groups.flatMap((group) => {
    const found = of.get(group);
    return found ? [{ group, changes: found }] : [];
  });
}

/** What has changed, in the words of those who read of it. */
export function changeLabel({ about: it }: ToldChange, { reader, spoken }: ReadIn): string {
  const { about: labels, forCustomers } = spoken.words.changes;
  const own: Partial<Readonly<Record<About, string>>> = reader === 'customers' ? forCustomers : {};
  return own[it] ?? labels[it];
}

export function titleOfGroup({ id }: ChangeGroup, { reader, spoken }: ReadIn): string {
  const groups: Readonly<Record<string, string>> = spoken.words.changes[reader].groups;
  return groups[id] ?? id;
}
