/** When services are checked: soon, but never so long in one go that whoever types would notice. */

/** A service longer in checking than this is checked when its author pauses, so that typing stays smooth. */
const UNNOTICED_MS = 40;

/** So long many services are checked in one go; then what the editor asks is answered. */
const SLICE_MS = 40;

const LONGEST_PAUSE_MS = 500;

interface Checks {
  /** The services that have to be checked, those first that somebody looks at. */
  due(): Iterable<string>;
  /** Whether this is the time: not while files are being read. */
  isTime(): boolean;
  check(key: string): void;
}

export class CheckSchedule {
  private readonly checks: Checks;
  /** How long each of the last two checks of a service took: one alone may have met a busy moment. */
  private readonly tookMs = new Map<string, readonly number[]>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(checks: Checks) {
    this.checks = checks;
  }

  /** To be called whenever something may be due. */
  start(): void {
    clearTimeout(this.timer);
    const slowest = Math.max(0, ...[...this.checks.due()].map((key) => Math.min(...(this.tookMs.get(key) ?? [0]))));
    const pause = slowest > UNNOTICED_MS ? Math.min(LONGEST_PAUSE_MS, 2 * slowest) : 0;
    this.timer = setTimeout(() => this.checkSome(), pause);
  }

  took(key: string, milliseconds: number): void {
    this.tookMs.set(key, [milliseconds, ...(this.tookMs.get(key)?.slice(0, 1) ?? [])]);
  }

  /** Checks what there is time for, and the rest after what came in meanwhile. */
  private checkSome(): void {
    if (!this.checks.isTime()) return;
    const end = performance.now() + SLICE_MS;
    for (const key of this.checks.due()) {
      if (performance.now() > end) {
        this.timer = setTimeout(() => this.checkSome(), 0);
        return;
      }
      this.checks.check(key);
    }
  }
}
