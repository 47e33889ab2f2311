/** How the parser decides between the alternatives of a rule. */
import { type BaseParser, getLookaheadPaths, type IOrAlt, type IToken } from 'chevrotain';
import { LLStarLookaheadStrategy } from 'chevrotain-allstar';
import { mustBegin, type Network, numberAnew } from './states.ts';

type Alternation = Parameters<LLStarLookaheadStrategy['buildLookaheadForAlternation']>[0];
type Optional = Parameters<LLStarLookaheadStrategy['buildLookaheadForOptional']>[0];

/** The hours of touchpoints stand in the line of their names: in a line of its own, the word begins the hours of the service. */
export const HOURS_IN_LINE = { rule: 'TouchpointHours', of: 'TouchpointsClause', word: 'open' };

/** A lead stands in the line of its moment: in a line of its own, the word begins where a standard holds. */
const LEAD_IN_LINE = { of: 'Outcome', words: ['at', 'least'] };

const beginsLine = (token: IToken, before: IToken): boolean => (token.startLine ?? 0) > (before.endLine ?? 0);

/**
 * Langium's own strategy, which prepares each decision when it is first met: a small file meets few
 * of them, and all take longer to prepare than the file to parse.
 */
export class LazyLookahead extends LLStarLookaheadStrategy {
  override initialize(options: Parameters<LLStarLookaheadStrategy['initialize']>[0]): void {
    super.initialize(options);
    numberAnew(this.network);
  }

  private get network(): Network {
    return this as unknown as Network;
  }

  override buildLookaheadForAlternation(options: Alternation) {
    // Where none fits, the first that begins with the word: what is wrong is then said where it stands, further on.
    const begunBy = (word: string): number | undefined => {
      const { rule, prodOccurrence: occurrence, prodType } = { prodType: 'Alternation' as const, ...options };
      const paths = getLookaheadPaths({ occurrence, rule, prodType, maxLookahead: 1 });
      const found = paths.findIndex((ways) => ways.some(([first]) => first?.name === word));
      return found < 0 ? undefined : found;
    };
    const build = () => super.buildLookaheadForAlternation(options);
    let decide: ReturnType<typeof build> | undefined;
    return function (this: BaseParser, alternatives?: IOrAlt<unknown>[]) {
      decide ??= build();
      return decide.call(this, alternatives) ?? begunBy(this.LA(1).tokenType.name);
    };
  }

  override buildLookaheadForOptional(options: Optional) {
    const build = () => super.buildLookaheadForOptional(options);
    let decide: ReturnType<typeof build> | undefined;
    // Langium marks the names of its rules with a sign that nobody sees.
    const rule = options.prodType === 'Option' ? options.rule.name.replace(/\W/g, '') : '';
    const isInLine = rule === HOURS_IN_LINE.of;
    const isLead = rule === LEAD_IN_LINE.of;
    // Where none fits, what begins with the word and cannot be left out: what is wrong is then said where it stands, further on.
    let begins: ReturnType<typeof mustBegin> | undefined;
    const isBegun = (type: number): boolean => {
      begins ??= rule === '' ? () => false : mustBegin(this.network, decisionOf(options));
      return begins(type);
    };
    return function (this: BaseParser) {
      if (isInLine && beginsLine(this.LA(1), this.LA(0)) && this.LA(1).image === HOURS_IN_LINE.word) return false;
      decide ??= build();
      if (decide.call(this)) return true;
      if (isLead && LEAD_IN_LINE.words.every((word, at) => this.LA(at + 1).image === word)) {
        return !beginsLine(this.LA(1), this.LA(0));
      }
      return isBegun(this.LA(1).tokenTypeIdx);
    };
  }
}

const decisionOf = ({ rule, prodType, prodOccurrence }: Optional): string =>
  `${rule.name}_${prodType}_${prodOccurrence}`;
