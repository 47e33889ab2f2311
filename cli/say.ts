/** Words for people, on standard error. What they quote is shown by its name where a terminal would obey it. */
import { visible } from '../language/text/visible.ts';

export function note(text: string): void {
  process.stderr.write(visible(text));
}

/** What went wrong, in a line. */
export const complain = (text: string): void => note(`yardstick: ${text}\n`);
