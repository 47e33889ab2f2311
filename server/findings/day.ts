import { localDate } from '../../language/workspace/local-date.ts';

/** A machine may sleep over midnight, and timers with it: so it is looked often enough. */
const LOOK_MS = 60_000;

/** The day of the findings: reviews fall due and waivers end while a server runs. */
export class Day {
  private readonly onNew: () => void;
  private current = localDate();

  constructor(onNew: () => void) {
    this.onNew = onNew;
    const timer: { unref?(): void } = setInterval(() => this.look(), LOOK_MS);
    timer.unref?.();
  }

  get date(): string {
    return this.current;
  }

  /** Finds out whether there is a new day. */
  look(): void {
    const before = this.current;
    this.current = localDate();
    if (this.current !== before) this.onNew();
  }
}
