/** Results that were measured before, to be judged with. */
import path from 'node:path';
import type { Results } from '../language/measure/results/schema.ts';
import { LARGEST_FILE } from '../language/workspace/files/reading.ts';
import { LARGEST_RESULTS, RESULTS_FILE, readResults } from '../language/workspace/results-at-hand.ts';
import { DISK } from './disk.ts';
import { UsageError } from './exit-codes.ts';
import { asGiven } from './names.ts';
import { readText, readWithin } from './read-text.ts';

/** @throws UsageError where the file cannot be read, or holds none */
export async function resultsOfFile(file: string): Promise<Results> {
  const read = readText(file, LARGEST_RESULTS);
  if ('trouble' in read) throw new UsageError(`${asGiven(file)}: ${read.trouble}`);
  const found = await readResults(read.text);
  if ('results' in found) return found.results;
  throw new UsageError(`${asGiven(file)}: ${found.problem}`);
}

/** Those in the folder of a workspace; undefined where there are none. A file of that name may be somebody else's. */
export async function resultsBeside(root: string): Promise<Results | undefined> {
  const file = path.join(root, RESULTS_FILE);
  if (DISK.kindOf(file) !== 'file') return undefined;
  const read = readWithin(root, file, LARGEST_FILE);
  if ('trouble' in read) return undefined;
  const found = await readResults(read.text);
  return 'results' in found ? found.results : undefined;
}
