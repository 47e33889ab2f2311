/** When somebody is there: what “within 2 hours” means depends on it. */
import type { Branch } from '../../model/schema.ts';
import { dayOf, weekdayOf } from '../../quantities/wall-clock.ts';
import { type DocumentBlock, type SheetRow, said } from '../document/tree.ts';
import { spokenDate, spokenDayOfYear, spokenWeekdays } from '../languages/amounts.ts';
import type { Spoken } from '../languages/words.ts';

/** In which words, and what a spreadsheet says of where it is. */
interface Readers {
  readonly spoken: Spoken;
  readonly context: SheetRow;
  /** As `2026-07-01`: what is over by then is not told. */
  readonly today: string;
}

type Place = Pick<Branch, 'open' | 'closures' | 'workedDays' | 'holidays'>;

/** The opening hours of a service or branch, and when it is closed; nothing where nobody says any. */
export function hoursBlocks(
  { open, closures, workedDays, holidays }: Place,
  { spoken, context, today }: Readers,
): DocumentBlock[] {
  const { charter, amounts, changes } = spoken.words;
  const lines = (open?.spans ?? []).map(({ days, from, to }) => ({
    label: spokenWeekdays(spoken, days),
    text: `${from} – ${to}`,
    kind: 'open',
  }));
  const isComing = ({ yearly, to }: SpecialDays): boolean => yearly || to >= today;
  const worked = workedDays.filter(isComing).map((days) => ({
    label: changes.about['worked days'],
    text: [closureIn(spoken, days), hoursOn(days, open)].filter((it) => it !== '').join(', '),
    kind: 'open on',
  }));
  const closed = [
    ...(holidays.length > 0 ? [amounts.publicHolidays] : []),
    ...closures.filter(isComing).map((closure) => closureIn(spoken, closure)),
  ].map((text) => ({ label: charter.closed, text, kind: 'closed' }));
  const all = [...lines, ...closed, ...worked].map(({ label, text, kind }, i) => ({
    ...{ id: `hours-${i + 1}`, label, tick: false, phrases: [said(text)], details: [] },
    rows: [{ ...context, kind, text, details: label, language: spoken.language }],
  }));
  return all.length > 0 ? [{ kind: 'lines', lines: all }] : [];
}

/** “24 – 26 December (Christmas)” */
export function closureIn(spoken: Spoken, { from, to, yearly, title }: Branch['closures'][number]): string {
  const day = (iso: string): string => (yearly ? spokenDayOfYear(spoken, iso) : spokenDate(spoken, iso));
  const days = from === to ? day(from) : `${day(from)} – ${day(to)}`;
  return title ? `${days} (${title})` : days;
}

type SpecialDays = Branch['closures'][number];

/** The hours of the weekday that a day is; of several days, and of one that is another weekday each year, they differ. */
function hoursOn({ from, to, yearly }: SpecialDays, open: Place['open']): string {
  if (yearly || from !== to) return '';
  const weekday = weekdayOf(dayOf(from));
  const spans = (open?.spans ?? []).filter(({ days }) => days.includes(weekday));
  return spans.map((span) => `${span.from} – ${span.to}`).join(', ');
}

/** Whether a branch is open at other times than its service. */
export const hasOwnHours = (branch: Place, service: Place): boolean =>
  branch.open !== service.open ||
  // What a branch says of its days is added to what the service says.
  branch.closures.length !== service.closures.length ||
  branch.workedDays.length !== service.workedDays.length ||
  branch.holidays !== service.holidays;
