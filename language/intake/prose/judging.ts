/** Which candidates promise something: by what they say, by what stands over them, and by those beside them. */
import { numbersIn, unclearTimesIn, unreadLengthsIn } from '../../reader/read.ts';
import { promisedIn } from '../draft/readings.ts';
import type { ProseCandidate } from './candidates.ts';
import { isExtension, isMeasuredAct, noPromiseIn } from './no-promise.ts';
import { speaks } from './phrases.ts';
import { isOffer, isVoiced } from './voices.ts';

interface Judged {
  readonly candidate: ProseCandidate;
  /** Whether it holds a limit, a share, a score or how often something happens. */
  readonly isMeasured: boolean;
  /** Whether it says in what share of cases something is done in what time. */
  readonly isFull: boolean;
  /** Whether something says that it promises nothing. */
  readonly isNone: boolean;
  /** Whether somebody promises it in so many words. */
  readonly isPromised: boolean;
  /** Whether it has words of those who promise, or of those to whom it is promised. */
  readonly isSpoken: boolean;
}

/** What is known of the document around its prose. */
export interface Around {
  /** Whether each list item promises something, whatever it says. */
  readonly all: boolean;
  /** Whether there are tables that promise something. */
  readonly hasTables: boolean;
}

export function promisesAmong(
  candidates: readonly ProseCandidate[],
  language: string,
  { all, hasTables }: Around,
): ProseCandidate[] {
  const judged = candidates.map((candidate) => judge(candidate, language));
  const measured = judged.filter((it) => isSure(it, language));
  const sure = new Set([...measured, ...headingsBeside(measured, judged)]);
  const isCharter =
    hasTables || sure.size > 1 || candidates.some((it) => speaks(it.heading ?? '', 'headings', language));
  const likely = judged.filter((it) => sure.has(it) || isSpokenFor(it, isCharter, language));
  const blocks = new Set(likely.map(({ candidate }) => candidate.block));
  const sections = new Set(likely.flatMap(({ candidate }) => sectionsOf(candidate)));
  const first = Math.min(...likely.map(({ candidate }) => candidate.number));
  const isBeside = ({ candidate }: Judged): boolean =>
    candidate.form === 'item'
      ? blocks.has(candidate.block)
      : isNear(candidate) && isPlainSentence(candidate.text, language);
  const isNear = (candidate: ProseCandidate): boolean =>
    candidate.isBelowTable ||
    (sections.has(sectionOf(candidate)) &&
      (candidate.number > first || speaks(candidate.heading ?? '', 'headings', language)));
  const known = new Set(likely);
  const isOne = (it: Judged): boolean => {
    const { candidate, isNone } = it;
    if (candidate.isLead || candidate.form === 'heading') return sure.has(it);
    if (isNone) return all && candidate.form === 'item';
    const isCalledOne = known.has(it) || isBelowPromises(candidate, language) || (all && candidate.form === 'item');
    return isCalledOne || (isCharter && !isBelowOthers(candidate, language) && isBeside(it));
  };
  return judged.filter(isOne).map(({ candidate }) => candidate);
}

/** A promise as a heading has others beside it: “Your room is ready”, “Every counter has a chair”. */
function headingsBeside(sure: readonly Judged[], all: readonly Judged[]): Judged[] {
  const levels = new Set(sure.filter(({ candidate }) => candidate.form === 'heading').map(levelOf));
  return all.filter((it) => it.candidate.form === 'heading' && !it.isNone && levels.has(levelOf(it)) && isLong(it));
}

const levelOf = ({ candidate }: Judged): string => sectionOf(candidate);

/** Shorter headings name something; a Chinese one has no spaces. */
const isLong = ({ candidate: { text } }: Judged): boolean =>
  text.split(/\s+/).length > 3 || (/\p{Script=Han}/u.test(text) && text.length > 8);

