/**
 * Drafts the rows of a large table on two threads. Rows are drafted each by itself, and most of the time of an import goes
 * into the reading of their sentences.
 */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { TableFacts } from '../language/intake/draft/facts.ts';
import { type Drafting, draftHere } from '../language/intake/drafting.ts';
import type { WrittenDraft } from '../language/intake/output/written-draft.ts';
import { type ImportedRow, rowHead } from '../language/intake/rows.ts';

/** Of fewer rows, a thread takes as long to start as it saves. */
const ENOUGH = 4_000;
/** Rows that go to a thread at once. */
const BATCH = 500;
/** Room for what a thread has just made, most of which lives no longer than a row is worked on: half of what Node gives it. */
const YOUNG_MEGABYTES = 24;

export const draftOnThreads: Drafting = async (rows, facts) => {
  if (rows.length < ENOUGH || availableParallelism() < 2) return draftHere(rows, facts);
  const other = new OtherThread(facts);
  try {
    return await divided(rows, [
      async (batch) => {
        const drafts = await draftHere(batch, facts);
        // The other thread is heard only in between.
        await setImmediate();
        return drafts;
      },
      // Two at a time: it goes on with the second while nobody hears of the first.
      (batch) => other.draft(batch),
      (batch) => other.draft(batch),
    ]);
  } finally {
    await other.end();
  }
};

type Worked = (batch: ImportedRow[]) => Promise<readonly WrittenDraft[]>;

/** Whoever is done with a batch takes the next one. */
async function divided(rows: ImportedRow[], workers: readonly Worked[]): Promise<readonly WrittenDraft[]> {
  const batches: (readonly WrittenDraft[])[] = Array.from({ length: Math.ceil(rows.length / BATCH) });
  let next = 0;
  const workOn = async (work: Worked): Promise<void> => {
    for (let at = next++; at < batches.length; at = next++) {
      batches[at] = await work(rows.splice(0, BATCH));
    }
  };
  await Promise.all(workers.map(workOn));
  return batches.flat();
}

/** What the other thread says of a row, which stays here. */
export type DraftSent = Omit<WrittenDraft, 'row'>;

/** Where its code lies: beside this, be it the source or the bundle. */
const SCRIPT = `./drafting-thread${path.extname(import.meta.url)}`;

class OtherThread {
  private readonly worker: Worker;
  private readonly waiting: PromiseWithResolvers<readonly DraftSent[]>[] = [];

  constructor(facts: TableFacts) {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MEGABYTES };
    this.worker = new Worker(new URL(SCRIPT, import.meta.url), { workerData: facts, execArgv: [], resourceLimits });
    this.worker.on('message', (drafts: readonly DraftSent[]) => this.waiting.shift()?.resolve(drafts));
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('a thread has ended before its work')));
  }

  /** Drafts come back in the order in which rows are sent. */
  async draft(rows: readonly ImportedRow[]): Promise<readonly WrittenDraft[]> {
    const answer = Promise.withResolvers<readonly DraftSent[]>();
    this.waiting.push(answer);
    this.worker.postMessage(rows);
    const drafts = await answer.promise;
    return drafts.map((draft, index) => ({ ...draft, row: rowHead(rows[index] as ImportedRow) }));
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }
}
