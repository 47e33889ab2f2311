/** Which of the things that an import made stands for which promise of a document, both in order. */
import { asksFor, isTarget, type Promised, readingsOf } from './asked.ts';

export type Result = 'right' | 'wrong' | 'left' | 'lost' | 'open';

export interface Judged {
  readonly promised: Promised | undefined;
  readonly token: string | undefined;
  /** Nothing stands in "promised": a target that nobody promised is wrong, anything else of no account. */
  readonly result: Result;
}

const WORTH: Record<Result, number> = { right: 100, wrong: 10, left: 11, lost: 0, open: 0 };

/** The pairs worth most, keeping the order of both. */
export function aligned(promises: readonly Promised[], tokens: readonly string[]): Judged[] {
  const best = (from: number, at: number): Judged[] => {
    const [promised, token] = [promises[from], tokens[at]];
    if (!promised) return tokens.slice(at).map((it) => unpromised(it));
    if (!token) return promises.slice(from).map((it) => lost(it));
    const pair = { promised, token, result: resultOf(token, promised) };
    return mostOf(
      [pair, ...step(from + 1, at + 1)],
      [lost(promised), ...step(from + 1, at)],
      [unpromised(token), ...step(from, at + 1)],
    );
  };
  const known = new Map<string, Judged[]>();
  const step = (from: number, at: number): Judged[] => {
    const key = `${from} ${at}`;
    const found = known.get(key) ?? best(from, at);
    known.set(key, found);
    return found;
  };
  return step(0, 0);
}

/** A target that is right says more than a question that is; what stands for no promise, nothing. */
const worthOf = (judged: readonly Judged[]): number =>
  judged
    .filter(({ promised }) => promised !== undefined)
    .reduce((sum, { result, token }) => sum + WORTH[result] - (token === 'question' ? 1 : 0), 0);

const mostOf = (...ways: Judged[][]): Judged[] =>
  ways.reduce((best, way) => (worthOf(way) > worthOf(best) ? way : best));

function resultOf(token: string, promised: Promised): Result {
  if (asksFor(token, promised)) return 'right';
  return token === 'question' ? 'left' : 'wrong';
}

/** What may as well promise nothing is not counted where nothing came of it. */
const lost = (promised: Promised): Judged => ({
  promised,
  token: undefined,
  result: readingsOf(promised).some(({ is }) => is === 'nothing') ? 'open' : 'lost',
});

const unpromised = (token: string): Judged => ({
  promised: undefined,
  token,
  result: isTarget(token) ? 'wrong' : 'open',
});
