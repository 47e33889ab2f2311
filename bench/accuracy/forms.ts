/**
 * Sentences that say times and shares in many forms: files with one JSON object a line, each a sentence and all limits and
 * shares that it promises. Where it promises none, nothing may be found.
 */
import * as z from 'zod';
import { DURATION_UNITS, type DurationUnit } from '../../language/quantities/duration.ts';
import { read } from '../../language/reader/read.ts';
import type { LimitReading, ShareReading } from '../../language/reader/reading.ts';
import { type JsonLine, refusedLine } from './json-lines.ts';
import { lengthKey } from './lengths.ts';

/** `90 minutes`, `5 business days`, `by 17:00`, `at least 5 days`, `average 30 seconds`, `p95 2 seconds`. */
const LIMIT =
  /^(?:(?<statistic>average|median|p\d+) )?(?:by (?<by>\d\d:\d\d)|(?<least>at least )?(?<value>[\d.]+) (?:(?<calendar>business|calendar) )?(?<unit>[a-z]+?)s?)$/;
const SHARE = /^(?<direction>at least|at most) (?<value>[\d.]+)%$/;

const Line = z.object({
  id: z.string(),
  lang: z.string(),
  /** What is hard about it. */
  kind: z.string(),
  text: z.string().min(1),
  limits: z.array(z.string().refine((it) => limitKey(it) !== undefined, 'not like “5 business days”')),
  shares: z.array(z.string().regex(SHARE, 'not like “at least 80%”')),
});

export interface Form extends z.infer<typeof Line> {
  readonly file: string;
  readonly line: number;
}

/** Whether a line is of this shape rather than a labelled statement. */
export const isForm = (json: unknown): boolean => typeof json === 'object' && json !== null && 'limits' in json;

/** @throws BadFile for a line of another shape */
export function formOf({ json, file, line }: JsonLine): Form {
  const result = Line.safeParse(json);
  if (result.success) return { ...result.data, file, line };
  throw refusedLine(
    { file, line },
    result.error,
    'id, lang, kind, text, limits and shares, as test/accuracy/forms/README.md says',
  );
}

/** All as expected; something found that is not expected; or nothing of that kind, but not all either. */
export type Outcome = 'right' | 'wrong' | 'missed';

export interface Judged {
  readonly form: Form;
  readonly limits: Outcome;
  readonly shares: Outcome;
  readonly whole: Outcome;
  /** What was found, in the words of the expectations. */
  readonly found: readonly string[];
}

export function judge(form: Form): Judged {
  const readings = read(form.text, form.lang, ['limit', 'share']);
  const [foundLimits, foundShares] = [
    readings.filter((it) => it.kind === 'limit'),
    readings.filter((it) => it.kind === 'share'),
  ];
  const limits = outcome(
    form.limits.map(limitKey),
    foundLimits.map((it) => limitKey(limitText(it))),
  );
  const shares = outcome(
    form.shares.map(shareKey),
    foundShares.map((it) => shareKey(shareText(it))),
  );
  const both = [limits, shares];
  const whole = both.includes('wrong') ? 'wrong' : both.includes('missed') ? 'missed' : 'right';
  return { form, limits, shares, whole, found: [...foundLimits.map(limitText), ...foundShares.map(shareText)] };
}

function outcome(expected: readonly (string | undefined)[], found: readonly (string | undefined)[]): Outcome {
  if (found.some((it) => !expected.includes(it))) return 'wrong';
  return expected.every((it) => found.includes(it)) ? 'right' : 'missed';
}

/** What is the same for limits that are the same; undefined for what is none. */
function limitKey(text: string): string | undefined {
  const { statistic = '', by, least = '', value, calendar = 'unstated', unit } = LIMIT.exec(text)?.groups ?? {};
  if (by) return `${statistic} by ${by}`;
  const known = DURATION_UNITS.find((it) => it === unit);
  if (!known) return undefined;
  return `${statistic} ${least}${lengthKey({ value: Number(value), unit: known as DurationUnit, calendar: calendar as 'unstated' })}`;
}

function limitText({ length, decimal, saysClock, direction, by, statistic }: LimitReading): string {
  if (by !== null) return `by ${by}`;
  const of = statistic === null ? '' : typeof statistic === 'number' ? `p${statistic} ` : `${statistic} `;
  const clock = saysClock && length.clock !== 'elapsed' ? `${length.clock} ` : '';
  return `${of}${direction === 'at least' ? 'at least ' : ''}${decimal} ${clock}${length.unit}${decimal === '1' ? '' : 's'}`;
}

/** Two thirds are 66.7%. */
function shareKey(text: string): string {
  const { direction, value } = SHARE.exec(text)?.groups ?? {};
  const exact = Number(value);
  return `${direction} ${Number.isInteger(exact * 1000) ? exact : exact.toFixed(1)}%`;
}

const shareText = ({ decimal, direction }: ShareReading): string => `${direction ?? 'at least'} ${decimal}%`;
