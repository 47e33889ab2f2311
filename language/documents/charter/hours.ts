/** When somebody is there: what “within 2 hours” means depends on it. */
import type { Branch } from '../../model/schema.ts';
import { type DocumentBlock, type Fact, said } from '../document/tree.ts';
import { spokenDate, spokenWeekdays } from '../languages/amounts.ts';
import type { Spoken } from '../languages/words.ts';

type Place = Pick<Branch, 'open' | 'closures' | 'holidays'>;

/** The opening hours of a service or branch, and when it is closed; nothing where nobody says any. */
export function hoursBlocks({ open, closures, holidays }: Place, spoken: Spoken): DocumentBlock[] {
  const { charter, amounts } = spoken.words;
  const hours = (open?.spans ?? []).map(({ days, from, to }) => ({
    term: spokenWeekdays(spoken, days),
    phrases: [said(`${from} – ${to}`)],
  }));
  const closed = [
    ...(holidays.length > 0 ? [said(amounts.publicHolidays)] : []),
    ...closures.filter(({ yearly }) => !yearly).map(({ from, to, title }) => said(closureIn(spoken, from, to, title))),
  ];
  const facts: Fact[] = closed.length > 0 ? [...hours, { term: charter.closed, phrases: closed }] : hours;
  return facts.length > 0 ? [{ kind: 'facts', facts }] : [];
}

function closureIn(spoken: Spoken, from: string, to: string, title: string | null): string {
  const days = from === to ? spokenDate(spoken, from) : `${spokenDate(spoken, from)} – ${spokenDate(spoken, to)}`;
  return title ? `${days} (${title})` : days;
}
