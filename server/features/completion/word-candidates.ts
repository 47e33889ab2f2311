/** The words of the language that go on with a sentence. */
import { GrammarAST } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver';
import {
  blockBegunIn,
  nearestFrame,
  type Option,
  optionsAt,
  take,
  valueRead,
} from '../../../language/syntax/expected/frames.ts';
import { CLAUSES } from '../../../language/syntax/meanings/clauses.ts';
import { formOf, ruleOf, wordMeaning } from '../../../language/syntax/meanings/meaning.ts';
import { type Candidate, RANK } from './candidate.ts';
import type { Setting, WordOption } from './setting.ts';

export const isWordOption = (option: Option): option is WordOption =>
  GrammarAST.isKeyword(option.step.element) && /\p{L}/u.test(option.step.element.value);

/** The words that an option stands for: `mystery visit`, not `mystery` alone. */
export function wordCandidates(option: WordOption, setting: Setting): Candidate[] {
  const { element } = option.step;
  const rule = ruleOf(element);
  if (rule === 'Unit') return unitCandidate(option);
  if (rule === 'Clock') return clockCandidates(option);
  // `within by 17:00` can be read, but nobody says so.
  if (rule === 'TimeLimit' && nearestFrame(option.frame, ['Limit'])) return [];
  const phrases = phrasesFrom(option, setting);
  const rank = setting.expected.mayEnd ? RANK.continued : RANK.needed;
  return phrases.map((phrase) => {
    const meaning = wordMeaning(rule, phrase) ?? wordMeaning(rule, element.value) ?? CLAUSES[rule];
    return { label: phrase, kind: CompletionItemKind.Keyword, rank, ...documented(meaning, formOf(element)) };
  });
}

export function documented(meaning: string | undefined, form: string | undefined): { documentation?: string } {
  const parts = [meaning, form && `\`\`\`yardstick\n${form}\n\`\`\``].filter((it) => it !== undefined);
  return parts.length > 0 ? { documentation: parts.join('\n\n') } : {};
}

/** Words that can only be followed by other words are offered together with them, as far as they are few. */
function phrasesFrom(option: WordOption, setting: Setting): string[] {
  const word = option.step.element.value;
  const next = optionsAt(setting.automaton, [take(option, word)]);
  const isPhrase = next.length <= 2 && next.every((it) => isWordOption(it) && !blockBegunIn(it));
  if (!isPhrase) return [word];
  return next.filter(isWordOption).flatMap((it) => phrasesFrom(it, setting).map((rest) => `${word} ${rest}`));
}

/** Lengths of time from the shortest on; a bare day, which nobody can tell the length of, comes last. */
const UNITS = [
  ...['second', 'minute', 'hour', 'business minute', 'business hour', 'business day', 'calendar day'],
  ...['week', 'month', 'year', 'ring', 'day'],
];

/** A unit in the number of the amount before it: `1 minute`, `20 minutes`. */
function unitCandidate(option: WordOption): Candidate[] {
  const { value } = option.step.element;
  const one = value.replace(/s$/, '');
  const clock = valueRead(option.frame, 'clock');
  const isKnown = clock === undefined || UNITS.includes(`${clock} ${one}`);
  if (!isKnown || (value === one) !== isOne(option)) return [];
  const meaning = clock ? wordMeaning('Clock', `${clock} ${one}`) : wordMeaning('Unit', one);
  return [{ label: value, kind: CompletionItemKind.Unit, rank: rankOf(one), ...documented(meaning, undefined) }];
}

/** A clock with each unit that it goes with: weeks, months and years are calendar time in any case. */
function clockCandidates(option: WordOption): Candidate[] {
  const clock = option.step.element.value;
  const units = UNITS.filter((unit) => unit.startsWith(`${clock} `));
  return units.map((unit) => ({
    label: isOne(option) ? unit : `${unit}s`,
    kind: CompletionItemKind.Unit,
    rank: rankOf(unit),
    ...documented(wordMeaning('Clock', unit), undefined),
  }));
}

const rankOf = (unit: string): number => RANK.needed + UNITS.indexOf(unit) / UNITS.length;

const isOne = ({ frame }: Option): boolean => valueRead(frame, 'amount') === '1';
