/** Where the labels of a picture go, so that none covers another. */

interface Label {
  readonly words: string;
  /** Where the labelled thing is. */
  readonly x: number;
}

/** A label with its middle, and the lane in which it has room, counted from 0. */
export type InLane<T> = T & Label & { readonly lane: number };

/** How wide a letter of size 13 is on average, at most: sans-serif letters have 6 to 7, bold ones up to 8. */
const LETTER = 8;
const GAP = 10;

export function placeLabels<T extends Label>(labels: readonly T[], width: number): InLane<T>[] {
  const lanes: number[] = [];
  return [...labels]
    .sort((a, b) => a.x - b.x)
    .map((label) => {
      const half = (label.words.length * LETTER) / 2;
      const x = Math.min(Math.max(label.x, half), width - half);
      const free = lanes.findIndex((right) => right + GAP <= x - half);
      const lane = free === -1 ? lanes.length : free;
      lanes[lane] = x + half;
      return { ...label, x, lane };
    });
}
