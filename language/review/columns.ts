/** The columns of the table: what each shows of an element, and what an author may write there. */
import type { Standard } from '../generated/ast.ts';
import { AREA_NAMES, PILLARS, STAGES } from '../model/vocabulary.ts';
import { copied, type Keyword, type Written, sentence as written } from '../writing/written.ts';

/** The elements that have a row of their own. */
export type ElementType = 'Service' | 'Branch' | 'Standard' | 'Override';

/** A column of clauses: a line for each, without the word that all of them begin with. */
export interface ClauseColumn {
  readonly heading: string;
  /** The type of the clauses in the syntax tree. */
  readonly type: string;
  /** The words that a clause begins with, which the table leaves out. */
  readonly begins: readonly Keyword[];
  /** The property whose quoted text is all that the table shows; null where it shows the sentence. */
  readonly text: string | null;
  /** Whether a block may hold several of them: one in each line. */
  readonly many: boolean;
  /** Whether the language of the clause is a column of its own, or a remark behind the text. */
  readonly language: 'column' | 'remark' | null;
  readonly on: readonly ElementType[];
  /** What may be written. */
  readonly hint: string;
}

const STANDARDS: readonly ElementType[] = ['Standard', 'Override'];
const ALL: readonly ElementType[] = ['Service', 'Branch', 'Standard', 'Override'];
/** What a service says of itself, and not for its standards. */
const OWN: readonly ElementType[] = ['Service', 'Standard', 'Override'];

const sentence = (
  heading: string,
  type: string,
  begins: Keyword | readonly Keyword[],
  on: readonly ElementType[],
  hint: string,
): ClauseColumn => ({ heading, type, begins: [begins].flat(), text: null, many: false, language: null, on, hint });

const text = (
  heading: string,
  type: string,
  begins: Keyword | readonly Keyword[],
  property: string,
  hint: string,
): ClauseColumn => ({
  ...sentence(heading, type, begins, STANDARDS, hint),
  text: property,
});

const several = (column: ClauseColumn): ClauseColumn => ({ ...column, many: true });

const oneOf = (words: readonly string[]): string => `one of ${words.join(', ')}`;

/** Another system's name for a standard, by which it is found again. */
export const REFERENCES = 'References';

/** It stands in the block of a branch's change, or behind “not here”. */
export const BECAUSE: ClauseColumn = {
  ...text('Because', 'BecauseClause', 'because', 'reason', 'why the branch differs'),
  on: ['Override'],
};

