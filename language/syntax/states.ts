/** What the library that looks ahead holds of the grammar: a network of states, with the words that lead from one to the next. */
import type { TokenType } from 'chevrotain';

export interface Network {
  readonly atn: { readonly states: State[]; readonly decisionMap: Readonly<Record<string, State | undefined>> };
  /** Where each rule goes on that another one reads. */
  readonly callers: ReadonlyMap<unknown, readonly State[]>;
}

interface State {
  stateNumber: number;
  readonly rule: unknown;
  readonly transitions: readonly { readonly target: State; readonly tokenType?: TokenType }[];
}

/**
 * The library numbers its states by how many there are and takes some of them out again while it goes on, so that two may
 * bear one number. It tells them apart by that, and would go on from the one as from the other.
 */
export function numberAnew({ atn }: Network): void {
  for (const [number, state] of atn.states.entries()) state.stateNumber = number;
}

/** Whether a word, by its index, begins what may be left out, and never stands behind it. */
export function mustBegin({ atn, callers }: Network, decision: string): (word: number) => boolean {
  const [enter, exit] = atn.decisionMap[decision]?.transitions ?? [];
  if (!enter || !exit) return () => false;
  const within = wordsFrom(enter.target);
  // What may stand behind it is found in much of the grammar: few words ask for it.
  let behind: ReadonlySet<number> | undefined;
  return (word) => {
    if (!within.has(word)) return false;
    behind ??= wordsFrom(exit.target, callers);
    return !behind.has(word);
  };
}

/**
 * The words that may come next in a state.
 * @param callers where rules go on; without them the words of the state's own rule alone
 */
function wordsFrom(start: State, callers?: Network['callers']): Set<number> {
  const [words, seen, waiting] = [new Set<number>(), new Set<State>(), [start]];
  for (let state = waiting.pop(); state; state = waiting.pop()) {
    if (seen.has(state)) continue;
    seen.add(state);
    if (state.transitions.length === 0) waiting.push(...(callers?.get(state.rule) ?? []));
    waiting.push(...state.transitions.flatMap(({ target, tokenType }) => (tokenType ? [] : [target])));
    for (const word of state.transitions.flatMap(wordsOf)) words.add(word);
  }
  return words;
}

const wordsOf = ({ tokenType }: State['transitions'][number]): number[] =>
  tokenType ? [tokenType.tokenTypeIdx, ...(tokenType.categoryMatches ?? [])].filter((it) => it !== undefined) : [];
