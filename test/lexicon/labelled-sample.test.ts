import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matchesIn } from '../../language/lexicon/matcher.ts';

interface Labelled {
  readonly text: string;
  readonly vague: readonly string[];
  readonly escape: readonly string[];
}

const sample: Labelled[] = readFileSync(new URL('../accuracy/labelled/en.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const KINDS = { vague: ['time', 'manner', 'quality', 'amount'], escape: ['escape'] } as const;

describe.each(['vague', 'escape'] as const)('statements that people labelled as %s', (kind) => {
  const isFound = ({ text }: Labelled) =>
    matchesIn(text, 'en').some(({ entry }) => (KINDS[kind] as readonly string[]).includes(entry.category));
  const labelled = sample.filter((it) => it[kind].length > 0);
  const found = sample.filter(isFound);
  const both = labelled.filter(isFound);

  it('are found: at least 85 of 100', () => {
    expect(both.length / labelled.length).toBeGreaterThanOrEqual(0.85);
  });

  it('are what is found: at least 90 of 100', () => {
    expect(both.length / found.length).toBeGreaterThanOrEqual(0.9);
  });
});
