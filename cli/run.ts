/** From arguments to an exit code. What a command needs is loaded when it is called. */
import { CHECK_DEFAULTS } from './check-options.ts';
import { DEBUG, failureText } from './ends.ts';
import { TROUBLE, UsageError } from './exit-codes.ts';
import { complain } from './say.ts';

/**
 * Runs the command line.
 * @param args what follows the program's name
 * @returns the exit code: 0 clean, 1 findings at or above the threshold, 2 whatever keeps it from telling
 */
export async function run(args: readonly string[]): Promise<number> {
  try {
    return await start(args.filter((it) => it !== DEBUG));
  } catch (error) {
    complain(error instanceof UsageError ? error.message : failureText(error, args));
    return TROUBLE;
  }
}

async function start(args: readonly string[]): Promise<number> {
  const [command, ...paths] = args;
  // The usual call has no options. To load what parses them would take it a twelfth of its time.
  if (command === 'check' && !paths.some((it) => it.startsWith('-'))) {
    return (await import('./check.ts')).checkPaths(paths, CHECK_DEFAULTS);
  }
  return (await import('./program.ts')).runProgram(args);
}
