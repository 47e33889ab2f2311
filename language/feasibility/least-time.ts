/**
 * The least that lengths of time on different clocks take together, whenever they begin. Public
 * holidays and closures are left out of account.
 */

/** How time is counted: on the clock and while the service is open in seconds, otherwise in days. */
export type Measure = 'elapsed' | 'open' | 'business days' | 'calendar days';

export interface Stretch {
  readonly measure: Measure;
  /** Seconds or days, as the measure has it. */
  readonly amount: number;
}

/** What an ordinary week is like. Lengths are in seconds. */
export interface WorkingWeek {
  /** Business days, 1 to 7. */
  readonly workdays: number;
  /** Days on which the service opens at all, and how many of them are business days. */
  readonly openDays: number;
  readonly openWorkdays: number;
  /** The most that it is open on one day. */
  readonly longestDay: number;
  /** The least that it is open on a business day; 0 where that is not known. */
  readonly shortestWorkday: number;
  /** The earliest closing time of a business day, since midnight; 0 where that is not known. */
  readonly earliestClosing: number;
}

const DAY = 86_400;

/** The least that some stretches of time take one after the other, in seconds or days as the measure has it. */
export function leastTime(stretches: readonly Stretch[], measure: Measure, week: WorkingWeek): number {
  return merged(stretches).reduce((sum, stretch) => sum + leastOf(stretch, measure, week), 0);
}

/** Stretches on the same clock in a row are one: eight half days are four days. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches.filter(({ amount }) => amount > 0)) {
    const last = result.at(-1);
    if (last?.measure !== stretch.measure) result.push(stretch);
    else result[result.length - 1] = { ...last, amount: last.amount + stretch.amount };
  }
  return result;
}

function leastOf(stretch: Stretch, measure: Measure, week: WorkingWeek): number {
  if (stretch.measure === measure) return stretch.amount;
  switch (measure) {
    case 'elapsed':
      return leastSeconds(stretch, week);
    case 'open':
      return leastOpenSeconds(stretch, week);
    case 'business days':
      return leastBusinessDays(stretch, week);
    case 'calendar days':
      return leastDays(stretch, week);
  }
}

function leastSeconds(stretch: Stretch, week: WorkingWeek): number {
  const { measure, amount } = stretch;
  if (measure === 'calendar days') return amount * DAY;
  if (measure === 'business days') return Math.max(0, leastDays(stretch, week) - 1) * DAY + week.earliestClosing;
  return amount;
}

function leastOpenSeconds(stretch: Stretch, week: WorkingWeek): number {
  // The day on which it begins may be as good as over.
  const whole: Stretch =
    stretch.measure === 'elapsed'
      ? { measure: 'calendar days', amount: Math.max(0, Math.floor(stretch.amount / DAY) - 1) }
      : stretch;
  return leastBusinessDays(whole, week) * week.shortestWorkday;
}

/** Business days that begin after the day on which the stretch begins. */
function leastBusinessDays(stretch: Stretch, week: WorkingWeek): number {
  if (stretch.measure === 'business days') return stretch.amount;
  if (stretch.measure === 'open') return fewest(openDaysBegun(stretch, week), week.openDays, week.openWorkdays);
  return fewest(Math.floor(leastDays(stretch, week)), 7, week.workdays);
}

/** Midnights that the stretch passes. */
function leastDays(stretch: Stretch, week: WorkingWeek): number {
  const { measure, amount } = stretch;
  switch (measure) {
    case 'calendar days':
      return amount;
    case 'business days':
      return amount + Math.floor((Math.ceil(amount) - 1) / week.workdays) * (7 - week.workdays);
    case 'open':
      return openDaysBegun(stretch, week);
    case 'elapsed':
      return Math.floor(amount / DAY);
  }
}

const openDaysBegun = ({ amount }: Stretch, week: WorkingWeek): number => Math.ceil(amount / week.longestDay) - 1;

/** How many of `days` in a row are among the `counted` of a cycle, at the least. */
function fewest(days: number, cycle: number, counted: number): number {
  return Math.floor(days / cycle) * counted + Math.max(0, (days % cycle) - (cycle - counted));
}
