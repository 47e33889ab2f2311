/** What a person read in a document, and whether a target that the import made asks for the same. */

export interface Reading {
  readonly is?: 'check' | 'question' | 'nothing';
  readonly share?: string;
  readonly direction?: 'at least' | 'at most';
  readonly limit?: string;
  readonly statistic?: string;
  readonly score?: string;
}

/** One promise: what it asks for, or several readings that are equally right; and its line, where the label names it. */
export interface Promised extends Reading {
  readonly line?: number;
  readonly or?: readonly Reading[];
}

export const readingsOf = ({ line: _, or = [], ...own }: Promised): readonly Reading[] =>
  Object.keys(own).length > 0 ? [own, ...or] : or;

/** Units by how many of another they are; days, months and business days are never taken for one another. */
const UNITS: Record<string, readonly [number, string]> = {
  millisecond: [0.001, 'second'],
  ms: [0.001, 'second'],
  minute: [60, 'second'],
  hour: [3600, 'second'],
  'calendar day': [1, 'day'],
  'working day': [1, 'business day'],
  week: [7, 'day'],
  year: [12, 'month'],
};

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** A limit in one unit of its kind, so that two weeks are as long as 14 days; what is no length stays as it is. */
function length(limit: string | undefined): string | undefined {
  const [ordinal, ring] = /^(third|fourth|fifth) (ring)$/.exec(limit ?? '')?.slice(1) ?? [];
  if (ordinal && ring) return `${ORDINALS.indexOf(ordinal) + 1} ${ring}`;
  const [, number, words] = /^(?:the )?([\d.]*) ?(.+)$/.exec(limit ?? '') ?? [];
  if (!words) return undefined;
  const unit = words.replace(/(?<=[a-z]{2})s$/, '');
  const [factor, base] = UNITS[unit] ?? [1, unit];
  return number ? `${+(Number(number) * factor).toFixed(6)} ${base}` : base;
}

const SHARE =
  /^(?<direction>at least|at most) (?<share>[\d.]+)%(?: of .+?)?(?: (?:within |are announced at least )?(?<limit>(?<=within )\S.+?|by .+?|(?<=at least )\S.+? before(?= started)))?(?: started)?(?: as \S+)?$/u;
const RATING = /^average rating of \S+ at least (?<score>[\d.]+)/u;
const STATISTIC = /^(?<statistic>average|median|percentile [\d.]+) .* at most (?<limit>.+?)(?: per .+?)?(?: as \S+)?$/u;

/** A sentence of the report, such as "at least 90% within 20 seconds", as a reading. */
function readingOf(token: string): Reading {
  if (token === 'check' || token === 'question') return { is: token };
  return (SHARE.exec(token) ?? RATING.exec(token) ?? STATISTIC.exec(token))?.groups ?? {};
}

const keyOf = (it: Reading): string =>
  [
    it.is,
    it.share && Number(it.share),
    it.direction,
    length(it.limit),
    it.statistic?.replace(/^p(?=\d)/, 'percentile '),
    it.score && Number(it.score),
  ].join('|');

export const asksFor = (token: string, promised: Promised): boolean =>
  readingsOf(promised).some((it) => keyOf(it) === keyOf(readingOf(token)));

export const isTarget = (token: string): boolean => token !== 'question' && token !== 'check';
