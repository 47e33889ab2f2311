import { read } from '../../language/reader/read.ts';
import type { LimitReading, Reading } from '../../language/reader/reading.ts';

/** What is read in a text, each in one line: its words, and what they mean. */
export const readings = (text: string, language = 'en'): string[] =>
  read(text, language).map((it) => `${text.slice(it.start, it.end)}: ${meaning(it, text)}`);

function meaning(it: Reading, text: string): string {
  switch (it.kind) {
    case 'limit':
      return limitMeaning(it, text);
    case 'share':
      return `${it.direction ?? 'share of'} ${it.decimal}%`;
    case 'score':
      return `${it.direction ?? 'score of'} ${it.decimal} of ${it.scale.decimal}`;
    case 'count':
      return `${it.direction} ${it.decimal}`;
    case 'frequency':
      return `${it.times} in ${it.every} ${it.isBusiness ? 'business ' : ''}${it.unit}`;
    case 'hours':
      return `${it.from} to ${it.to}`;
    case 'deadline':
      return 'deadline';
  }
}

function limitMeaning(it: LimitReading, text: string): string {
  if (it.by !== null) return `by ${it.by}`;
  const of = typeof it.statistic === 'number' ? `p${it.statistic} ` : it.statistic ? `${it.statistic} ` : '';
  const range = it.from ? `${it.from.decimal} to ` : '';
  const clock = it.saysClock ? ` ${it.length.clock}` : '';
  const since = it.since ? ` of ‘${text.slice(it.since.start, it.since.end)}’` : '';
  return `${of}${it.direction} ${range}${it.decimal} ${it.length.unit}${clock}${it.isExceeded ? ', exceeded' : ''}${since}`;
}
