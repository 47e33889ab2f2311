/** How times are written, told from some of them. */
import { candidatesFor, type FormatCandidate } from './candidates.ts';
import { isRefused, timeReader } from './reader.ts';

interface RecognisedFormats {
  /**
   * The formats that read most of the samples, null for ISO 8601, which needs none. Several where it is open whether
   * the day or the month comes first, and the author has to be asked; none where fewer than half of the samples are times.
   */
  readonly formats: readonly (string | null)[];
  /** The first samples that these do not read, up to three. */
  readonly otherwise: readonly string[];
}

/** More ways of writing times than this are not looked at in one column. */
const MOST = 20;

/** Which formats read some samples of a column; those that are empty do not count. */
export function formatsOf(samples: readonly string[]): RecognisedFormats {
  const texts = samples.filter((text) => text.trim() !== '');
  const readings = candidatesIn(texts).map((candidate) => ({
    ...candidate,
    unread: unreadBy(candidate.format, texts),
  }));
  const fewest = Math.min(...readings.map(({ unread }) => unread.length));
  if (!(fewest * 2 < texts.length)) return { formats: [], otherwise: texts.slice(0, 3) };
  const best = readings.filter(({ unread }) => unread.length === fewest);
  const rank = Math.min(...best.map((it) => it.rank));
  const meant = best.filter((it) => it.rank === rank);
  return { formats: meant.map(({ format }) => format), otherwise: meant[0]?.unread.slice(0, 3) ?? [] };
}

type AnyFormat = Omit<FormatCandidate, 'format'> & { readonly format: string | null };

/** ISO 8601 goes before all that reads the same. */
function candidatesIn(texts: readonly string[]): AnyFormat[] {
  const found = new Map<string, FormatCandidate>();
  for (const text of texts) {
    for (const candidate of candidatesFor(text)) found.set(candidate.format, candidate);
    if (found.size >= MOST) break;
  }
  return [{ format: null, rank: -1 }, ...found.values()];
}

/** The texts that are no times in a format. */
export function unreadBy(format: string | null, texts: readonly string[]): string[] {
  const read = timeReader({ format, zone: null }, null);
  return texts.filter((text) => isRefused(read(text)));
}
