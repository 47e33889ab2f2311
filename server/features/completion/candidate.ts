/** What completion proposes, before it becomes an item of the protocol. */
import type { CompletionItemKind } from 'vscode-languageserver';
import type { Written } from '../../../language/writing/written.ts';

export interface Candidate {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is written, where that is not the label. */
  readonly text?: string;
  /** What is written where placeholders are known, and nothing stands behind the cursor that it would repeat. */
  readonly snippet?: Written;
  /** A few words beside the label. */
  readonly remark?: string;
  /** What it is for, in Markdown. */
  readonly documentation?: string;
  /** What an author may type to find it, where that is not the label. */
  readonly filter?: string;
  /** Candidates stand in the order of their ranks, those of one rank in the order in which they were found. */
  readonly rank: number;
}

/** The order of what is proposed in one place. */
export const RANK = {
  /** What goes on with a sentence that cannot end yet. */
  needed: 0,
  /** A clause that its block lacks. */
  missing: 1,
  /** A clause that its block may also have. */
  possible: 2,
  /** A clause that its block has, and may have again. */
  repeated: 3,
  /** What could go on with a sentence that may end as well. */
  continued: 4,
  /** Whole sentences. */
  sentence: 5,
  /** Questions and waivers. */
  note: 6,
} as const;
