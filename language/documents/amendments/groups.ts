/** Under which headings changes are told, those that ask for less first. */
import type { About } from '../../history/change.ts';
import type { ToldChange } from '../../history/schema.ts';
import type { Tone } from '../document/tree.ts';
import type { ReaderOfChanges } from './readers.ts';

export interface ChangeGroup {
  readonly id: string;
  readonly title: string;
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
    { id: 'less', title: 'Asks for less', tone: 'bad', has: ({ effect }) => effect === 'loosened' },
    { id: 'more', title: 'Asks for more', tone: 'good', has: ({ effect }) => effect === 'tightened' },
    {
      id: 'otherwise',
      title: 'Asks for something else',
      tone: 'open',
      has: (it) => it.kind !== 'reworded' && it.kind !== 'renamed' && (isAsked(it) || isOpening(it)),
    },
    { id: 'from', title: 'In force from another day', tone: null, has: about('in force') },
    { id: 'owners', title: 'Newly owned', tone: null, has: about('owner', 'done by') },
    {
      id: 'words',
      title: 'In other words: read whether they mean the same',
      tone: null,
      has: ({ kind }) => kind === 'reworded',
    },
    { id: 'names', title: 'Renamed and moved', tone: null, has: ({ kind }) => kind === 'renamed' || kind === 'moved' },
    { id: 'work', title: 'How the work is done', tone: null, has: isWork },
    { id: 'rest', title: 'Behind the standards', tone: null, has: () => true },
  ],
  customers: [
    { id: 'open', title: 'When and where we serve you', tone: null, has: isOpening },
    { id: 'more', title: 'What we promise more', tone: 'good', has: ({ effect }) => effect === 'tightened' },
    { id: 'less', title: 'What we promise less', tone: 'bad', has: ({ effect }) => effect === 'loosened' },
    { id: 'from', title: 'From when it holds', tone: null, has: about('in force') },
    { id: 'words', title: 'In other words', tone: null, has: ({ kind }) => kind === 'reworded' },
    { id: 'otherwise', title: 'What we promise otherwise', tone: null, has: () => true },
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
const STAFF: Readonly<Record<About, string>> = {
  service: 'Service',
  branch: 'Branch',
  standard: 'Standard',
  title: 'Title',
  obligation: 'Obligation',
  statement: 'Promise',
  check: 'Check',
  say: 'Say',
  'never say': 'Never say',
  area: 'Area',
  touchpoints: 'Touchpoints',
  stages: 'Stages',
  pillar: 'Pillar',
  'only in peak': 'When it holds',
  'except in peak': 'When it holds',
  'in force': 'In force',
  owner: 'Owner',
  'done by': 'Done by',
  verification: 'Verified by',
  training: 'Training',
  report: 'Reported',
  reward: 'Reward',
  review: 'Review',
  adoption: 'Adopted',
  evidence: 'Evidence',
  observations: 'Answers of observers',
  reference: 'Known as',
  basis: 'Stands on',
  'open question': 'Open question',
  'accepted finding': 'Accepted finding',
  target: 'Target',
  ceiling: 'Every single case',
  allowance: 'Exception',
  remedy: 'If missed',
  baseline: 'Performance now',
  'best result': 'Best ever',
  hours: 'Open',
  workdays: 'Business days',
  closures: 'Closed',
  'worked days': 'Open all the same',
  holidays: 'Closed on the holidays of',
  languages: 'Languages',
  ring: 'Length of a ring',
  touchpoint: 'Touchpoint',
  role: 'Role',
  record: 'Record',
  column: 'Column',
  demand: 'Demand',
  procedure: 'Procedure',
  step: 'Step',
};

const CUSTOMERS: Partial<Readonly<Record<About, string>>> = {
  standard: 'What we promise',
  statement: 'We promise',
  target: 'What we aim for',
  ceiling: 'At the latest',
  remedy: 'If we fail',
  'in force': 'Holds',
  touchpoints: 'Where it holds',
  touchpoint: 'Where you reach us',
};

export const changeLabel = ({ about: it }: ToldChange, reader: ReaderOfChanges): string =>
  (reader === 'customers' ? CUSTOMERS[it] : undefined) ?? STAFF[it];
