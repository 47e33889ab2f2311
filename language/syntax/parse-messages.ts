import type { IRecognitionException, IToken, TokenType } from 'chevrotain';
import { AbstractParserErrorMessageProvider, type GrammarAST } from 'langium';
import type { Advice, Correction } from './correction.ts';
import { firstWords } from './first-words.ts';
import { closingLine, STEP } from './formatting/block.ts';
import { CLAUSES_OF, formsWith, formText } from './forms.ts';
import { inBackticks, misnamed, misspelt } from './mistaken-words.ts';

/** What the messages say to write, by the token that is wrong, or by the one before the end of the file. */
const corrections = new WeakMap<IToken, Correction & { readonly message: string }>();

/** What to write instead, as the message of an error has it. */
export function correctionFor(error: IRecognitionException): Correction | undefined {
  const { message, token } = error;
  const before = 'previousToken' in error ? (error.previousToken as IToken) : token;
  const found = corrections.get(isReal(token) ? token : before);
  return found?.message === message ? found : undefined;
}

/** Words that are no beginning of a clause, where one could begin. */
const strangers = new WeakSet<IToken>();

/** Whether an error says no more than that: the sentence before it may be what is not as it should be. */
export const isStranger = ({ token }: IRecognitionException): boolean => strangers.has(token);

const isReal = (token: IToken): boolean => Number.isFinite(token.startOffset) && token.image !== '';

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
    const advice =
      unfinished(found, rule, endsBlock) ??
      misspelt(found, words) ??
      misnamed(found, expected, rule) ??
      secondText(found, previous, expected, rule) ??
      (endsBlock && block ? this.notAClause(found, previous, block.name, words) : undefined) ??
      missing(found, previous, expected, rule);
    if (typeof advice === 'string') return advice;
    remember(advice, found, previous, rule);
    return advice.message;
  }

  private notAClause(found: IToken, previous: IToken, block: string, words: readonly string[]): Advice | string {
    const word = inBackticks(found);
    if (found.image === '}') {
      const message =
        'This closing } has no block to close: take it away, or look for an opening { that is missing above.';
      return { message, write: { text: '', safe: false } };
    }
    if (words.includes(previous.image)) {
      return `The line above is not finished: \`${previous.image}\` was read as a name that is missing there.`;
    }
    if (block !== 'file' && firstWords(this.grammar(), 'Element').includes(found.image)) {
      return { message: `The closing } of the ${block} above is missing before ${word}.`, write: CLOSING };
    }
    const homes = Object.values(CLAUSES_OF).filter(({ rule }) =>
      firstWords(this.grammar(), rule).includes(found.image),
    );
    if (block === 'file' && homes.length > 0) {
      return `${word} stands outside any block: look for an opening { that is missing above, or a closing } too many.`;
    }
    const [home] = homes;
    if (home) {
      const like = formsWith(found.image)[0];
      return `${word} stands in the block of a ${homes.map(({ name }) => name).join(' or a ')}, and not of a ${block}${like ? `: { ${like} }` : ''}.`;
    }
    if (block === 'file' && found.tokenType.name === 'STRING') {
      return `${word} belongs to nothing: what has a name has one title, and then its block in { }.`;
    }
    strangers.add(found);
    const place = block === 'file' ? 'A file holds' : `A ${block} holds`;
    return `I do not understand ${word} here. ${place} ${listed(words.map((it) => WHOLE[it] ?? it))}. Words for people stand in quotes: "…"; notes to yourself follow //.`;
  }
}

/** Clauses whose first word says too little by itself. */
const WHOLE: Readonly<Record<string, string>> = { based: 'based on', done: 'done by' };

/** A brace that is missing: it stands in a line of its own, behind the word before. */
const CLOSING: NonNullable<Advice['write']> = { text: '}', safe: false };

function remember({ message, write }: Advice, found: IToken, previous: IToken, rule: string): void {
  const key = isReal(found) ? found : previous;
  if (!write || !isReal(key)) return;
  if (write === CLOSING && !isReal(previous)) return;
  const end = endOf(write === CLOSING ? previous : key);
  const margin = rule === 'Target' || rule === 'Override' ? STEP : '';
  const correction =
    write === CLOSING
      ? { start: end, end, text: closingLine(margin), safe: false }
      : { start: key.startOffset, end, ...write };
  corrections.set(key, { message, ...correction });
}

const endOf = (token: IToken): number => (token.endOffset ?? token.startOffset) + 1;

function unfinished(found: IToken, rule: string, endsBlock: boolean): Advice | string | undefined {
  if (found.tokenType.name !== 'EOF') return undefined;
  if (endsBlock) {
    return { message: 'The file ends before this block does: write a closing } where it ends.', write: CLOSING };
  }
  return `The file ends in the middle of a sentence.${formText(rule)}`;
}

const listed = (words: readonly string[]): string => [words.slice(0, -1).join(', '), words.at(-1)].join(' and ');

const DESCRIBED: Readonly<Record<string, string>> = {
  ID: 'a name',
  STRING: 'a text in quotes',
  NUMBER: 'a number',
  PERCENT: 'a percentage, such as 90%,',
  DATE: 'a date, such as 2026-07-01,',
  MONTH_DAY: 'a month and a day, such as 12-31,',
  TIME: 'a time, such as 08:00,',
  '}': 'a closing }',
};

function missing(found: IToken, previous: IToken, expected: readonly string[], rule: string): string {
  const [only] = new Set(expected).size === 1 ? expected : [];
  if ((found.startLine ?? 0) > (previous.endLine ?? Number.POSITIVE_INFINITY)) {
    return `The sentence breaks off after \`${previous.image}\`.${formText(rule)}`;
  }
  if (found.image === ':' && previous.image) return `Leave out the colon after \`${previous.image}\`.${formText(rule)}`;
  if (previous.image === 'target' && /^\d/.test(found.image)) {
    return `Say \`at least\` or \`at most\` before ${inBackticks(found)}.${formText(rule)}`;
  }
  if (previous.image === 'report' && rule === 'Frequency') {
    return `After \`report\` comes how often, and then to whom.${formText('ReportClause')}`;
  }
  const after = previous.image ? ` after \`${previous.image}\`` : '';
  if (only)
    return `${capital(DESCRIBED[only] ?? `\`${only}\``)} is missing${after}; ${inBackticks(found)} stands there instead.${formText(rule)}`;
  return `I do not understand ${inBackticks(found)}${after}.${formText(rule)}`;
}

function secondText(found: IToken, previous: IToken, expected: readonly string[], rule: string): string | undefined {
  const second =
    found.tokenType.name === 'STRING' && previous.tokenType.name === 'STRING' && !expected.includes('STRING');
  return second ? `A second text does not belong here.${rule === 'Document' ? '' : formText(rule)}` : undefined;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
