/** Precision and recall of what is found, against what people labelled. */
import { found, type Key, LABELS, type Label, labelled, type Value } from './findings.ts';
import type { Labelled } from './labelled.ts';

export interface Score {
  readonly label: Label;
  /** Statements in which the label's value was found as labelled, found at all, and labelled. */
  readonly right: number;
  readonly found: number;
  readonly labelled: number;
  /** Statements in which something else was found than labelled, or anything where nothing is; and nothing where something is. */
  readonly wrong: number;
  readonly missed: number;
  /** right / found, and right / labelled; null where there is nothing to divide by. */
  readonly precision: number | null;
  readonly recall: number | null;
}

/** A statement of which something else was found than labelled. */
export interface Miss {
  readonly file: string;
  readonly line: number;
  readonly id: string;
  readonly label: Label;
  readonly labelled: Value;
  readonly found: Value;
  readonly text: string;
}

export interface Scored {
  readonly statements: number;
  readonly scores: readonly Score[];
  readonly misses: readonly Miss[];
}

export function score(statements: readonly Labelled[]): Scored {
  const judged = statements.map((it) => ({ it, want: labelled(it), got: found(it) }));
  const scores = LABELS.map((label) => {
    const keys = judged.map(({ want, got }) => [want.keys[label], got.keys[label]] as const);
    const count = (is: (want: Key, got: Key) => boolean): number => keys.filter((pair) => is(...pair)).length;
    const right = count((want, got) => want !== null && want === got);
    const counts = {
      right,
      found: count((_, got) => got !== null),
      labelled: count((want) => want !== null),
      wrong: count((want, got) => got !== null && want !== got),
      missed: count((want, got) => want !== null && got === null),
    };
    return { label, ...counts, precision: ratio(right, counts.found), recall: ratio(right, counts.labelled) };
  });
  const misses = judged.flatMap(({ it: { file, line, id, text }, want, got }) =>
    LABELS.filter((label) => want.keys[label] !== got.keys[label]).map((label) => {
      return { file, line, id, label, labelled: want.values[label], found: got.values[label], text };
    }),
  );
  return { statements: statements.length, scores, misses };
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
