/** What holds of a whole standard, in a few words. */
import type { InForce, Remedy, Standard, Target } from '../../model/schema.ts';
import { grouped, listed, plain } from './phrasing.ts';
import { describeAllowance, describeFrequency, describeLength, describeLimit } from './quantities.ts';
import { eachOf } from './targets.ts';

const OBLIGATIONS: Record<Standard['kind'], string> = {
  standard: 'mandatory',
  guideline: 'recommended',
  prohibition: 'must never happen',
};

export const obligationOf = ({ kind }: Pick<Standard, 'kind'>): string => OBLIGATIONS[kind];

/** "inspection, weekly", "mystery visit, 20 per month, for each site" */
export const describeVerification = ({ method, frequency, each }: Standard['verifications'][number]): string =>
  [method, frequency && describeFrequency(frequency), each && `for ${eachOf(each.name)}`].filter(Boolean).join(', ');

/** "monthly to Team lead and Agent" @param titleOf what a role is called */
export const describeReport = (
  { frequency, to }: Standard['reports'][number],
  titleOf: (role: string) => string,
): string => `${describeFrequency(frequency)} to ${listed(to.map((it) => titleOf(it.name)))}`;

/** "PS-12 in Policy library" */
export const describeReference = ({ id, system }: Standard['references'][number]): string =>
  system ? `${id} in ${system}` : id;

/** "within 2 weeks of joining, then every 12 months" */
export function describeTraining({ withinOfJoining, every }: NonNullable<Standard['training']>): string {
  const first = withinOfJoining && `${describeLimit(withinOfJoining)} of joining`;
  return [first, every && `every ${describeLength(every)}`].filter((it) => it).join(', then ');
}

/** "up to 10 minutes for “Declared emergency”, approved by Team lead" @param titleOf what a role is called */
export function describeApprovedAllowance(
  allowance: Target['allowances'][number],
  titleOf: (role: string) => string,
): string {
  const approval = allowance.approvedBy ? `, approved by ${titleOf(allowance.approvedBy.name)}` : '';
  return `${describeAllowance(allowance)}${approval}`;
}

const EARNED: Record<Remedy['of'], string> = {
  case: 'for each missed case',
  target: 'for each period in which the target is missed',
};

/** "50 EUR credited to your account, within 10 business days, for each missed case (recorded as “paid”)" */
export function describeRemedy({ text, amount, limit, of, until }: Remedy): string {
  const what = [amount && `${grouped(amount.decimal)} ${amount.currency}`, text].filter(Boolean).join(' ');
  const words = [what, limit && describeLimit(limit), EARNED[of]].filter(Boolean).join(', ');
  return until ? `${words} (recorded as “${plain(until.name)}”)` : words;
}

/** "from 2026-07-01 until 2027-06-30" */
export const describeInForce = ({ from, until }: InForce): string =>
  [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ');
