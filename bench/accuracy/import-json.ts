/** The exported JSON of what was imported, as far as it is scored: texts of standards, and what their targets mean. */
import type { CompiledService } from '../../language/model/schema.ts';
import type { Limit } from './import-gold.ts';

/** A service of the export, as far as it is looked at. */
export type Exported = Omit<CompiledService, 'coverage' | 'holidayDates'>;

type Services = readonly Exported[];
type Standard = CompiledService['standards'][number];
type Target = Standard['targets'][number];
type Decision = Standard['decisions'][number];

/** What a target says, in the terms of gold files. */
export interface Meaning {
  readonly kind: 'share' | 'statistic' | 'other';
  readonly statistic: string | null;
  readonly direction: string | null;
  readonly percent: number | null;
  readonly number: number | null;
  readonly limit: MeantLimit | null;
}

interface MeantLimit {
  readonly value: number;
  readonly unit: string;
  readonly clock: string;
  readonly seconds: number | null;
  readonly by?: string | undefined;
}

export interface FoundTarget {
  readonly meaning: Meaning;
  /** Whether somebody is asked what it measures: in its block, in its standard, in its service. */
  readonly isAsked: boolean;
}

export interface FoundStandard {
  /** Its title, its statements and its checks, in a form that compares. */
  readonly text: string;
  readonly serviceTitle: string;
  readonly hasChecks: boolean;
  readonly isAsked: boolean;
  readonly questions: readonly string[];
  readonly targets: readonly FoundTarget[];
}

const LETTER = /[\p{L}\p{N}]/u;
const UNSPACED = /\p{Script=Han}/u;

/** Texts compare without regard to case, kinds of quotes, dashes and spaces, markup and bullets. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/["'`´‘’‚‛“”„‟«»‹›「」『』]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\*\*|__|[•·◦▪]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[%:;,.!?])/g, '')
    .trim();

/** Whether some words stand in a text as whole ones; both are plain. */
export function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isJoined(text[at - 1], words[0]) && !isJoined(words.at(-1), text[at + words.length])) return true;
  }
  return false;
}

const isJoined = (a = '', b = ''): boolean =>
  LETTER.test(a) && LETTER.test(b) && !UNSPACED.test(a) && !UNSPACED.test(b);

export function standardsIn(services: Services): FoundStandard[] {
  return services.flatMap((service) =>
    [...service.standards, ...service.branches.flatMap((branch) => branch.standards ?? [])].map((standard) =>
      foundStandard(standard, service),
    ),
  );
}

function foundStandard(standard: Standard, service: Exported): FoundStandard {
  const { title, statements, checks, decisions } = standard;
  const texts = [title ?? '', ...statements.map(({ text }) => text), ...checks.map(({ text }) => text)];
  const around = [...decisions, ...service.decisions];
  const targets = standard.targets.filter(({ measure }) => measure.kind !== 'checks');
  return {
    text: plain(texts.filter((text) => text !== '').join(' ¶ ')),
    serviceTitle: plain(service.title ?? ''),
    hasChecks: checks.length > 0,
    isAsked: isAboutMeasure(around),
    questions: [...decisions, ...targets.flatMap((it) => it.decisions)].map(({ question }) => plain(question)),
    targets: targets.map((it) => ({ meaning: meaningOf(it), isAsked: isAboutMeasure([...it.decisions, ...around]) })),
  };
}

const MEASURE = new Set(['target', 'limit']);

const isAboutMeasure = (decisions: readonly Decision[]): boolean =>
  decisions.some(({ about }) => !about || MEASURE.has(about.name));

function meaningOf({ measure, bound }: Target): Meaning {
  const value = bound?.value;
  const meaning: Meaning = {
    kind: 'other',
    statistic: null,
    direction: bound?.direction ?? null,
    percent: value?.kind === 'percent' ? value.value : null,
    number: value && 'value' in value && typeof value.value === 'number' ? value.value : null,
    limit: null,
  };
  if (measure.kind === 'share') return { ...meaning, kind: 'share', limit: outcomeLimit(measure.outcome) };
  if (measure.kind === 'availability') return { ...meaning, kind: 'share' };
  if (measure.kind !== 'elapsed' && measure.kind !== 'score') return meaning;
  const statistic = measure.statistic === 'percentile' ? `percentile ${measure.rank}` : measure.statistic;
  return { ...meaning, kind: 'statistic', statistic, limit: value?.kind === 'duration' ? value.limit : null };
}

function outcomeLimit(outcome: Extract<Target['measure'], { kind: 'share' }>['outcome']): MeantLimit | null {
  return outcome?.kind === 'moment' ? outcome.limit : null;
}

/** All texts for people in the export: not names, nor places, nor words of the language. */
export function stringsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return NO_TEXTS.has(key) ? [] : [plain(value)];
  if (Array.isArray(value)) return value.flatMap((each) => stringsIn(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => (name === 'coverage' ? [] : stringsIn(each, name)));
}

const NO_TEXTS = new Set([
  '$schema',
  'id',
  'name',
  'file',
  'kind',
  'unit',
  'clock',
  'direction',
  'decimal',
  'language',
]);

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

const SECONDS: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600 };

/** Whether a limit has the length and the clock that a person reads. Seconds to hours that say no more run on the clock. */
export function isLimit(expected: Limit | null, limit: MeantLimit | null): boolean {
  if (!expected || !limit) return !expected && !limit;
  const { value, unit, calendar } = expected;
  if (limit.by !== undefined) return false;
  const seconds = SECONDS[unit];
  if (unit === 'ring') return limit.unit === 'ring' && near(limit.value, value);
  if (seconds !== undefined) {
    const clock = calendar === 'business' ? 'business' : 'elapsed';
    return limit.clock === clock && limit.seconds !== null && near(limit.seconds, value * seconds);
  }
  return isSpan(expected, limit);
}

const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12 };

/** Days and longer: the same day is the same whichever days it is, weeks are so many calendar days. */
function isSpan({ value, unit, calendar }: Limit, limit: MeantLimit): boolean {
  if (unit === 'day') {
    if (limit.unit === 'week') return calendar === 'calendar' && near(value, limit.value * 7);
    const isSame = value === 0 || limit.clock === calendar;
    return limit.unit === 'day' && isSame && near(value, limit.value);
  }
  if (calendar === 'business') return limit.clock === 'business' && limit.unit === unit && near(value, limit.value);
  if (unit === 'week' && limit.unit === 'day') return limit.clock === 'calendar' && near(value * 7, limit.value);
  const [a, b] = [MONTHS[unit], MONTHS[limit.unit]];
  if (a !== undefined && b !== undefined) return near(value * a, limit.value * b);
  return limit.unit === unit && near(value, limit.value);
}
