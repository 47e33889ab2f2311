import type { Place } from '../../language/text/places.ts';
import type { Settings } from '../../language/workspace/settings.ts';
import { findingsIn } from './check.ts';

const WORDS = /^YS10[1-4]$/;

/** The words that rules about words find, each as “severity: words”. */
export function wordsIn(text: string, settings: Settings = {}): string[] {
  const lines = text.split('\n');
  const at = ({ start, end }: Place) => (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1);
  return findingsIn(text, settings)
    .filter(({ code }) => WORDS.test(code))
    .flatMap(({ severity, place, also = [] }) => [place, ...also].map((it) => `${severity}: ${at(it)}`));
}
