/** Whether what a standard promises those who keep it has been earned. */
import type { Standard } from '../../model/schema.ts';
import type { ResultInDays } from './in-days.ts';

export interface Reward {
  readonly text: string;
  readonly earned: 'earned' | 'earned, if no open case changes it' | 'not earned' | 'cannot be told yet';
}

/** Each of its targets has to be met. Of a standard without targets nobody knows. */
export const rewardsOf = ({ rewards }: Standard, results: readonly ResultInDays[]): Reward[] =>
  rewards.map(({ text }) => ({ text, earned: earnedBy(results) }));

function earnedBy(results: readonly ResultInDays[]): Reward['earned'] {
  const verdicts = results.map(({ result, running }) => (running ? 'cannot be told' : result.standing.verdict));
  if (verdicts.includes('missed')) return 'not earned';
  if (verdicts.length === 0 || verdicts.includes('cannot be told')) return 'cannot be told yet';
  const isFinal = results.every(({ own }) => own.every(({ final, verdict }) => final || verdict === null));
  return isFinal ? 'earned' : 'earned, if no open case changes it';
}
