import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { behind } from '../../editing/insertion.ts';
import type { CaseRecord, Remedy } from '../../model/schema.ts';
import { oneOf } from '../../writing/hole.ts';
import { sentence, value } from '../../writing/written.ts';

export interface UnmeasuredRemedy {
  readonly remedy: Remedy;
  /** What is written down of the cases that are missed. */
  readonly records: readonly CaseRecord[];
}

/** One of the moments behind the first that all the records have: which of them it is, the author knows. */
export const mend = ({ remedy, records }: UnmeasuredRemedy): readonly Fix[] => {
  const [first, ...others] = records.map(({ moments }) => moments.slice(1).map(({ name }) => name));
  const shared = (first ?? []).filter((name) => name && others.every((names) => names.includes(name)));
  const [last, ...earlier] = shared.toReversed();
  if (last === undefined) return [];
  const words = sentence('until', value(oneOf([last, ...earlier])));
  return fixWith('Name the moment that records it', behind(remedy.source, words));
};
