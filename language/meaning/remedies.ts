import type { Remedy, Standard } from '../model/schema.ts';

/** What customers get where a standard or one of its targets is missed. The rows of a table have theirs in common: each is told once. */
export const remediesOwed = ({ remedies, targets }: Standard): Remedy[] => [
  ...new Map([...remedies, ...targets.flatMap((target) => target.remedies)].map((it) => [it.source, it])).values(),
];
