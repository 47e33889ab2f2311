import type { PeriodResult, TargetResult } from '../../measure/results/schema.ts';
import { figureText, whyText } from './figures.ts';
import { worstFirst } from './worst-first.ts';

const SHOWN = 5;

/** Which of the values in `each` miss the bound, with their figures, the worst first: `2 of 7: Riga 71.0%, Ogre 78.5%`. Null where none does. */
export function partsMissed(parts: PeriodResult['parts'], result: TargetResult): string | null {
  const missed = worstFirst(parts, result).filter(({ verdict }) => verdict === 'missed');
  if (missed.length === 0) return null;
  const worst = missed
    .slice(0, SHOWN)
    .map((part) => `${part.value} ${part.figure === null ? whyText(part) : figureText(part.figure, result)}`);
  const more = missed.length > SHOWN ? `, and ${missed.length - SHOWN} more` : '';
  return `${missed.length} of ${parts.length}: ${worst.join(', ')}${more}`;
}
