/**
 * Somebody edits, opens, closes, saves, renames and deletes, files change on disk, settings come and go, and requests are
 * asked and forgotten. Every now and then all that the editor shows has to be what a fresh check finds in the same texts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '../chance.ts';
import type { Budget, Failure } from '../part.ts';
import { answersDiffer } from '../protocol/answers.ts';
import { differenceOf, Mirror } from '../protocol/expected.ts';
import { type Operation, someOperation } from '../protocol/operations.ts';
import { Session } from '../protocol/session.ts';
import { beginning, type State } from '../protocol/state.ts';
import { smallest } from '../smallest.ts';

export const name = 'protocol';
export const share = 15;

const OPERATIONS_IN_A_ROUND = 25;

/** In so many rounds, answers are compared once. */
const IN_DEPTH_EVERY = 10;

/** How long what is shown may take to be right, on a loaded machine and in one that is made smaller. */
const PATIENCE_MS = 60_000;
const LESS_PATIENCE_MS = 3_000;

/** How long a sequence is made smaller. */
const SHRINKING_MS = 240_000;

export async function run(seed: number, budget: Budget): Promise<Failure | undefined> {
  const place = mkdtempSync(path.join(os.tmpdir(), 'yardstick-attack-'));
  const mirror = new Mirror(path.join(place, 'mirror'));
  const session = await Session.begin(path.join(place, 'live'), beginning());
  try {
    const failure = await attack(session, mirror, new Chance(seed), budget);
    return failure && { what: failure.what, input: await madeSmaller(failure, place, mirror) };
  } finally {
    await session.end();
    rmSync(place, { recursive: true, force: true });
  }
}

/** What went wrong, and the operations since all was well. */
interface Found {
  readonly what: string;
  readonly from: State;
  readonly operations: readonly Operation[];
}

async function attack(session: Session, mirror: Mirror, chance: Chance, budget: Budget): Promise<Found | undefined> {
  for (let round = 1; budget.next(); round++) {
    const from = session.state;
    const operations: Operation[] = [];
    for (let left = OPERATIONS_IN_A_ROUND; left > 0; left--) {
      const operation = someOperation(session.state, chance);
      operations.push(operation);
      await session.do(operation);
    }
    const isInDepth = round % IN_DEPTH_EVERY === 0;
    const what = await (isInDepth ? whatIsWrongInDepth : whatIsWrong)(session, mirror, PATIENCE_MS);
    if (what) return { what, from, operations };
  }
  return undefined;
}

async function whatIsWrong(session: Session, mirror: Mirror, patienceMs: number): Promise<string | undefined> {
  await session.answers();
  const fresh = await mirror.check(session.state).catch((error: Error) => error);
  if (fresh instanceof Error) return `the command line failed: ${fresh.stack}`;
  const end = performance.now() + patienceMs;
  while (differenceOf(session.shown, fresh) && session.isAlive && performance.now() < end) await pause(20);
  const [fault] = session.faults;
  if (fault) return fault;
  // Whatever is still to come has come by the time that this is answered.
  await session.client.request('yardstick/rules', {});
  return session.faults[0] ?? differenceOf(session.shown, fresh);
}

/** The same, and what is answered besides: a server that is started anew costs some time. */
async function whatIsWrongInDepth(session: Session, mirror: Mirror, patienceMs: number): Promise<string | undefined> {
  const what = await whatIsWrong(session, mirror, patienceMs);
  if (what) return what;
  const fresh = await Session.begin(`${session.folder}-fresh`, session.state);
  try {
    return (await whatIsWrong(fresh, mirror, patienceMs)) ?? (await answersDiffer(session, fresh, patienceMs));
  } finally {
    await fresh.end();
  }
}

/** The fewest operations that show it, and the state before them. */
async function madeSmaller({ from, operations }: Found, place: string, mirror: Mirror): Promise<unknown> {
  const end = performance.now() + SHRINKING_MS;
  const fails = async (some: readonly Operation[]): Promise<boolean> => {
    const session = await Session.begin(path.join(place, 'again'), from);
    try {
      if (await whatIsWrong(session, mirror, PATIENCE_MS)) return false;
      for (const operation of some) await session.do(operation);
      return (await whatIsWrongInDepth(session, mirror, LESS_PATIENCE_MS)) !== undefined;
    } finally {
      await session.end();
    }
  };
  const happensAgain = await fails(operations);
  const least = happensAgain ? await smallest(operations, fails, () => performance.now() < end) : operations;
  return { happensAgain, operations: least, open: Object.fromEntries(from.open), disk: Object.fromEntries(from.disk) };
}
