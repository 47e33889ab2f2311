/** Measuring in a thread of its own, so that it keeps nobody from typing. */
import { Worker } from 'node:worker_threads';
import type { Results } from '../../language/measure/results/schema.ts';
import type { MeasuringHost } from './host.ts';
import type { ToMeasure } from './measure.ts';

/** What the thread answers. */
export type ThreadAnswer = { readonly results: Results } | { readonly failed: string };

/** A thread that nobody has asked for so long gives its memory back. */
const REST_MS = 60_000;

/** @param program the address of what the thread runs */
export function inThread(program: URL): MeasuringHost {
  let worker: Worker | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    void worker?.terminate();
    worker = undefined;
  };
  const measure = async (work: ToMeasure): Promise<Results> => {
    clearTimeout(rest);
    worker ??= new Worker(program);
    const answer = await asked(worker, work).catch((error: unknown) => {
      end();
      throw error;
    });
    rest = setTimeout(end, REST_MS).unref();
    if ('failed' in answer) throw new Error(answer.failed);
    return answer.results;
  };
  return { measure, maxMegabytes: 10 };
}

/** One question at a time: whoever asks waits for the answer. */
function asked(worker: Worker, work: ToMeasure): Promise<ThreadAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<ThreadAnswer>();
  const ended = (): void => reject(new Error('the thread that measures has ended'));
  worker.once('message', resolve).once('error', reject).once('exit', ended);
  worker.postMessage(work);
  return promise.finally(() => worker.off('message', resolve).off('error', reject).off('exit', ended));
}
