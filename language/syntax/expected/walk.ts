/** Reads tokens along the grammar, and finds its way back where they make no sense. */
import type { IToken } from 'chevrotain';
import { GrammarAST } from 'langium';
import { HOURS_IN_LINE } from '../lookahead.ts';
import type { Automaton, ExpectedToken } from './automaton.ts';
import { begin, blockBegunIn, type Configuration, type Option, optionsAt, take } from './frames.ts';

export class Walk {
  private readonly automaton: Automaton;
  private readings: readonly Configuration[];
  /** For each block that is open, its beginning: where a line that makes no sense is given up, the next one is read from there. */
  private readonly blocks: (readonly Configuration[])[];
  private previous: IToken | undefined;

  constructor(automaton: Automaton) {
    this.automaton = automaton;
    this.readings = [begin(automaton, 'Document')];
    this.blocks = [this.readings];
  }

  read(token: IToken): void {
    const options = this.reached(token.startLine ?? 0).filter(({ step }) => isRead(step.element, token));
    const readings = [...options, ...this.besides(token, options)].map((option) => take(option, token.image));
    const symbol = token.tokenType.name;
    if (symbol === '{') this.blocks.push(readings);
    if (symbol === '}' && this.blocks.length > 1) this.blocks.pop();
    this.readings = readings;
    this.previous = token;
  }

  /** What may come next in a line, where it goes on or where it is a new one. */
  options(line: number): Option[] {
    const options = this.reached(line);
    if (!this.startsLine(line) || options.some(blockBegunIn)) return options;
    return [...options, ...this.fromBlock()];
  }

  private reached(line: number): Option[] {
    const options = optionsAt(this.automaton, this.readings);
    if (!this.startsLine(line)) return options;
    return options.filter(({ frame }) => frame.started || frame.rule !== HOURS_IN_LINE.rule);
  }

  /** Whether what was read last may be left at that. */
  mayEnd(): boolean {
    const options = optionsAt(this.automaton, this.readings);
    return options.length === 0 || options.some((it) => blockBegunIn(it) || isSymbol(it.step.element, '}'));
  }

  startsLine(line: number): boolean {
    return (this.previous?.endLine ?? 0) < line;
  }

  /**
   * A word that begins a clause and stands first in its line begins that clause, even if the
   * sentence above misses a name; and a brace closes its block whatever stands in it.
   */
  private besides(token: IToken, found: readonly Option[]): Option[] {
    if (found.some(({ step }) => GrammarAST.isKeyword(step.element))) return [];
    if (token.tokenType.name !== '}' && !this.startsLine(token.startLine ?? 0)) return [];
    return this.fromBlock().filter(({ step }) => isRead(step.element, token) && !found.some((it) => it.step === step));
  }

  private fromBlock(): Option[] {
    return optionsAt(this.automaton, this.blocks.at(-1) ?? []);
  }
}

const isSymbol = (element: ExpectedToken, symbol: string): boolean =>
  GrammarAST.isKeyword(element) && element.value === symbol;

/** The terminal that an element of the grammar reads; undefined for a word of the language. */
export function terminalOf(element: ExpectedToken): string | undefined {
  if (GrammarAST.isKeyword(element)) return undefined;
  const call = GrammarAST.isCrossReference(element) ? element.terminal : element;
  return GrammarAST.isRuleCall(call) ? call.rule.ref?.name : undefined;
}

function isRead(element: ExpectedToken, { image, tokenType }: IToken): boolean {
  if (GrammarAST.isKeyword(element)) return element.value === image || element.value === tokenType.name;
  const terminal = terminalOf(element);
  return tokenType.name === terminal || (tokenType.CATEGORIES ?? []).some((it) => it.name === terminal);
}
