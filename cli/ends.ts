/** How a run ends that something outside of it cuts off: always with a line, and with the right code. */
import { visibleInLine } from '../language/text/visible.ts';
import { TROUBLE } from './exit-codes.ts';
import { complain } from './say.ts';
import { reasonOf } from './system-errors.ts';

/** Has a failure of the program itself told with the place in the code: for those who report it. */
export const DEBUG = '--debug';

/** Output that nobody takes, and failures that no command can wait for. */
export function followEnds(args: readonly string[]): void {
  let isLost = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough, such as `head`, is no error.
    if (isLost || error.code === 'EPIPE') return;
    isLost = true;
    complain(`standard output cannot be written: ${reasonOf(error)}`);
  });
  // Nobody is left to be told.
  process.stderr.on('error', () => undefined);
  process.on('exit', () => {
    if (isLost) process.exitCode = TROUBLE;
  });
  // The server answers for itself: it goes on.
  if (args[0] === 'server') return;
  process.on('uncaughtException', (error) => {
    complain(failureText(error, args));
    process.exit(TROUBLE);
  });
}

/** What nobody has foreseen, in a line. */
export function failureText(error: unknown, args: readonly string[]): string {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (args.includes(DEBUG)) return stack ?? message;
  return `it failed, and the fault is its own: ${visibleInLine(message)}. Add ${DEBUG} to see where, and report it`;
}
