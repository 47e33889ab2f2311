/** What takes longest where activities wait for each other. */

/** An activity that ends, where it begins at some time, at another one: not earlier where it begins later. */
interface Activity<Time> {
  readonly ends: (begin: Time) => Time;
  /** The indexes of the activities that must have ended before this one begins. */
  readonly after: readonly number[];
}

/** The indexes of activities, each of which comes before the next, and when the last one ends. */
interface LongestPath<Time> {
  readonly kind: 'path';
  readonly activities: readonly number[];
  readonly end: Time;
}

/** The indexes of activities in an order in which each comes after all that it waits for. */
export interface Order {
  readonly kind: 'order';
  readonly activities: readonly number[];
}

/** The indexes of activities, each of which comes before the next, and the last one before the first again: none of them can ever begin. */
interface Circle {
  readonly kind: 'circle';
  readonly activities: readonly number[];
}

/**
 * The path of activities that ends last where all that wait for nothing begin at once, and its end. The
 * forward pass of the critical path method (Kelley and Walker, 1959): linear in the number of activities
 * and of the waits between them. It is right for lengths that depend on when they begin as well, since to
 * wait for what ends earlier never makes an activity end later.
 * @param order of the same activities
 * @param compare negative where one time comes before another
 */
export function longestPath<Time>(
  activities: readonly Activity<Time>[],
  order: Order,
  begin: Time,
  compare: (a: Time, b: Time) => number,
): LongestPath<Time> {
  const ends: Time[] = activities.map(() => begin);
  const endOf = (index: number | undefined): Time => (index === undefined ? begin : (ends[index] as Time));
  const latest = (indexes: readonly number[]): number | undefined =>
    indexes.reduce<number | undefined>(
      (best, it) => (best === undefined || compare(endOf(it), endOf(best)) > 0 ? it : best),
      undefined,
    );
  const waitsFor: (number | undefined)[] = [];
  for (const index of order.activities) {
    const { ends: endsFrom, after } = activities[index] as Activity<Time>;
    const before = latest(after);
    waitsFor[index] = before;
    ends[index] = endsFrom(endOf(before));
  }
  const path: number[] = [];
  const last = latest(order.activities);
  for (let at = last; at !== undefined; at = waitsFor[at]) path.push(at);
  return { kind: 'path', activities: path.reverse(), end: endOf(last) };
}

/** The longest path of activities each of which takes as long whenever it begins; a circle, where they wait in one. */
export const longestSum = (
  activities: readonly { readonly weight: number; readonly after: readonly number[] }[],
): LongestPath<number> | Circle => {
  const order = orderOf(activities);
  if (order.kind === 'circle') return order;
  const lasting = activities.map(({ weight, after }) => ({ after, ends: (begin: number) => begin + weight }));
  return longestPath(lasting, order, 0, (a, b) => a - b);
};

type Waiting = Pick<Activity<unknown>, 'after'>;

/** The order of activities, or a circle in which some of them wait: found as by Kahn's algorithm (1962). */
export function orderOf(activities: readonly Waiting[]): Order | Circle {
  const order = inOrder(activities);
  return order.length < activities.length
    ? { kind: 'circle', activities: circle(activities, order) }
    : { kind: 'order', activities: order };
}

/** The activities in an order in which each comes after all that it waits for; those in a circle, and behind one, are left out. */
function inOrder(activities: readonly Waiting[]): number[] {
  const followers: number[][] = activities.map(() => []);
  const waiting = activities.map((activity) => activity.after.length);
  for (const [index, { after }] of activities.entries()) {
    for (const before of after) followers[before]?.push(index);
  }
  const order = [...activities.keys()].filter((index) => waiting[index] === 0);
  // The list grows while it is walked through.
  for (const index of order) {
    for (const follower of followers[index] ?? []) {
      waiting[follower] = (waiting[follower] ?? 0) - 1;
      if (waiting[follower] === 0) order.push(follower);
    }
  }
  return order;
}

/** Whatever is left out of the order waits for something that is left out too: following that must lead into a circle. */
function circle(activities: readonly Waiting[], order: readonly number[]): number[] {
  const ordered = new Set(order);
  const visited = new Map<number, number>();
  let at = activities.findIndex((_, index) => !ordered.has(index));
  while (!visited.has(at)) {
    visited.set(at, visited.size);
    at = activities[at]?.after.find((before) => !ordered.has(before)) as number;
  }
  return [...visited.keys()].slice(visited.get(at)).reverse();
}
