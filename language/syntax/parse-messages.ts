import type { IToken, TokenType } from 'chevrotain';
import { AbstractParserErrorMessageProvider, type GrammarAST } from 'langium';
import { nearest } from '../lexicon/nearest.ts';
import { firstWords } from './first-words.ts';
import { ABBREVIATIONS, CLAUSES_OF, FORMS } from './forms.ts';
import { RESERVED_WORDS } from './tokens.ts';

/** Parse errors in the author's terms: what is wrong here, and how the sentence reads. */
export class AuthorMessages extends AbstractParserErrorMessageProvider {
  private readonly grammar: () => GrammarAST.Grammar;

  constructor(services: { Grammar: GrammarAST.Grammar }) {
    super();
    this.grammar = () => services.Grammar;
  }

  override buildMismatchTokenMessage(error: {
    expected: TokenType;
    actual: IToken;
    previous: IToken;
    ruleName: string;
  }) {
    return this.explain(error.actual, error.previous, [error.expected.name], error.ruleName);
  }

  override buildNoViableAltMessage(error: {
    expectedPathsPerAlt: TokenType[][][];
    actual: IToken[];
    previous: IToken;
    ruleName: string;
  }) {
    const expected = error.expectedPathsPerAlt.flat().flatMap((path) => path[0]?.name ?? []);
    return this.explain(error.actual[0] as IToken, error.previous, expected, error.ruleName);
  }

  override buildEarlyExitMessage(error: {
    expectedIterationPaths: TokenType[][];
    actual: IToken[];
    previous: IToken;
    ruleName: string;
  }) {
    const expected = error.expectedIterationPaths.flatMap((path) => path[0]?.name ?? []);
    return this.explain(error.actual[0] as IToken, error.previous, expected, error.ruleName);
  }

  override buildNotAllInputParsedMessage(error: { firstRedundant: IToken; ruleName: string }) {
    return this.explain(error.firstRedundant, error.firstRedundant, ['EOF'], error.ruleName);
  }

  private explain(found: IToken, previous: IToken, expected: readonly string[], suffixedRule: string): string {
    const rule = suffixedRule.replace(/[^\w]/g, '');
    const block = CLAUSES_OF[rule];
    const endsBlock = expected.includes('}') || (rule === 'Document' && expected.includes('EOF'));
    const words = endsBlock && block ? firstWords(this.grammar(), block.rule) : expected;
    return (
      unfinished(found, rule, endsBlock) ??
      misspelt(found, words) ??
      misnamed(found, expected) ??
      secondText(found, previous, expected, rule) ??
      (endsBlock && block ? this.notAClause(found, previous, block.name, words) : undefined) ??
      missing(found, previous, expected, rule)
    );
  }

  private notAClause(found: IToken, previous: IToken, block: string, words: readonly string[]): string {
    const word = quote(found);
    if (found.image === '}') {
      return 'This closing } has no block to close: take it away, or look for an opening { that is missing above.';
    }
    if (words.includes(previous.image)) {
      return `The line above is not finished: \`${previous.image}\` was read as a name that is missing there.`;
    }
    if (block !== 'file' && firstWords(this.grammar(), 'Element').includes(found.image)) {
      return `The closing } of the ${block} above is missing before ${word}.`;
    }
    const isClause = Object.values(CLAUSES_OF).some(({ rule }) =>
      firstWords(this.grammar(), rule).includes(found.image),
    );
    if (block === 'file' && isClause) {
      return `${word} stands outside any block: look for an opening { that is missing above, or a closing } too many.`;
    }
    if (block === 'file' && found.tokenType.name === 'STRING') {
      return `${word} belongs to nothing: what has a name has one title, and then its block in { }.`;
    }
    const place = block === 'file' ? 'A file holds' : `A ${block} holds`;
    return `I do not understand ${word} here. ${place} ${listed(words)}. Words for people stand in quotes: "…"; notes to yourself follow //.`;
  }
}

const quote = (token: IToken): string => `\`${token.image}\``;