export const CLAUSE_COLUMNS: readonly ClauseColumn[] = [
  { ...text('Statement', 'StatementClause', 'statement', 'text', 'the promise in plain words'), language: 'column' },
  sentence('Area', 'AreaClause', 'area', STANDARDS, oneOf(AREA_NAMES)),
  sentence('Touchpoints', 'AtClause', 'at', STANDARDS, 'names with commas between them, such as phone, chat'),
  sentence('Stages', 'DuringClause', 'during', STANDARDS, `some of ${STAGES.join(', ')}, with commas between them`),
  text('Only in peak', 'OnlyClause', ['only', 'in', 'peak'], 'peak', 'the title of a peak of the demand'),
  text('Except in peak', 'ExceptClause', ['except', 'in', 'peak'], 'peak', 'the title of a peak of the demand'),
  sentence('Pillar', 'PillarClause', 'pillar', STANDARDS, oneOf(PILLARS)),
  several(
    sentence(
      'Targets',
      'Target',
      'target',
      STANDARDS,
      'a sentence such as: at least 90% of calls are answered within 20 seconds per month',
    ),
  ),
  several(text('Checks', 'CheckClause', 'check', 'text', 'what an observer can see')),
  several({ ...text('Say', 'SayClause', 'say', 'text', 'words to use'), language: 'remark' }),
  several({ ...text('Avoid', 'AvoidClause', 'avoid', 'text', 'words never to use'), language: 'remark' }),
  sentence('Owner', 'OwnerClause', 'owner', ALL, 'the name of a role, such as team-lead'),
  several(sentence('Verify', 'VerifyClause', ['verify', 'by'], ALL, 'how and how often, such as: system log monthly')),
  sentence('Train', 'TrainClause', 'train', ALL, 'such as: within 2 weeks of joining, then every 12 months'),
  several(sentence('Report', 'ReportClause', 'report', ALL, 'how often and to which roles: monthly to team-lead')),
  several({ ...text('Reward', 'RewardClause', 'reward', 'reward', 'what meeting it earns'), on: ALL }),
  sentence('Review', 'ReviewClause', 'review', ALL, 'such as: every 6 months since 2026-07-01'),
  sentence('Adopted', 'AdoptedClause', 'adopted', ALL, 'the day and who decided: 2026-07-01 by "Service board"'),
  several(
    sentence(
      'Evidence',
      'EvidenceClause',
      'evidence',
      ALL,
      'such as: survey "Caller survey" in 2026-05 of 412 answers',
    ),
  ),
  several(
    sentence('Remedies', 'RemedyClause', 'remedy', STANDARDS, 'such as: 30 EUR within 10 days for a missed case'),
  ),
  sentence('In force', 'HoldsClause', 'holds', STANDARDS, 'days such as: from 2026-07-01 until 2027-06-30'),
  several(
    sentence(REFERENCES, 'ReferenceClause', 'reference', OWN, 'what another system knows it by: "3261" in "Inventory"'),
  ),
  several({
    ...text('Based on', 'BasisClause', ['based', 'on'], 'text', 'the law, policy or agreement that it stands on'),
    on: OWN,
  }),
  BECAUSE,
  several(sentence('Questions', 'DecideClause', 'decide', ALL, 'a question that is still open')),
  several(
    sentence('Waivers', 'WaiveClause', 'waive', ALL, 'a rule and why: absolute-target because "The law asks for it"'),
  ),
];

/** A clause of a column. @param words what the table shows of it, as the language has it */
export const clauseWith = ({ begins }: ClauseColumn, words: string): Written => written(...begins, copied(words));

/** The lines of a cell as so many clauses: a sentence that somebody has broken into lines is still one. */
export const clauseLinesOf = ({ many }: ClauseColumn, lines: readonly string[]): readonly string[] =>
  many || lines.length < 2 ? lines : [lines.join(' ')];

/** What stands at the head of an element. */
export const KIND = 'Kind';
export const NAME = 'Name';
export const TITLE = 'Title';

/** What the kind of a standard may be. */
export const KINDS: readonly Standard['kind'][] = ['standard', 'guideline', 'prohibition'];
export const KIND_HINT = `write one of ${KINDS.join(', ')}`;

/** What says which element a row is, and what the row said when the table was made. */
export const ID = 'ID';
export const STATE = 'State';

/** Columns to read and not to edit: what is written there is not taken over. */
export const SERVICE = 'Service';
export const BRANCH = 'Branch';
export const FILE = 'File';
export const DETAILS = 'About targets';
export const FINDINGS = 'Findings';
export const READ_ONLY: readonly string[] = [SERVICE, BRANCH, FILE, DETAILS, FINDINGS];

/** The heading of a column's clauses in some language: `Statement (lv)`. */
export const headingIn = (column: ClauseColumn, language: string | undefined): string =>
  column.language === 'column' && language !== undefined ? `${column.heading} (${language})` : column.heading;

/** The column of clauses that a heading names, and the language that it names with it. */
export function columnNamed(heading: string): { column: ClauseColumn; language: string | undefined } | undefined {
  const [, name = heading, language] = /^(.*?) \(([\w-]+)\)$/.exec(heading) ?? [];
  const column = CLAUSE_COLUMNS.find((it) => it.heading === name);
  if (!column || (language !== undefined && column.language !== 'column')) return undefined;
  return { column, language };
}
