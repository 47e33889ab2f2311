/** Precision and recall of what is found, against what people labelled. */
import { found, LABELS, type Label, labelled, type Value } from './findings.ts';
import type { Labelled } from './labelled.ts';

export interface Score {
  readonly label: Label;
  /** Statements in which the label's value was found as labelled, found at all, and labelled. */
  readonly right: number;
  readonly found: number;
  readonly labelled: number;
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
    const right = judged.filter(({ want, got }) => want[label] !== null && want[label] === got[label]).length;
    const counts = {
      right,
      found: judged.filter(({ got }) => got[label] !== null).length,
      labelled: judged.filter(({ want }) => want[label] !== null).length,
    };
    return { label, ...counts, precision: ratio(right, counts.found), recall: ratio(right, counts.labelled) };
  });
  const misses = judged.flatMap(({ it: { file, line, id, text }, want, got }) =>
    LABELS.filter((label) => want[label] !== got[label]).map((label) => {
      return { file, line, id, label, labelled: want[label], found: got[label], text };
    }),
  );
  return { statements: statements.length, scores, misses };
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
