/** Which words of neighbouring clauses stand in columns. */

import { type Word, widthOf } from './printed-words.ts';
import { sideBySide } from './spacing.ts';
import type { Body, Clause } from './tree.ts';

/** The first words of a clause, whose widest neighbour says where the words behind them begin. */
export interface AlignedColumn {
  /** How many words; 0 where the clause stands in no column. */
  readonly lead: number;
  readonly width: number;
}

const NONE: AlignedColumn = { lead: 0, width: 0 };

/** What stands in a block without being one of its short clauses. */
const BLOCKS = new Set(['Demand', 'Standard', 'Override']);

/** What begins with two words that are read as one: “based on”. */
const PAIRS = new Set(['BasisClause', 'DoneClause']);

/** The columns of the clauses in a block. In a procedure only the steps have one, behind their names. */
export function columnsInBlock({ clauses }: Body): AlignedColumn[] {
  const inProcedure = clauses.some(({ node }) => node.$container?.$type === 'Procedure');
  const wanted = ({ node }: Clause): number => {
    if (inProcedure) return node.$type === 'Step' ? 2 : 0;
    if (PAIRS.has(node.$type)) return 2;
    return BLOCKS.has(node.$type) ? 0 : 1;
  };
  return sharing(clauses, wanted);
}

/** The columns of elements: roles in adjoining lines have one, behind their names. */
export function columnsOfElements(clauses: readonly Clause[], adjoins: (index: number) => boolean): AlignedColumn[] {
  const runs: Clause[][] = [];
  for (const [index, clause] of clauses.entries()) {
    if (index > 0 && adjoins(index)) runs.at(-1)?.push(clause);
    else runs.push([clause]);
  }
  return runs.flatMap((run) => sharing(run, ({ node }) => (node.$type === 'Role' ? 2 : 0)));
}

function sharing(clauses: readonly Clause[], wanted: (clause: Clause) => number): AlignedColumn[] {
  const leads = clauses.map((clause) => leadOf(clause, wanted(clause)));
  const widths = clauses.map(({ words }, index) => leadWidth(words, leads[index] as number));
  const width = widths.reduce((widest, it) => Math.max(widest, it), 0);
  return leads.map((lead) => (lead > 0 ? { lead, width } : NONE));
}

/** Comments do not stand in columns. */
const leadOf = ({ words }: Clause, wanted: number): number =>
  words.slice(0, wanted).some((word) => word.comment) ? 0 : wanted;

/** A clause that says nothing behind its first words needs no room for them. */
const leadWidth = (words: readonly Word[], lead: number): number =>
  words.length > lead ? widthOf(sideBySide(words.slice(0, lead))) : 0;
