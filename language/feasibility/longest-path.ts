/** What takes longest where activities wait for each other. */

export interface Activity {
  /** How long it takes, in a unit of the caller's choice; not negative. */
  readonly weight: number;
  /** The indexes of the activities that must have ended before this one begins. */
  readonly after: readonly number[];
}

/** The indexes of activities, each of which comes before the next. */
export type LongestPath =
  | { readonly kind: 'path'; readonly activities: readonly number[]; readonly length: number }
  /** The last one comes before the first again: none of them can ever begin. */
  | { readonly kind: 'circle'; readonly activities: readonly number[] };

/**
 * The path of activities that takes longest, and its length; a circle, where they wait in one.
 * The forward pass of the critical path method (Kelley and Walker, 1959) in the order that Kahn's
 * algorithm (1962) finds: linear in the number of activities and of the waits between them.
 */
export function longestPath(activities: readonly Activity[]): LongestPath {
  const order = inOrder(activities);
  if (order.length < activities.length) return { kind: 'circle', activities: circle(activities, order) };
  const ends: number[] = activities.map(() => 0);
  const latest = (indexes: readonly number[]): number | undefined =>
    indexes.reduce<number | undefined>(
      (best, it) => (best === undefined || endOf(it) > endOf(best) ? it : best),
      undefined,
    );
  const endOf = (index: number): number => ends[index] ?? 0;
  const waitsFor = new Map<number, number>();
  for (const index of order) {
    const { weight, after } = activities[index] as Activity;
    const before = latest(after);
    if (before !== undefined) waitsFor.set(index, before);
    ends[index] = weight + (before === undefined ? 0 : endOf(before));
  }
  const path: number[] = [];
  for (let at = latest(order); at !== undefined; at = waitsFor.get(at)) path.push(at);
  return { kind: 'path', activities: path.reverse(), length: Math.max(0, ...path.slice(-1).map(endOf)) };
}

/** The activities in an order in which each comes after all that it waits for; those in a circle, and behind one, are left out. */
function inOrder(activities: readonly Activity[]): number[] {
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
function circle(activities: readonly Activity[], order: readonly number[]): number[] {
  const ordered = new Set(order);
  const visited = new Map<number, number>();
  let at = activities.findIndex((_, index) => !ordered.has(index));
  while (!visited.has(at)) {
    visited.set(at, visited.size);
    at = activities[at]?.after.find((before) => !ordered.has(before)) as number;
  }
  return [...visited.keys()].slice(visited.get(at)).reverse();
}
