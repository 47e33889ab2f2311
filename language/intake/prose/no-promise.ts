/** What promises nothing, though it may hold a length of time or a share. */
import { TAGS_KEPT } from '../../lexicon/lists.ts';
import { recent } from '../../memory/recent.ts';
import { numbersIn } from '../../reader/read.ts';
import { promisedIn } from '../draft/readings.ts';
import { simplified } from '../texts/simplified.ts';
import data from './phrases.json' with { type: 'json' };

/** Results of last year, customers' duties, compensation, opening hours, facts. */
type NoPromise = 'results' | 'duties' | 'compensation' | 'hours' | 'facts';

const KINDS: readonly NoPromise[] = ['results', 'duties', 'compensation', 'hours', 'facts'];

type Patterns = Readonly<Record<string, readonly RegExp[]>>;

/** What a sentence is instead of a promise; undefined where nothing says so of any of its parts between semicolons. */
export function noPromiseIn(sentence: string, language: string): NoPromise | undefined {
  const kinds = sentence.split(BETWEEN_PARTS).map((part) => kindOf(simplified(part), language));
  return kinds.includes(undefined) ? undefined : kinds[0];
}

const BETWEEN_PARTS = /[;；](?=\s*\p{L})/u;

function kindOf(sentence: string, language: string): NoPromise | undefined {
  const patterns = patternsOf(language);
  const isA = (kind: string): boolean => patterns[kind]?.some((pattern) => pattern.test(sentence)) ?? false;
  const isNone = (kind: NoPromise): boolean =>
    isA(kind) ||
    (kind === 'facts' && isA('terms')) ||
    (kind === 'compensation' && isA('money') && !isLimited(sentence, language));
  const isSpared = (kind: NoPromise): boolean =>
    (kind === 'results' && isA('future')) || (kind === 'facts' && isMeasuredAct(sentence, language));
  return KINDS.find((kind) => isNone(kind) && !isSpared(kind));
}

/** Whether something is called as what was agreed is, or how long it holds: “Minimum term”, “Warranty on parts”. */
export const isTerm = (name: string, language: string): boolean =>
  patternsOf(language).terms?.some((pattern) => pattern.test(`${simplified(name)}:`)) ?? false;

/** “Claims under the guarantee are settled in 2 months”: whether somebody does something to a measure, be it of a guarantee. */
export const isMeasuredAct = (sentence: string, language: string): boolean =>
  (patternsOf(language).acts?.some((pattern) => pattern.test(simplified(sentence))) ?? false) &&
  numbersIn(sentence, language).length > 0;

/** “Loans of up to 10 000 are decided within 2 hours” promises something. */
const isLimited = (sentence: string, language: string): boolean => promisedIn(sentence, language).limits.length > 0;

/** Whether some words give more time in hard cases, which is no limit of its own. */
export const isExtension = (words: string, language: string): boolean =>
  patternsOf(language).extension?.some((pattern) => pattern.test(words)) ?? false;

const patternsOf = recent((language): Patterns => {
  const none = (data.none as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>)[language] ?? {};
  return Object.fromEntries(
    Object.entries(none).map(([kind, patterns]) => [kind, patterns.map((it) => new RegExp(inAllScripts(it), 'iu'))]),
  );
}, TAGS_KEPT);

/** `\b` knows Latin letters alone. */
export const inAllScripts = (pattern: string): string =>
  pattern.replaceAll('\\b', '(?:(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}]))');
