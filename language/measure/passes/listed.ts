/** The cases that a person wants to see one by one. */
import type { CaseRow } from '../rows/case-row.ts';

export interface ListedCase {
  readonly key: string | null;
  readonly file: string;
  readonly row: number;
  /** Instants, in seconds since 1970 began. */
  readonly begin: number;
  readonly due: number | null;
  readonly at: number | null;
}

/** The first of many cases by some order, so that the others need not be kept. */
export class FirstCases {
  private readonly most: number;
  private readonly order: (a: ListedCase, b: ListedCase) => number;
  private cases: ListedCase[] = [];

  constructor(most: number, order: (a: ListedCase, b: ListedCase) => number) {
    this.most = most;
    this.order = order;
  }

  add({ key, file, number }: CaseRow, begin: number, due: number | null, at: number | null): void {
    if (this.most === 0) return;
    this.cases.push({ key, file, row: number, begin, due, at });
    if (this.cases.length >= 4 * this.most + 100) this.cases = this.first();
  }

  first(): ListedCase[] {
    return this.cases.toSorted(this.order).slice(0, this.most);
  }
}

/** Those that began last come first: about them something can still be done. */
export const newestFirst = (a: ListedCase, b: ListedCase): number => b.begin - a.begin;

/** Those that will be late first come first. */
export const dueFirst = (a: ListedCase, b: ListedCase): number =>
  (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY);
