/** What holds of a whole standard, in a few words. */
import type { Standard } from '../../model/schema.ts';
import { describeFrequency } from './quantities.ts';

const OBLIGATIONS: Record<Standard['kind'], string> = {
  standard: 'mandatory',
  guideline: 'recommended',
  prohibition: 'must never happen',
};

export const obligationOf = ({ kind }: Pick<Standard, 'kind'>): string => OBLIGATIONS[kind];

/** "inspection, weekly", "mystery visit, 20 per month" */
export const describeVerification = ({ method, frequency }: Standard['verifications'][number]): string =>
  frequency ? `${method}, ${describeFrequency(frequency)}` : method;
