/** How the parser decides between the alternatives of a rule. */
import { type BaseParser, getLookaheadPaths, type IOrAlt, type IToken } from 'chevrotain';
import { LLStarLookaheadStrategy } from 'chevrotain-allstar';

type Alternation = Parameters<LLStarLookaheadStrategy['buildLookaheadForAlternation']>[0];
type Optional = Parameters<LLStarLookaheadStrategy['buildLookaheadForOptional']>[0];

/** The hours of touchpoints stand in the line of their names: in a line of its own, the word begins the hours of the service. */
export const HOURS_IN_LINE = { rule: 'TouchpointHours', of: 'TouchpointsClause', word: 'open' };

const beginsLine = (token: IToken, before: IToken): boolean => (token.startLine ?? 0) > (before.endLine ?? 0);

/**
 * Langium's own strategy, which prepares each decision when it is first met: a small file meets few
 * of them, and all take longer to prepare than the file to parse.
 */
export class LazyLookahead extends LLStarLookaheadStrategy {
  /**
   * The library numbers its states by how many there are and takes some of them out again while it goes on, so that two may
   * bear one number. It tells them apart by that, and would go on from the one as from the other.
   */
  override initialize(options: Parameters<LLStarLookaheadStrategy['initialize']>[0]): void {
    super.initialize(options);
    const { atn } = this as unknown as { atn: { states: { stateNumber: number }[] } };
    for (const [number, state] of atn.states.entries()) state.stateNumber = number;
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
    const isInLine = options.prodType === 'Option' && options.rule.name.replace(/\W/g, '') === HOURS_IN_LINE.of;
    return function (this: BaseParser) {
      if (isInLine && beginsLine(this.LA(1), this.LA(0)) && this.LA(1).image === HOURS_IN_LINE.word) return false;
      decide ??= build();
      return decide.call(this);
    };
  }
}
