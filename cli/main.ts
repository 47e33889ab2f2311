/** A run from its arguments to its end, as a fresh process and one that begins with a prepared state share it. */
import { followEnds } from './ends.ts';
import { run } from './run.ts';

/** @param args what follows the program's name */
export async function main(args: readonly string[]): Promise<void> {
  followEnds(args);
  process.exitCode = await run(args);
  // A signal that came while something was written has waited: it is heard now.
  await new Promise(setImmediate);
}
