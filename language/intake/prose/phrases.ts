/** Phrases by which promises are told from other sentences, and headings of the ones from those of the others. */
import { TAGS_KEPT } from '../../lexicon/lists.ts';
import { recent } from '../../memory/recent.ts';
import { wordsOf } from '../columns/headings.ts';
import data from './phrases.json' with { type: 'json' };

type PhraseKind = 'promises' | 'spoken' | 'headings' | 'others' | 'addressed' | 'subjects' | 'departments';

/** Whether a text holds such a phrase, in whole words. */
export function speaks(text: string, kind: PhraseKind, language: string): boolean {
  const phrases = listOf({ kind, language });
  if (phrases.length === 0) return false;
  const words = wordsOf(text);
  if (language === 'zh') return phrases.some((phrase) => words.includes(phrase));
  const padded = ` ${words} `;
  return phrases.some((phrase) => padded.includes(phrase));
}

interface Asked {
  readonly kind: PhraseKind;
  readonly language: string;
}

const listOf = recent(
  ({ kind, language }: Asked): readonly string[] => {
    const phrases = (data[kind] as Readonly<Record<string, readonly string[]>>)[language] ?? [];
    return language === 'zh' ? phrases : phrases.map((phrase) => ` ${wordsOf(phrase)} `);
  },
  TAGS_KEPT,
  ({ kind, language }) => `${kind} ${language}`,
);

/** Whether a text begins with somebody who promises, or to whom it is promised, and goes on from there. */
export function isSpokenSentence(text: string, language: string): boolean {
  const words = wordsOf(text);
  const begins = listOf({ kind: 'subjects', language }).some((subject) =>
    `${language === 'zh' ? '' : ' '}${words}`.startsWith(subject),
  );
  return begins && (language === 'zh' ? words.length > 6 : words.split(' ').length > 3);
}

/** Whether a lead-in breaks off before its items: “We aim to:”. */
export function breaksOff(lead: string, language: string): boolean {
  const words = wordsOf(lead);
  const ends: readonly string[] = (data.leads as Readonly<Record<string, readonly string[]>>)[language] ?? [];
  return ends.some((end) => words === wordsOf(end) || words.endsWith(` ${wordsOf(end)}`));
}
