/** The grammar as an automaton: from each place in a rule, what may stand next. */
import { GrammarAST } from 'langium';

/** What one token may be: a word of the language, a terminal such as a number, or the name of something. */
export type ExpectedToken = GrammarAST.Keyword | GrammarAST.RuleCall | GrammarAST.CrossReference;

/** The way over one token. */
export interface Transition {
  readonly element: ExpectedToken;
  /** The property that holds what is read. */
  readonly property: string | undefined;
  readonly to: RuleState;
}

/** The way through another rule. */
export interface Call {
  readonly rule: string;
  readonly property: string | undefined;
  readonly to: RuleState;
}

/** A place in a rule. */
export interface RuleState {
  readonly steps: Transition[];
  readonly calls: Call[];
  /** Places that are reached without any token. */
  readonly skips: RuleState[];
}

/** A rule, from its beginning to its end. */
interface RuleStates {
  readonly start: RuleState;
  readonly end: RuleState;
}

const state = (): RuleState => ({ steps: [], calls: [], skips: [] });

export class Automaton {
  private readonly rules = new Map<string, RuleStates>();
  private readonly grammar: GrammarAST.Grammar;

  constructor(grammar: GrammarAST.Grammar) {
    this.grammar = grammar;
  }

  /** @throws where the grammar has no such parser rule */
  rule(name: string): RuleStates {
    const known = this.rules.get(name);
    if (known) return known;
    const rule = this.grammar.rules.find((it) => it.name === name);
    if (!GrammarAST.isParserRule(rule)) throw new Error(`the grammar has no rule ${name}`);
    const made = { start: state(), end: state() };
    this.rules.set(name, made);
    build(rule.definition, made.start, made.end);
    return made;
  }
}

function build(element: GrammarAST.AbstractElement, from: RuleState, to: RuleState, property?: string): void {
  const { cardinality } = element;
  if (cardinality === '?' || cardinality === '*') from.skips.push(to);
  const isRepeated = cardinality === '*' || cardinality === '+';
  const [begin, end] = isRepeated ? [state(), state()] : [from, to];
  if (isRepeated) {
    from.skips.push(begin);
    end.skips.push(begin, to);
  }
  buildOnce(element, begin, end, property);
}

function buildOnce(element: GrammarAST.AbstractElement, from: RuleState, to: RuleState, property?: string): void {
  if (GrammarAST.isAssignment(element)) build(element.terminal, from, to, element.feature);
  else if (GrammarAST.isAlternatives(element)) for (const it of element.elements) build(it, from, to, property);
  else if (GrammarAST.isGroup(element)) buildGroup(element.elements, from, to, property);
  else if (GrammarAST.isRuleCall(element)) buildCall(element, from, to, property);
  else if (GrammarAST.isKeyword(element) || GrammarAST.isCrossReference(element))
    from.steps.push({ element, property, to });
  // An action makes a node, and reads nothing.
  else from.skips.push(to);
}

function buildGroup(
  elements: readonly GrammarAST.AbstractElement[],
  from: RuleState,
  to: RuleState,
  property?: string,
): void {
  let at = from;
  for (const [index, element] of elements.entries()) {
    const next = index === elements.length - 1 ? to : state();
    build(element, at, next, property);
    at = next;
  }
}

function buildCall(element: GrammarAST.RuleCall, from: RuleState, to: RuleState, property?: string): void {
  const rule = element.rule.ref;
  if (!GrammarAST.isParserRule(rule)) from.steps.push({ element, property, to });
  // A fragment, or a rule that makes a plain value, is a part of the rule that uses it.
  else if (rule.fragment || rule.dataType) build(rule.definition, from, to, property);
  else from.calls.push({ rule: rule.name, property, to });
}
