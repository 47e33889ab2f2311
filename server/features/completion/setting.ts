/** What the parts of completion know about the place they complete. */
import type { GrammarAST, LangiumDocument } from 'langium';
import type { Document } from '../../../language/generated/ast.ts';
import type { Automaton } from '../../../language/syntax/expected/automaton.ts';
import type { Expected } from '../../../language/syntax/expected/expected.ts';
import type { Option } from '../../../language/syntax/expected/frames.ts';
import type { CheckedService } from '../../../language/workspace/analysis.ts';
import type { DeclaredNames } from '../../names.ts';

export interface Setting {
  readonly automaton: Automaton;
  readonly document: LangiumDocument<Document>;
  readonly expected: Expected;
  readonly names: DeclaredNames;
  /** The service as it was last checked; its places may be those of a text before. */
  readonly checked: CheckedService | undefined;
  /** The same, when the file could last be read as a whole: what is missing from a block is found only then. */
  readonly readable: CheckedService | undefined;
  /** An ISO date. */
  readonly today: string;
}

/** An option that is a word of the language. */
export interface WordOption extends Option {
  readonly step: Option['step'] & { readonly element: GrammarAST.Keyword };
}