function judge(candidate: ProseCandidate, language: string): Judged {
  const { text, statement } = candidate;
  const { all } = promisedIn(text, language);
  return {
    candidate,
    isMeasured:
      all.some(({ kind }) => kind !== 'deadline' && kind !== 'hours' && kind !== 'count') ||
      unclearTimesIn(text, language).length > 0,
    isFull: all.some(({ kind }) => kind === 'limit') && all.some(({ kind }) => kind === 'share'),
    isNone:
      noPromiseIn(text, language) !== undefined ||
      isMore(text, language) ||
      isTitleOnly(candidate) ||
      (candidate.form !== 'item' && isOfElse(text, language)),
    isPromised: speaks(statement, 'promises', language),
    isSpoken:
      speaks(statement, 'spoken', language) ||
      isVoiced(text, language) ||
      (candidate.form === 'item' && speaks(statement, 'addressed', language)),
  };
}

/** More time in hard cases is no promise by itself. */
const isMore = (text: string, language: string): boolean =>
  isExtension(text, language) && promisedIn(text, language).limits.length < 2;

/** Nothing but a number or a word is no sentence. */
const isTitleOnly = ({ text }: ProseCandidate): boolean => !/\p{L}{2}/u.test(text);

/** Those that hold an amount, and do not stand below a heading of something else. */
function isSure({ candidate, isMeasured, isFull, isNone, isPromised }: Judged, language: string): boolean {
  if (isNone || !isMeasured || candidate.isLead) return false;
  const isLoose = candidate.form === 'heading' && !/\s/.test(candidate.text.trim());
  return !isLoose && !(isBelowOthers(candidate, language) && !((isPromised || isFull) && candidate.form !== 'item'));
}

/** Without an amount: somebody promises, or is promised, something. */
const isSpokenFor = (it: Judged, isCharter: boolean, language: string): boolean =>
  (it.isPromised || (isCharter && it.isSpoken)) && mayPromise(it, language);

const mayPromise = ({ candidate, isNone }: Judged, language: string): boolean =>
  !isNone &&
  candidate.form !== 'heading' &&
  !candidate.isLead &&
  !isBelowOthers(candidate, language) &&
  !isOfElse(candidate.text, language);

const isBelowPromises = ({ heading, lead, form }: ProseCandidate, language: string): boolean =>
  form === 'item' && [heading, lead].some((text) => text !== null && speaks(text, 'headings', language));

const isBelowOthers = ({ heading, lead }: ProseCandidate, language: string): boolean =>
  [heading, lead].some(
    (text) => text !== null && speaks(text, 'others', language) && !speaks(text, 'headings', language),
  );

/** What stands before the first promise is mostly about the document. */
const sectionOf = ({ path }: ProseCandidate): string => path.join('\n');

/** What stands below a heading that is a promise is about it. */
const sectionsOf = ({ form, path, text }: ProseCandidate): string[] =>
  form === 'heading' ? [path.join('\n'), [...path, text].join('\n')] : [path.join('\n')];

/** Addresses, years and how many people somebody serves are facts. */
const isPlainSentence = (text: string, language: string): boolean =>
  isSentence(text) &&
  !isOfElse(text, language) &&
  (promisedIn(text, language).all.length > 0 || !isCounted(text, language));

/** A length of time that is no limit is that of something else: a warranty, a tour, a right of customers. */
function isOfElse(text: string, language: string): boolean {
  const lengths = unreadLengthsIn(text.replace(IN_A_WORD, ''), language);
  return (
    lengths.length > 0 &&
    !isOffer(text, language) &&
    !isMeasuredAct(text, language) &&
    promisedIn(text, language).all.length === 0 &&
    lengths.every((it) => it.isOfElse && !it.isCondition)
  );
}

const isCounted = (text: string, language: string): boolean =>
  numbersIn(text.replace(IN_A_WORD, ''), language).some(({ value }) => value >= LARGE);
const LARGE = 1000;

/** “24-hour cover” counts nothing. */
const IN_A_WORD = /\d+-(?=\p{L})/gu;

/** Ends as a sentence does, or is long enough for one. */
const isSentence = (text: string): boolean =>
  /[.!。！]["”»)）]?$/u.test(text) ||
  text.split(/\s+/).length > 4 ||
  (/\p{Script=Han}/u.test(text) && text.length > LONGEST_TITLE);

/** In Chinese characters. */
const LONGEST_TITLE = 6;
