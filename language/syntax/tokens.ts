import { Lexer, type TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type Grammar, stream, type TokenBuilderOptions } from 'langium';
import { firstWords } from './first-words.ts';
import { OPENING_QUOTES } from './quotes.ts';
import { ANY_BEGINNING, commentPattern, type Pattern, restPattern, textPattern } from './scanning.ts';

/**
 * The connecting words of sentences. They alone cannot be names: a name may be followed by one of
 * them, and nothing else tells where the name ends.
 */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  ...['after', 'and', 'are', 'as', 'at', 'because', 'by', 'for', 'from', 'have', 'if', 'in', 'its'],
  ...['not', 'of', 'or', 'per', 'since', 'the', 'then', 'to', 'until', 'where', 'within'],
]);

/** Every other keyword is a name wherever a name is expected, and a name may begin with any keyword. */
export class YardstickTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(grammar: Grammar, options?: TokenBuilderOptions): TokenType[] {
    // Every rule is used: to look for the others, as Langium does, costs a few milliseconds of every start.
    const rules = stream(grammar.rules);
    const terminals = this.buildTerminalTokens(rules);
    const tokens = [...this.buildKeywordTokens(rules, terminals, options), ...terminals];
    const [id, number] = ['ID', 'NUMBER'].map((name) => tokens.find((token) => token.name === name));
    if (!id || !number) throw new Error('the grammar lacks a terminal for names or numbers');
    const elements = new Set(firstWords(grammar, 'Element'));
    for (const token of tokens.filter(isWord)) {
      token.LONGER_ALT = [id];
      if (RESERVED_WORDS.has(token.name)) continue;
      if (elements.has(token.name)) tokens.push(asName(token, id));
      else token.CATEGORIES = [id];
    }
    for (const token of tokens) {
      const spellings = SPELLINGS[token.name];
      if (spellings) token.PATTERN = spellings;
    }
    tokens.splice(tokens.indexOf(number), 0, digitsFirst(id));
    for (const token of tokens) scanned(token);
    tokens.push(rest(tokens));
    for (const token of tokens) if (typeof token.PATTERN !== 'string') token.LINE_BREAKS = isHidden(token);
    return tokens;
  }

  /** Names are the only tokens that can begin with a keyword: no need to try every terminal on every keyword. */
  protected override findLongerAlt(): TokenType[] {
    return [];
  }
}

/** Only what is hidden runs over lines. Said here, since the lexer would analyse each pattern to find that out. */
const isHidden = (token: TokenType): boolean => token.GROUP !== undefined && token.GROUP !== REST;

/** For the words that begin an element, the tokens that stand for them where they may also be names. */
export const AS_NAME = new WeakMap<TokenType, TokenType>();

/** The words that begin an element, once the lexer is made. */
export const ELEMENT_WORDS = new Set<string>();

function asName(word: TokenType, id: TokenType): TokenType {
  // The lexer never reads it by itself: YardstickLexer puts this token in the place of the word.
  const token = { name: `${word.name} as a name`, PATTERN: Lexer.NA, CATEGORIES: [word, id] };
  AS_NAME.set(word, token);
  ELEMENT_WORDS.add(word.name);
  return token;
}

/** Punctuation as some keyboards have it: read, so that the rest keeps its meaning, and then refused by name. */
const SPELLINGS: Readonly<Record<string, RegExp>> = { '{': /[{｛]/, '}': /[}｝]/, ',': /[,，、]/, ':': /[:：]/ };

/** Texts and comments are found in linear time, whether they end or not. */
function scanned(token: TokenType): void {
  if (token.name === 'STRING') setPattern(token, textPattern(), [...OPENING_QUOTES]);
  if (token.name === 'ML_COMMENT') setPattern(token, commentPattern(), ['/']);
}

/** What is no token of the language: the lexer hands it over in pieces, as it does with comments. */
export const REST = 'rest';

function rest(tokens: readonly TokenType[]): TokenType {
  const token: TokenType = { name: 'REST', GROUP: REST };
  setPattern(token, restPattern(tokens), ANY_BEGINNING);
  return token;
}

function setPattern(token: TokenType, pattern: Pattern, beginnings: readonly (string | number)[]): void {
  token.PATTERN = pattern as NonNullable<TokenType['PATTERN']>;
  token.START_CHARS_HINT = [...beginnings];
}

/** A number with letters right behind it, such as 24h-support or 20s. No rule of the grammar wants one. */
function digitsFirst(id: TokenType): TokenType {
  return { name: 'DIGITS_FIRST', PATTERN: new RegExp(`\\d+-?${(id.PATTERN as RegExp).source}`) };
}

function isWord(token: TokenType): boolean {
  return typeof token.PATTERN === 'string' && /^\p{L}/u.test(token.PATTERN);
}
