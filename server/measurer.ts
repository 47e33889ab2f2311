/** The thread in which Node's server measures. */
import { parentPort } from 'node:worker_threads';
import type { Answer } from './measuring/in-thread.ts';
import { measure, type ToMeasure } from './measuring/measure.ts';

parentPort?.on('message', async (work: ToMeasure) => {
  const answer: Answer = await measure(work).then(
    (results) => ({ results }),
    (error: unknown) => ({ failed: String(error) }),
  );
  parentPort?.postMessage(answer);
});
