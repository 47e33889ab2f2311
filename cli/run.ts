/** From arguments to an exit code. What a command needs is loaded when it is called. */
import { CHECK_DEFAULTS } from './check-options.ts';
import { TROUBLE, UsageError } from './exit-codes.ts';

/**
 * Runs the command line.
 * @param args what follows the program's name
 * @returns the exit code: 0 clean, 1 findings at or above the threshold, 2 wrong use or unreadable input
 */
export async function run(args: readonly string[]): Promise<number> {
  try {
    return await start(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`yardstick: ${error.message}\n`);
    return TROUBLE;
  }
}

async function start(args: readonly string[]): Promise<number> {
  const [command, ...paths] = args;
  // The usual call has no options. To load what parses them would take it a twelfth of its time.
  if (command === 'check' && !paths.some((it) => it.startsWith('-'))) {
    return (await import('./check.ts')).check(paths, CHECK_DEFAULTS);
  }
  return (await import('./program.ts')).runProgram(args);
}
