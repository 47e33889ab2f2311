/** What a quick fix is made of: the finding, its service, and the text of the files. */

import type { Fix } from '../../editing/fix.ts';
import type { EditableTexts } from '../../editing/insertion.ts';
import type { Finding } from '../../findings/finding.ts';
import type { OwnWords } from '../../lexicon/own-words.ts';
import type { ServiceModel } from '../../model/service-model.ts';

export interface FixContext extends EditableTexts {
  /** The model in which the finding was found. */
  readonly service: ServiceModel;
  /** The day, the stretch and the words of the run: those of `RuleContext`. */
  readonly today: string;
  readonly stretch: number;
  readonly words: OwnWords;
}

/** What mends the findings of one rule. A fix for something missing never makes up what only its author can know. */
export type QuickFix = (finding: Finding, context: FixContext) => readonly Fix[];
