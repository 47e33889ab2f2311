/** Claims in the words of messages. */
import { conditionText } from '../../model/condition-text.ts';
import type { Claim } from './claims.ts';

/** What two claims ask for: with their cases and periods, where these differ. */
export function wordsOf(a: Claim, b: Claim): [string, string] {
  const [filterA, filterB] = [filterOf(a), filterOf(b)];
  const words = ({ text, period }: Claim, filter: string): string =>
    [
      text,
      filterA !== filterB && (filter === '' ? 'of all cases' : `where ${filter}`),
      a.period !== b.period && period !== null && `per ${period}`,
    ]
      .filter(Boolean)
      .join(' ');
  return [words(a, filterA), words(b, filterB)];
}

const filterOf = ({ target: { measure } }: Claim): string =>
  'filter' in measure && measure.filter ? conditionText(measure.filter) : '';
