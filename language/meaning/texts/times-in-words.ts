/** Whether what a standard says in words is about time. */
import { stemOf } from '../../lexicon/alike.ts';
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { read } from '../../reader/read.ts';
import { readOnce } from './read-once.ts';

/** Limits, rhythms, deadlines and hours: each says when. */
const WHEN = ['limit', 'frequency', 'deadline', 'hours'] as const;

const saysWhen = readOnce<boolean>((text, language) => read(text, language, WHEN).length > 0);

/** Whether a check of a standard says itself how soon, how often or until when. */
export function speaksOfTime({ checks }: Standard, { languages }: ServiceModel): boolean {
  const first = languages[0]?.name ?? 'en';
  return checks.some(({ text, language, textSource }) =>
    saysWhen({ text, language: language?.name ?? first, place: textSource }, undefined),
  );
}

/**
 * Whether a standard speaks of what is done with cases: its words name something that a record notes the moment of, such
 * as `answered`. What lies on a counter keeps nobody waiting.
 */
export function isAboutCases({ title, statements, checks }: Standard, { records }: ServiceModel): boolean {
  const words = [title ?? '', ...[...statements, ...checks].map(({ text }) => text)].join(' ').toLowerCase();
  const moments = records.flatMap((record) => record.moments.slice(1).map(({ name }) => name.toLowerCase()));
  return records.length === 0 || moments.some((name) => words.includes(stemOf(name)));
}
