/** What a case answers when a limit is asked about: yes, no, or not yet known; and what a person wants to know besides. */
export interface Answer {
  /** Undefined as long as nobody knows; null where there is nothing to be held against, such as no deadline. */
  readonly yes: boolean | undefined | null;
  /** The instant by which it had to happen; null where there is no such instant. */
  readonly due: number | null;
  /** The instant at which it happened; null where it has not. */
  readonly at: number | null;
  /** Whether what has not come yet may turn a yes or a no. */
  readonly mayTurn: boolean;
}

/** As seconds since 1970 began. */
type Instant = number;

export const answered = (
  yes: Answer['yes'],
  due: Instant | null = null,
  at: Instant | null = null,
  mayTurn = false,
): Answer => ({ yes, due, at, mayTurn });
