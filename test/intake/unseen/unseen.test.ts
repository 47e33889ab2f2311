/**
 * Documents labelled by people who had neither seen the code of the import nor run it. They were unseen at the first look,
 * whose figures docs/accuracy.md keeps; since then they have been learnt from, and the floors are what became of them. The
 * forty were labelled by whoever mended the import, before reading its code; what promises nothing, and
 * the promises in the words of facts, before and while mending it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Judged, Result } from './align.ts';
import { judged, type Labelled } from './judge.ts';

interface Counts extends Record<Exclude<Result, 'open'>, number> {
  /** Targets that stand for no promise. */
  readonly unpromised: number;
}

/** Of each file: how many promises are right at least; how many wrong or lost, and how many targets unpromised, at most. */
const FLOORS: Record<string, Omit<Counts, 'left'>> = {
  'bg-lv-zh.jsonl': { right: 369, wrong: 2, lost: 0, unpromised: 1 },
  'en-fr-de.jsonl': { right: 239, wrong: 2, lost: 0, unpromised: 0 },
  'facts-beside-promises.jsonl': { right: 129, wrong: 8, lost: 1, unpromised: 0 },
  'forty-kept-aside.jsonl': { right: 151, wrong: 5, lost: 1, unpromised: 3 },
  'forty-learnt.jsonl': { right: 178, wrong: 0, lost: 0, unpromised: 1 },
  'nothing-promised.jsonl': { right: 12, wrong: 0, lost: 0, unpromised: 0 },
  'six-languages.jsonl': { right: 472, wrong: 2, lost: 3, unpromised: 1 },
};

const FOLDER = new URL('./', import.meta.url);
const FILES = readdirSync(FOLDER).filter((it) => it.endsWith('.jsonl'));

const documentsOf = (file: string): Labelled[] =>
  readFileSync(new URL(file, FOLDER), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

function countsOf(all: readonly Judged[]): Counts {
  const count = (result: Result): number => all.filter((it) => it.promised && it.result === result).length;
  return {
    right: count('right'),
    wrong: count('wrong'),
    left: count('left'),
    lost: count('lost'),
    unpromised: all.filter((it) => !it.promised && it.result === 'wrong').length,
  };
}

const told = (name: string, { promised, token, result }: Judged): string =>
  `${name}: ${result}: ${JSON.stringify(promised) ?? 'nothing promised'} came as ${token ?? 'nothing'}`;

it.each(FILES)(
  '%s',
  async (file) => {
    const documents = await Promise.all(documentsOf(file).map(async (it) => ({ ...it, judged: await judged(it) })));
    const counts = countsOf(documents.flatMap((it) => it.judged));
    const amiss = documents.flatMap((it) =>
      it.judged.filter(({ result }) => result !== 'right' && result !== 'open').map((one) => told(it.name, one)),
    );
    const floors = FLOORS[file];
    if (!floors) throw new Error(`${file} has no floors yet; measured: ${JSON.stringify(counts)}`);
    const list = `${JSON.stringify(counts)}\n${amiss.join('\n')}`;
    expect(counts.right, list).toBeGreaterThanOrEqual(floors.right);
    expect(counts.wrong, list).toBeLessThanOrEqual(floors.wrong);
    expect(counts.lost, list).toBeLessThanOrEqual(floors.lost);
    expect(counts.unpromised, list).toBeLessThanOrEqual(floors.unpromised);
  },
  60_000,
);
