/** The parts of a text that each say one thing: “Letters 10 days, e-mails 2 days”. */
import { isOfElse } from '../../reader/kept-shares.ts';
import type { LimitReading, ShareReading } from '../../reader/reading.ts';
import type { Offsets } from '../../text/offsets.ts';
import data from './segments.json' with { type: 'json' };

interface Segment {
  readonly text: string;
  /** Its own words, without amounts. */
  readonly label: string;
  readonly limits: readonly LimitReading[];
  readonly shares: readonly ShareReading[];
}

type Amount = LimitReading | ShareReading;

/** Where one thing may end and the next begin. */
const BETWEEN = new RegExp(data.between, 'giu');
const ALTERNATIVE = new RegExp(`^(?:${data.alternatives.join('|')})(?![\\p{L}])`, 'iu');
const REST = new RegExp(`(?<!\\p{L})(?:${data.rest.join('|')})|${data.restWithin.join('|')}`, 'iu');
const LOOSE = new Set(data.loose);

/**
 * A part of the text for each of its limits, or for each of its shares where it has no two limits; undefined where it does
 * not say which is for what.
 */
export function segmentsOf(text: string, language: string, amounts: readonly Amount[]): Segment[] | undefined {
  const sorted = amounts.toSorted((a, b) => a.start - b.start);
  const limits = sorted.filter(({ kind }) => kind === 'limit');
  const leading = limits.length > 1 ? limits : leadingOf(text, sorted);
  const cuts = leading.slice(1).map((amount, at) => cutBetween(text, leading[at] as Amount, amount, sorted));
  if (cuts.includes(undefined)) return undefined;
  const starts = [0, ...(cuts as number[])];
  const parts = starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }));
  const isEach = parts.every((part) => within(sorted, part, 'limit') <= 1 && within(sorted, part, 'share') <= 1);
  const labels = distinctLabels(text, parts, sorted, language);
  if (!isEach || labels.some((label) => label === '') || new Set(labels).size < labels.length) return undefined;
  return parts.map((part, at) => ({
    text: text.slice(part.start, part.end).trim(),
    label: labels[at] as string,
    limits: sorted.filter((it): it is LimitReading => it.kind === 'limit' && isInside(it, part)),
    shares: sorted.filter((it): it is ShareReading => it.kind === 'share' && isInside(it, part)),
  }));
}

/** Shares, and before those that are of something else, or beside what is said of the rest, the limit. */
function leadingOf(text: string, amounts: readonly Amount[]): Amount[] {
  const shares = amounts.filter((it) => it.kind === 'share');
  return shares.every(isOfElse) || saysOfRest(text, amounts) ? [...amounts] : shares;
}

/** “90% on the spot, the rest within a day”: whether a limit holds for those alone that a share before it leaves. */
export function saysOfRest(text: string, amounts: readonly Amount[]): boolean {
  const [share, limit, ...others] = amounts.toSorted((a, b) => a.start - b.start);
  const isPair = share?.kind === 'share' && limit?.kind === 'limit' && others.length === 0;
  return isPair && REST.test(text.slice(share.end, limit.start));
}

const isInside = (it: Offsets, { start, end }: Offsets): boolean => it.start >= start && it.end <= end;

const within = (amounts: readonly Amount[], part: Offsets, kind: Amount['kind']): number =>
  amounts.filter((it) => it.kind === kind && isInside(it, part)).length;

/** The last place between two amounts where the second thing may begin; alternatives are no two things. */
function cutBetween(text: string, a: Amount, b: Amount, amounts: readonly Amount[]): number | undefined {
  const between = text.slice(a.end, b.start);
  const shares = amounts.filter(({ kind, start }) => kind === 'share' && start > a.end && start < b.start);
  const until = shares.length > 0 ? (shares[0]?.start ?? b.start) - a.end : between.length;
  const places = [...between.matchAll(BETWEEN)].filter(({ index }) => index < until || until === between.length);
  const strong = places.filter(([sign]) => /[;；.。\n]/.test(sign));
  const place = strong.at(-1) ?? places[0];
  if (!place) return undefined;
  const cut = a.end + place.index + place[0].length;
  return ALTERNATIVE.test(text.slice(cut).trim()) || ALTERNATIVE.test(place[0].trim()) ? undefined : cut;
}

/** Words before a colon hold for what follows it: “Sev1: response 30 min, resolution 5 h”. */
function distinctLabels(
  text: string,
  parts: readonly Offsets[],
  amounts: readonly Amount[],
  language: string,
): string[] {
  let prefix = '';
  return parts.map((part) => {
    const own = text.slice(part.start, part.end);
    const [, head] = /^\s*([^:：]{1,40})[:：]/u.exec(own) ?? [];
    const isPrefix =
      head !== undefined && /\p{L}/u.test(own.slice(own.search(/[:：]/u) + 1).replace(/\d+\s*\p{L}+/gu, ''));
    const label = labelOf(text, part, amounts, language);
    if (head !== undefined) {
      prefix = isPrefix ? labelled(head, language) : '';
      return label;
    }
    return [prefix, label].filter((it) => it !== '').join(' ');
  });
}

function labelOf(text: string, part: Offsets, amounts: readonly Amount[], language: string): string {
  const inside = amounts.filter((it) => isInside(it, part));
  const bare = inside.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} | ${rest.slice(end)}`,
    text.slice(0, part.end),
  );
  return labelled(bare.slice(part.start), language);
}

/** The words of a text that say anything, of which there may be a few. */
function labelled(text: string, language: string): string {
  if (language === 'zh')
    return [...text.replace(/[^\p{L}]+/gu, '').replace(/[内在应须于个日]/gu, '')].slice(0, 12).join('');
  const words = text.split(/[^\p{L}\p{M}\p{N}'’-]+/u).filter((word) => /\p{L}/u.test(word));
  const telling = words.filter((word) => word.length > 1 && !LOOSE.has(word.toLowerCase()));
  return telling.length === 0
    ? ''
    : words
        .filter((word) => telling.includes(word))
        .slice(0, 5)
        .join(' ');
}
