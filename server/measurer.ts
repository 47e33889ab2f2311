/** The thread in which Node's server measures. */
import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer } from './measuring/in-thread.ts';
import { measureFiles, type ToMeasure } from './measuring/measure.ts';

parentPort?.on('message', async (work: ToMeasure) => {
  const answer: ThreadAnswer = await measureFiles(work).then(
    (results) => ({ results }),
    (error: unknown) => ({ failed: String(error) }),
  );
  parentPort?.postMessage(answer);
});