function unfinished(found: IToken, rule: string, endsBlock: boolean): string | undefined {
  if (found.tokenType.name !== 'EOF') return undefined;
  if (endsBlock) return 'The file ends before this block does: write a closing } where it ends.';
  return `The file ends in the middle of a sentence.${form(rule)}`;
}

function misspelt(found: IToken, expected: readonly string[]): string | undefined {
  if (!/^\p{L}/u.test(found.image) || RESERVED_WORDS.has(found.image)) return undefined;
  const lower = found.image.toLowerCase();
  if (lower !== found.image && expected.includes(lower)) {
    return `The words of the language are written in small letters: write \`${lower}\` instead of ${quote(found)}.`;
  }
  const unit = ABBREVIATIONS[lower];
  if (unit && expected.includes(unit)) return `Write the unit in full: \`${unit}\` instead of ${quote(found)}.`;
  const weekday =
    expected.includes('Mon') &&
    ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].find((day) => lower.startsWith(day.toLowerCase()));
  if (weekday) return `Write weekdays with three letters: \`${weekday}\` instead of ${quote(found)}.`;
  const close = nearest(
    found.image,
    expected.filter((word) => /^\p{L}{2}/u.test(word) && !/^[A-Z_]+$/.test(word)),
  );
  return close && close !== found.image
    ? `${quote(found)} is not a word I know here. Did you mean \`${close}\`?`
    : undefined;
}

function misnamed(found: IToken, expected: readonly string[]): string | undefined {
  if (found.tokenType.name === 'DIGITS_FIRST') {
    const [, digits, rest] = /^(\d+)-?(.*)$/.exec(found.image) as unknown as [string, string, string];
    if (expected.includes('ID')) {
      return `A name begins with a letter: write \`${lettersFirst(digits, rest)}\`, for instance, instead of ${quote(found)}.`;
    }
    return `Write a space between the number and its unit: \`${digits} ${ABBREVIATIONS[rest] ?? rest}\` instead of ${quote(found)}.`;
  }
  if (!expected.includes('ID')) return undefined;
  if (RESERVED_WORDS.has(found.image)) {
    return `A name belongs here, and ${quote(found)} is one of the connecting words that cannot be one.`;
  }
  if (found.tokenType.name === 'STRING') {
    return `A name belongs before the title: letters, digits and hyphens, such as \`answer-calls\`, without quotes.`;
  }
  return undefined;
}

const listed = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const DESCRIBED: Readonly<Record<string, string>> = {
  ID: 'a name',
  STRING: 'a text in quotes',
  NUMBER: 'a number',
  PERCENT: 'a percentage, such as 90%,',
  DATE: 'a date, such as 2026-07-01,',
  TIME: 'a time, such as 08:00,',
  '}': 'a closing }',
};

function missing(found: IToken, previous: IToken, expected: readonly string[], rule: string): string {
  const [only] = new Set(expected).size === 1 ? expected : [];
  if ((found.startLine ?? 0) > (previous.endLine ?? Number.POSITIVE_INFINITY)) {
    return `The sentence breaks off after \`${previous.image}\`.${form(rule)}`;
  }
  const after = previous.image ? ` after \`${previous.image}\`` : '';
  if (only)
    return `${capital(DESCRIBED[only] ?? `\`${only}\``)} is missing${after}; ${quote(found)} stands there instead.${form(rule)}`;
  return `I do not understand ${quote(found)}${after}.${form(rule)}`;
}

function secondText(found: IToken, previous: IToken, expected: readonly string[], rule: string): string | undefined {
  const second =
    found.tokenType.name === 'STRING' && previous.tokenType.name === 'STRING' && !expected.includes('STRING');
  return second ? `A second text does not belong here.${rule === 'Document' ? '' : form(rule)}` : undefined;
}

/** `24h-support` as `support-24h`. */
function lettersFirst(digits: string, rest: string): string {
  const [unit = '', ...words] = rest.split('-');
  return words.length > 0 ? `${words.join('-')}-${digits}${unit}` : `${unit}-${digits}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const form = (rule: string): string => (FORMS[rule] ? ` It reads like this: ${FORMS[rule]}` : '');
