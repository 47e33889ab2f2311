/** Numbers, lengths of time, money and days as they are written in a language. */
import { Temporal } from 'temporal-polyfill';
import type { Limit } from '../../model/schema.ts';
import { WEEKDAYS, type Weekday } from '../../quantities/calendar.ts';
import { filled, type Spoken } from './words.ts';

/** `96%`, `96,5 %` @param percent from 0 to 100 @param decimals how many are shown at most */
export const spokenPercent = ({ language }: Spoken, percent: number, decimals = 12): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: decimals }).format(percent / 100);

/** `50 €`; a currency that is none of ISO 4217 stands behind its amount as it was written. */
export function spokenMoney({ language }: Spoken, amount: number, currency: string): string {
  const isCode = /^[A-Z]{3}$/.test(currency);
  if (!isCode) return `${new Intl.NumberFormat(language).format(amount)} ${currency}`;
  return new Intl.NumberFormat(language, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(
    amount,
  );
}

/** “within 10 business days”, „Frist: 10 Arbeitstage“ */
export function spokenLimit(spoken: Spoken, limit: Limit): string {
  const { amounts } = spoken.words;
  if (limit.by !== undefined) return filled(amounts.sameDayBy, { time: limit.by });
  if (limit.unit === 'day' && limit.value === 0) return amounts.sameDay;
  return filled(amounts.within, { length: spokenLength(spoken, limit) });
}

/** “10 business days”, „20 Minuten Öffnungszeit“ */
export function spokenLength(spoken: Spoken, { value, unit, clock }: Limit): string {
  const { language, words } = spoken;
  const isBusiness = clock === 'business';
  if (unit === 'ring') return countedIn(spoken, value, words.amounts.rings);
  if (isBusiness && unit === 'day') return countedIn(spoken, value, words.amounts.businessDays);
  const length = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  return isBusiness ? filled(words.amounts.openTime, { length }) : length;
}

function countedIn({ language }: Spoken, count: number, forms: Spoken['words']['amounts']['rings']): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  const isSpaced = !/^\p{Script=Han}/u.test(form);
  return `${new Intl.NumberFormat(language).format(count)}${isSpaced ? ' ' : ''}${form}`;
}

/** A day, whatever the time zone. @param iso `2026-07-01` */
export const spokenDate = (spoken: Spoken, iso: string): string =>
  new Intl.DateTimeFormat(localeOf(spoken), { dateStyle: 'long', timeZone: 'UTC' }).format(noonOf(iso));

/** A day of every year. @param monthDay `12-25` */
export const spokenDayOfYear = (spoken: Spoken, monthDay: string): string =>
  new Intl.DateTimeFormat(localeOf(spoken), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    noonOf(`${A_LEAP_YEAR}-${monthDay}`),
  );

const A_LEAP_YEAR = 2028;

/** A period by its first and last day: “June 2026”, “April – June 2026”, “2026”. */
export function spokenPeriod(spoken: Spoken, from: string, until: string): string {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(until)];
  const isWholeMonths = first.day === 1 && last.day === last.daysInMonth;
  const isYear = isWholeMonths && first.month === 1 && last.month === 12 && first.year === last.year;
  const parts: Intl.DateTimeFormatOptions = isYear
    ? { year: 'numeric' }
    : { year: 'numeric', month: 'long', ...(isWholeMonths ? {} : { day: 'numeric' }) };
  const format = new Intl.DateTimeFormat(localeOf(spoken), { ...parts, timeZone: 'UTC' });
  return format.formatRange(noonOf(from), noonOf(until));
}

/** The program writes English as it is written outside America: 1 July 2026. */
const localeOf = ({ language }: Spoken): string => (language === 'en' ? 'en-GB' : language);

const noonOf = (iso: string): Date => new Date(`${iso}T12:00:00Z`);

/** A Monday: the days that follow it have the names of the WEEKDAYS. */
const A_MONDAY = 5;

/** Days of the week, those that follow one another as a range: “Monday – Friday”. */
export function spokenWeekdays({ language }: Spoken, days: readonly Weekday[]): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const nameOf = (day: Weekday): string => format.format(new Date(Date.UTC(2026, 0, A_MONDAY + WEEKDAYS.indexOf(day))));
  const runs: Weekday[][] = [];
  for (const day of WEEKDAYS.filter((it) => days.includes(it))) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && WEEKDAYS.indexOf(before) + 1 === WEEKDAYS.indexOf(day)) run.push(day);
    else runs.push([day]);
  }
  const texts = runs.flatMap((run) =>
    run.length > 2 ? [`${nameOf(run[0] as Weekday)} – ${nameOf(run.at(-1) as Weekday)}`] : run.map(nameOf),
  );
  return new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(texts);
}
