/** Which rules are being read, one within the other, and what has been read of them. */
import type { Automaton, Call, RuleState, Transition } from './automaton.ts';

/** A rule that is being read. */
export interface Frame {
  readonly rule: string;
  /** The property of the rule around it that will hold it. */
  readonly property: string | undefined;
  readonly parent: Frame | undefined;
  /** Where the rule around it goes on. */
  readonly back: RuleState | undefined;
  readonly end: RuleState;
  /** Whether a token of it has been read. */
  readonly started: boolean;
  readonly values: Values | undefined;
  /** The rules of the clauses in its block, those behind the cursor included. */
  readonly clauses: Set<string>;
}

/** What has been read into the properties of a rule, the latest first. */
interface Values {
  readonly property: string;
  readonly text: string;
  readonly before: Values | undefined;
}

/** One of the places where the reading of a text may have arrived. */
export interface Configuration {
  readonly state: RuleState;
  readonly frame: Frame;
}

/** What may come next. */
export interface Option {
  readonly step: Transition;
  readonly frame: Frame;
}

/** The text of a property that was read last, in the nearest rule that has it. */
export function valueRead(frame: Frame | undefined, property: string): string | undefined {
  for (let it = frame; it; it = it.parent) {
    for (let value = it.values; value; value = value.before) if (value.property === property) return value.text;
  }
  return undefined;
}

/** The nearest of some rules that a frame lies in. */
export function nearestFrame(frame: Frame | undefined, rules: readonly string[]): Frame | undefined {
  for (let it = frame; it; it = it.parent) if (rules.includes(it.rule)) return it;
  return undefined;
}

/** The properties that hold the clauses of a block, or the elements of a file and what stands before them. */
const HOLDERS = ['clauses', 'elements', 'part'];

/** The block in which an option begins a new clause or element; undefined where it goes on with one. */
export function blockBegunIn({ frame }: Option): Frame | undefined {
  for (let it: Frame | undefined = frame; it && !it.started; it = it.parent) {
    if (HOLDERS.includes(it.property ?? '')) return it.parent;
  }
  return undefined;
}

export function begin(automaton: Automaton, rule: string): Configuration {
  const { start, end } = automaton.rule(rule);
  const frame = { rule, end, property: undefined, parent: undefined, back: undefined };
  return { state: start, frame: { ...frame, started: false, values: undefined, clauses: new Set() } };
}

/** Everything that may come next, whichever of the places the reading has arrived at, in the order of the grammar. */
export function optionsAt(automaton: Automaton, readings: readonly Configuration[]): Option[] {
  const options: Option[] = [];
  const seen = new Map<Frame, Set<RuleState>>();
  const visit = ({ state, frame }: Configuration): void => {
    const states = seen.get(frame) ?? new Set();
    if (states.has(state)) return;
    seen.set(frame, states.add(state));
    options.push(...state.steps.map((step) => ({ step, frame })));
    for (const next of nextWithoutToken(automaton, state, frame)) visit(next);
  };
  for (const reading of readings) visit(reading);
  return options;
}

function* nextWithoutToken(automaton: Automaton, state: RuleState, frame: Frame): Generator<Configuration> {
  for (const call of state.calls) yield enter(automaton, call, frame);
  for (const skip of state.skips) yield { state: skip, frame };
  if (state === frame.end && frame.parent && frame.back) yield { state: frame.back, frame: frame.parent };
}

function enter(automaton: Automaton, { rule, property, to }: Call, parent: Frame): Configuration {
  const { start, end } = automaton.rule(rule);
  const frame = {
    rule,
    property,
    parent,
    back: to,
    end,
    started: false,
    values: undefined,
    clauses: new Set<string>(),
  };
  return { state: start, frame };
}

/** Where the reading arrives when an option is taken. */
export function take({ step, frame }: Option, text: string): Configuration {
  noteClause(frame);
  const started = start(frame);
  const { property } = step;
  if (property === undefined) return { state: step.to, frame: started };
  return { state: step.to, frame: { ...started, values: { property, text, before: started.values } } };
}

/** All rules that begin with this token have begun. */
function start(frame: Frame): Frame {
  if (frame.started) return frame;
  return { ...frame, started: true, parent: frame.parent && start(frame.parent) };
}

/** The block that a clause stands in learns of it. The set is shared by all readings of that block. */
function noteClause(frame: Frame): void {
  const rules: string[] = [];
  let it: Frame | undefined = frame;
  for (; it && !it.started; it = it.parent) rules.push(it.rule);
  for (const rule of it ? rules : []) it?.clauses.add(rule);
}
