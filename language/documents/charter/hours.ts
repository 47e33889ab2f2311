/** When somebody is there: what “within 2 hours” means depends on it. */
import type { Branch } from '../../model/schema.ts';
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

type Place = Pick<Branch, 'open' | 'closures' | 'holidays'>;

/** The opening hours of a service or branch, and when it is closed; nothing where nobody says any. */
export function hoursBlocks({ open, closures, holidays }: Place, { spoken, context, today }: Readers): DocumentBlock[] {
  const { charter, amounts } = spoken.words;
  const lines = (open?.spans ?? []).map(({ days, from, to }) => ({
    label: spokenWeekdays(spoken, days),
    text: `${from} – ${to}`,
    kind: 'open',
  }));
  const coming = closures.filter(({ yearly, to }) => yearly || to >= today);
  const closed = [
    ...(holidays.length > 0 ? [amounts.publicHolidays] : []),
    ...coming.map((closure) => closureIn(spoken, closure)),
  ].map((text) => ({ label: charter.closed, text, kind: 'closed' }));
  const all = [...lines, ...closed].map(({ label, text, kind }, i) => ({
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

/** Whether a branch is open at other times than its service. */
export const hasOwnHours = (branch: Place, service: Place): boolean =>
  branch.open !== service.open || branch.closures !== service.closures || branch.holidays !== service.holidays;
