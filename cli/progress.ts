/** Says how far a long run has come, to people at a terminal only. */

const FIRST_AFTER_MS = 800;
const EVERY_MS = 100;

/** A function to call after each of `total` steps. */
export function progress(doing: string, total: number): () => void {
  const { stderr } = process;
  if (!stderr.isTTY) return () => undefined;
  let done = 0;
  let next = Date.now() + FIRST_AFTER_MS;
  let printed = false;
  return () => {
    done++;
    if (printed && done === total) stderr.write('\r\x1b[K');
    if (Date.now() < next || done === total) return;
    next = Date.now() + EVERY_MS;
    printed = true;
    stderr.write(`\r\x1b[K${doing} ${done} of ${total} files …`);
  };
}
