/** What the clock of a time zone shows, and the instants that it stands for: exact, and quick for millions of them. */
import { Temporal } from 'temporal-polyfill';
import { SECONDS_A_DAY, WallClock } from '../../quantities/wall-clock.ts';

/** The instant of a time on the clock, and whether its day has that time twice or not at all. */
interface LocalTime {
  readonly instant: number;
  readonly note: 'twice' | 'skipped' | null;
}

/** How far the clock is ahead of UTC, in seconds, from an instant on. */
interface Offset {
  readonly since: number;
  readonly seconds: number;
}

export class LocalClock {
  readonly wall: WallClock;
  /** The instants at which days begin; of days near a change of the clock, the offsets that they may have. */
  private readonly days = new Map<number, number | readonly Offset[]>();

  /** @param zone an IANA time zone; without one that is known, all days have 24 hours */
  constructor(zone: string | null) {
    this.wall = new WallClock(zone);
  }

  /**
   * The instant of a time on the clock. Of what comes twice, the first is meant; what is skipped comes as much later as
   * the clock goes forward.
   * @param seconds since the midnight of a day, at most those of a day
   */
  at(day: number, seconds: number): LocalTime {
    const known = this.days.get(day) ?? this.remember(day);
    if (typeof known === 'number') return { instant: known + seconds, note: null };
    return amongOffsets(known, day * SECONDS_A_DAY + seconds);
  }

  private remember(day: number): number | readonly Offset[] {
    const { zone } = this.wall;
    const starts = [-1, 0, 1, 2].map((by) => this.wall.startOf(day + by)) as [number, number, number, number];
    const isPlain = starts.every((start, at) => at === 0 || start - (starts[at - 1] as number) === SECONDS_A_DAY);
    // A clock that goes back just after midnight shows the end of the day before once more, which is as long as ever.
    const known = isPlain || zone === null ? starts[1] : offsetsBetween(starts[0] - SECONDS_A_DAY, starts[3], zone);
    this.days.set(day, known);
    return known;
  }
}

function offsetsBetween(from: number, to: number, zone: string): Offset[] {
  const offsets: Offset[] = [];
  let next: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(from * 1000).toZonedDateTimeISO(
    zone,
  );
  while (next && next.epochMilliseconds / 1000 < to) {
    offsets.push({ since: next.epochMilliseconds / 1000, seconds: next.offsetNanoseconds / 1e9 });
    next = next.getTimeZoneTransition('next');
  }
  return offsets;
}

/** @param shown what the clock shows, as the seconds since 1970 by a clock that is never changed */
function amongOffsets(offsets: readonly Offset[], shown: number): LocalTime {
  const endOf = (at: number): number => offsets[at + 1]?.since ?? Infinity;
  const fits = ({ since, seconds }: Offset, at: number): boolean =>
    shown - seconds >= since && shown - seconds < endOf(at);
  const [first, second] = offsets.filter(fits);
  if (first) return { instant: shown - first.seconds, note: second ? 'twice' : null };
  // Skipped: past the end of one offset, before the next one begins.
  const before = offsets.findLast(({ since, seconds }) => shown - seconds >= since);
  return { instant: shown - (before?.seconds ?? 0), note: 'skipped' };
}
