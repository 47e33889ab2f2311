import { GrammarAST } from 'langium';
import type { Expected } from '../../../language/syntax/expected/expected.ts';

/** Words without which a sentence may end, and does not say enough. */
const WANTED: Readonly<Record<string, string>> = { are: 'CaseMeasure', per: 'Target' };

/**
 * Whether completion may open by itself when a space or quote is typed: only where the sentence
 * cannot end there. Whoever has written a whole one goes on to the next line undisturbed.
 */
export function wantsMore({ mayEnd, startsLine, options }: Expected): boolean {
  if (!mayEnd) return true;
  return (
    !startsLine &&
    options.some(
      ({ step: { element }, frame }) => GrammarAST.isKeyword(element) && WANTED[element.value] === frame.rule,
    )
  );
}
