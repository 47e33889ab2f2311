/** How well a promise was kept, where it has been measured. */
import type { PeriodResult, TargetResult } from '../../measure/results/schema.ts';
import type { Standard } from '../../model/schema.ts';
import { decimalsBeside } from '../../quantities/decimals.ts';
import { type Phrase, said } from '../document/tree.ts';
import { spokenPercent, spokenPeriod } from '../languages/amounts.ts';
import type { Spoken } from '../languages/words.ts';
import { figureText } from '../results/figures.ts';
import { sentenceOf } from '../sentences/targets.ts';
import { targetsTold } from './aims.ts';
import type { Customers } from './customers.ts';

/**
 * “June 2026: 93.4%, aim missed”, for each target that the charter tells the aim of. What was measured by a target that asks
 * for something else by now is no result of it.
 */
export function outcomesOf(standard: Standard, { spoken, results, nouns }: Customers): Phrase[] {
  return targetsTold(standard).flatMap((target) => {
    const result = results.get(target.id);
    const text = result && result.text === sentenceOf(target, nouns) ? outcomeIn(spoken, result) : undefined;
    return text ? [said(text, target.source)] : [];
  });
}

/** Of the last whole period; undefined where nobody can tell. */
function outcomeIn(spoken: Spoken, result: TargetResult): string | undefined {
  const { charter } = spoken.words;
  const period = result.periods.find(({ name }) => name === result.standing.period);
  if (!period || period.figure === null || result.standing.verdict === 'cannot be told') return undefined;
  const figure = figureIn(spoken, period.figure, result);
  if (figure === undefined) return undefined;
  const verdict = result.standing.verdict === 'met' ? charter.kept : charter.missed;
  return `${periodName(spoken, period)}: ${figure}, ${verdict}`;
}

const periodName = (spoken: Spoken, { from, until }: PeriodResult): string => spokenPeriod(spoken, from, until);

/** Lengths of time are said in English alone. */
function figureIn(spoken: Spoken, figure: number, result: TargetResult): string | undefined {
  if (result.unit === 'percent') {
    const limit = result.bound?.value.kind === 'percent' ? result.bound.value.value : undefined;
    return spokenPercent(spoken, figure, decimalsBeside(figure, limit, 1));
  }
  return spoken.language === 'en' ? figureText(figure, result) : undefined;
}
