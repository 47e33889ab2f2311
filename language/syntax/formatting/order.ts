/** The canonical order of clauses in a block, and of elements in a file. */

import type { Word } from './printed-words.ts';
import type { Block, Body, Clause } from './tree.ts';

/** What a block says, in this order: when and where, what for, what to do, how it is kept, what is still open. */
const ORDER: readonly string[] = [
  ...['OpenClause', 'WorkdaysClause', 'ClosedClause', 'HolidaysClause', 'OpenOnClause', 'TouchpointsClause'],
  ...[
    'LanguagesClause',
    'RingClause',
    'ObservationsClause',
    'StatementClause',
    'AreaClause',
    'AtClause',
    'DuringClause',
  ],
  ...[
    'OnlyClause',
    'ExceptClause',
    'PillarClause',
    'OwnerClause',
    'DoneClause',
    'SayClause',
    'AvoidClause',
    'CheckClause',
    'Target',
  ],
  ...['CeilingClause', 'AllowClause', 'RemedyClause', 'HoldsClause', 'BaselineClause', 'BestClause'],
  ...['VerifyClause', 'TrainClause', 'ReportClause', 'RewardClause', 'ReviewClause', 'AdoptedClause'],
  ...['EvidenceClause', 'ReferenceClause', 'BasisClause', 'BecauseClause', 'KeyClause', 'TimesClause'],
  ...['YesClause', 'NoClause', 'MomentsClause', 'FieldsClause', 'PausesClause', 'TypicalClause', 'PeakClause', 'Step'],
  ...['CompleteClause', 'EscalateClause', 'DecideClause', 'WaiveClause'],
];
const RANKS = new Map(ORDER.map((type, rank) => [type, rank]));

/** Blocks within a block come last, in the order of their author, who may tell a story in it. */
const rankOf = ({ node }: Clause): number => RANKS.get(node.$type) ?? ORDER.length;

/** A file with its service first and the clauses of every block in order; other elements stay where they are. */
export function fileInOrder(file: Body): Body {
  const [first] = file.clauses;
  const [now, ...rest] = serviceFirst(file.clauses).map(clauseInOrder);
  if (!first || !now || now.index === first.index) return elementsInOrder(file);
  const below = { ...now, heading: first.heading, above: [...now.heading, ...now.above], isApart: true };
  return { ...file, clauses: [below, ...rest.map((it) => (it.index === first.index ? { ...it, heading: [] } : it))] };
}

/** Some elements of a file: only the clauses of their blocks are put in order. */
export function elementsInOrder(elements: Body): Body {
  return { ...elements, clauses: elements.clauses.map(clauseInOrder) };
}

function serviceFirst(elements: readonly Clause[]): Clause[] {
  const isHead = ({ node }: Clause): boolean => node.$type === 'PartOf' || node.$type === 'Service';
  return [...elements.filter(isHead), ...elements.filter((element) => !isHead(element))];
}

function clauseInOrder(clause: Clause): Clause {
  const { block, words } = clause;
  if (!block) return clause;
  const count = words.findLastIndex((word) => !word.comment) + 1;
  return { ...clause, words: words.slice(0, count), block: blockInOrder(block, words.slice(count)) };
}

/** @param strays comments that stand before the opening brace: they follow it, as far as its line has room for them */
function blockInOrder(block: Block, strays: readonly Word[]): Block {
  const full = strays.findIndex((stray) => stray.comment?.kind === 'line') + 1;
  const comments = [...strays, ...block.beside];
  const room = full || comments.length;
  const body = onTop(comments.slice(room), block);
  const clauses = sectionsOf(body.clauses.map(clauseInOrder)).flatMap(sectionInOrder);
  return { ...block, ...body, clauses, beside: comments.slice(0, room) };
}

function onTop(comments: readonly Word[], { clauses, below, isBelowApart }: Body): Body {
  const [first, ...rest] = clauses;
  if (!first) return { clauses, below: [...comments, ...below], isBelowApart };
  const place = first.heading.length > 0 ? 'heading' : 'above';
  return { clauses: [{ ...first, [place]: [...comments, ...first[place]] }, ...rest], below, isBelowApart };
}

/** Clauses under one heading. Nothing moves past it. */
function sectionsOf(clauses: readonly Clause[]): Clause[][] {
  const sections: Clause[][] = [];
  for (const clause of clauses) {
    const section = sections.at(-1);
    if (section && clause.heading.length === 0) section.push(clause);
    else sections.push([clause]);
  }
  return sections;
}

/** The heading stays on top; a blank line stays between two clauses that are still neighbours. */
function sectionInOrder(section: readonly Clause[]): Clause[] {
  const [first] = section as [Clause, ...Clause[]];
  const { heading, isHeadingApart, isApart } = first;
  const sorted = section.some(mayBeMisread) ? section : [...section].sort((a, b) => rankOf(a) - rankOf(b));
  return sorted.map((clause, at) => {
    const before = sorted[at - 1];
    if (!before) return { ...clause, heading, isHeadingApart, isApart };
    return { ...clause, heading: [], isApart: clause.isApart && clause.index === before.index + 1 };
  });
}

const FREQUENCIES = new Set(['hourly', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'every']);

/** A branch's change of a standard with such a name would be read as a part of a `verify` right above it. */
const mayBeMisread = ({ node, words }: Clause): boolean =>
  node.$type === 'Override' && FREQUENCIES.has(words[0]?.text ?? '');
