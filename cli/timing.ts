/** How long the parts of a run took, for people at a terminal. */

/** Less than this is not worth a line of its own. */
const LEAST_MS = 0.1;

/** @param taken the milliseconds of each part: phases first, then rules. What several rules need is counted for the first of them. */
export function timesText(taken: ReadonlyMap<string, number>): string {
  const sum = [...taken.values()].reduce((all, it) => all + it, 0);
  const parts = [...taken].sort(([, a], [, b]) => b - a);
  const shown = parts.filter(([, ms]) => ms >= LEAST_MS);
  const width = Math.max(...parts.map(([part]) => part.length), 'all of it'.length);
  const line = (part: string, ms: number): string =>
    `  ${part.padEnd(width)}  ${ms.toFixed(1).padStart(8)} ms  ${((100 * ms) / (sum || 1)).toFixed(0).padStart(3)}%\n`;
  const rest = parts.length - shown.length;
  const few = rest === 0 ? '' : `  ${rest} others took less than ${LEAST_MS} ms each.\n`;
  return `Where the time went:\n${shown.map(([part, ms]) => line(part, ms)).join('')}${few}${line('all of it', sum)}`;
}
