/** The parts of a text, each about one act: “Calls are answered within 20 seconds”, “and letters promptly”. */
import { contentWords } from '../../lexicon/content.ts';
import type { OwnWords } from '../../lexicon/own-words.ts';
import { clausesIn, read } from '../../reader/read.ts';
import type { Offsets } from '../../text/offsets.ts';
import { readOnce } from './read-once.ts';

/**
 * What adds but a time, or how something is done, belongs to what it is added to: “…, normally within 30 seconds”, “and
 * politely”.
 */
export const partsOfText = readOnce<readonly Offsets[], OwnWords>((text, language, own) => {
  const parts: Offsets[] = [];
  let waiting: number | undefined;
  const rest = said(text, language, own);
  for (const clause of clausesIn(text, language)) {
    const isAct = /[\p{L}\p{N}]/u.test(rest.slice(clause.start, clause.end));
    const last = parts.at(-1);
    if (isAct) parts.push({ start: waiting ?? clause.start, end: clause.end });
    else if (last) parts.splice(-1, 1, { start: last.start, end: clause.end });
    waiting = isAct || last ? undefined : (waiting ?? clause.start);
  }
  return parts.length > 0 ? parts : [{ start: 0, end: text.length }];
});

/** Without times, what starts their clock, and shares; and without words that say nothing by themselves. */
function said(text: string, language: string, own: OwnWords): string {
  const readings = read(text, language, ['limit', 'share', 'frequency', 'hours', 'deadline']);
  const spans = readings.flatMap((it) => [it, ...(it.kind === 'limit' && it.since ? [it.since] : [])]);
  return spans.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    contentWords(text, language, own),
  );
}

/** The part in which something stands. */
export const partAround = (parts: readonly Offsets[], { start }: Offsets): Offsets | undefined =>
  parts.find((it) => it.start <= start && start < it.end) ?? parts.findLast((it) => it.start <= start);
