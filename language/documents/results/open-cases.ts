/** What becomes of the cases that are still open: a share leaves them out, a statistic of time counts them. */
import type { PeriodResult, TargetResult } from '../../measure/results/schema.ts';

type Figured = Pick<PeriodResult, 'cases' | 'met' | 'figure'>;

/** Whether cases that are still open are among those that the figure is made of. */
export const isAmongCases = ({ cases, met }: Pick<Figured, 'cases' | 'met'>): boolean => cases !== null && met === null;

/** What is to be said of them where they are. */
export const openWords = ({ figure }: Pick<Figured, 'figure'>): string =>
  figure === null ? 'of them not over yet' : 'of them not over yet, counted as longest';

/** The heading of a column that counts them. */
export const openHeading = ({ periods }: TargetResult): string =>
  periods.some((it) => it.undecided > 0 && isAmongCases(it)) ? 'Not over yet' : 'Undecided';
