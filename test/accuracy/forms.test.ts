import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('forms/', import.meta.url);
const LANGUAGES = ['bg', 'de', 'en', 'fr', 'lv', 'zh'];

interface Line {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
}

const readSet = (name: string): Line[] =>
  readFileSync(new URL(name, FOLDER), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

it('there are a set to learn from, one kept aside and one written afterwards in each language', () => {
  expect(readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'))).toEqual(
    LANGUAGES.flatMap((language) => [`${language}.dev.jsonl`, `${language}.fresh.jsonl`, `${language}.held-out.jsonl`]),
  );
});

describe.each(LANGUAGES)('the forms in %s', (language) => {
  const [dev, fresh, heldOut] = [
    readSet(`${language}.dev.jsonl`),
    readSet(`${language}.fresh.jsonl`),
    readSet(`${language}.held-out.jsonl`),
  ] as const;

  it('are as many in either set, each once', () => {
    const texts = [...dev, ...fresh, ...heldOut].map(({ text }) => text.toLowerCase());
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThanOrEqual(200);
    expect(Math.abs(dev.length - heldOut.length)).toBeLessThan(5);
  });

  it('are all in that language', () => {
    expect([...dev, ...fresh, ...heldOut].filter(({ lang }) => lang.split('-')[0] !== language)).toEqual([]);
  });
});
