/** In a thread: runs commands one after the other, and tells what each has printed. Nothing but its process is not its own. */
import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type MessagePort, workerData } from 'node:worker_threads';

const { port, signal } = workerData as { port: MessagePort; signal: Int32Array };
// The program's own first step goes into a process that begins with a prepared state, which a thread cannot.
const [bundle = ''] = globSync(path.resolve(import.meta.dirname, '../../dist/cli/main-*.js'));
const { main } = (await import(pathToFileURL(bundle).href)) as { main(args: readonly string[]): Promise<void> };

// Each run listens anew for what would end its process.
for (const emitter of [process, process.stdout, process.stderr]) emitter.setMaxListeners(0);

let printed = { out: '', err: '' };
process.stdout.write = printingTo('out');
process.stderr.write = printingTo('err');

function printingTo(which: 'out' | 'err'): typeof process.stdout.write {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    printed[which] += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const done = rest.at(-1);
    if (typeof done === 'function') done();
    return true;
  }) as typeof process.stdout.write;
}

port.on('message', async (args: readonly string[]) => {
  printed = { out: '', err: '' };
  await main(args).catch((error: Error) => {
    process.exitCode = 70;
    printed.err += String(error.stack);
  });
  port.postMessage({ code: process.exitCode ?? 0, ...printed });
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
