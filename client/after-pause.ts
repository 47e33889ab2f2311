/** Longer than between two keystrokes, shorter than one notices. */
const PAUSE_MS = 150;

/** Runs something when it has not been asked for any more for a moment. */
export function afterPause(run: () => unknown, pauseMs = PAUSE_MS): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, pauseMs);
  };
}
