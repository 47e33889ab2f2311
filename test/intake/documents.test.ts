/**
 * How much of documents of many forms comes out right. A change that makes a figure worse is a change for the worse; one that
 * makes it better raises the floor.
 */
import { expect, it } from 'vitest';
import { countsOf, scoreFolder } from '../../bench/accuracy/import.ts';

it.each([
  ['dev', { right: 125, wrong: 1, lost: 0, merged: 0, targets: 0 }],
  ['held-out', { right: 127, wrong: 0, lost: 0, merged: 0, targets: 0 }],
])(
  'documents in %s',
  async (folder, floor) => {
    const documents = await scoreFolder(`test/intake/documents/${folder}`);
    const counts = countsOf(documents);
    expect(documents.filter(({ refused }) => refused !== null)).toEqual([]);
    expect(counts.promises).toBe(128);
    expect(counts.right).toBeGreaterThanOrEqual(floor.right);
    for (const kind of ['wrong', 'lost', 'merged', 'targets'] as const)
      expect(counts[kind], kind).toBeLessThanOrEqual(floor[kind]);
  },
  120_000,
);
