/** The sentences of a paragraph. */
import { TAGS_KEPT } from '../../lexicon/lists.ts';
import { recent } from '../../memory/recent.ts';

/** Short words for units: “1 Std. 30 Min.” */
const UNITS = 'hrs?|mins?|secs?|h|std|stdn|sek|tg|wo|mon|ч|мин|сек|дн|раб|кал|st|darbd|d';

/** “Das 90. Perzentil”, “bis zum 30. September”. */
const ORDINAL = '(?:das|der|die|dem|den|des|am|zum|vom|im|bis|ab) \\d{1,2}';

/** A point behind these ends no sentence. */
const ABBREVIATION = new RegExp(
  String.raw`(?:^|[\s(])(?:no|nr|art|sec|fig|approx|max|min|e\.g|i\.e|etc|a\.m|p\.m|mr|mrs|ms|dr|st|vs|env|tel|ca|bzw|z\. ?b|z|d\. ?h|u\. ?a|v|v\. ?h|i\. ?d\. ?r|mind|ggf|evtl|vgl|inkl|exkl|т\.е|напр|г|лв|тел|piem|u\.c|utt|tālr|plkst|gada|${ORDINAL})\.$`,
  'iu',
);

/** The same where the next part does not begin with a capital letter: “um 14 Std. Danach”. */
const SHORT_UNIT = new RegExp(String.raw`(?:^|[\s(\d])(?:${UNITS})\.$`, 'iu');

/** The segmenter of the platform takes a digit behind a point for a part of the sentence: “within 3 days. 95% of”. */
const BEFORE_DIGIT = /(?<=\p{L}{3,}[.!?]["”»)]?) (?=[\d(])/u;

/** Most texts are one sentence, and nothing in them ends another. */
const ENDS_WITHIN = /[.!?。！？…](?=.)/u;

const segmenterFor = recent((language) => new Intl.Segmenter(language, { granularity: 'sentence' }), TAGS_KEPT);

export function sentencesIn(paragraph: string, language: string): string[] {
  const text = paragraph.replace(/\s+/g, ' ').trim();
  if (!ENDS_WITHIN.test(text)) return /\p{L}/u.test(text) ? [text] : [];
  const sentences: string[] = [];
  for (const { segment } of segmenterFor(language).segment(text)) {
    for (const part of segment.split(BEFORE_DIGIT)) {
      const before = sentences.at(-1);
      const continues = before !== undefined && goesOn(before.trim(), part);
      if (continues) sentences[sentences.length - 1] = `${before.trimEnd()} ${part}`;
      else sentences.push(part);
    }
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => /\p{L}/u.test(sentence));
}

const goesOn = (before: string, part: string): boolean =>
  /^\p{Ll}/u.test(part) || ABBREVIATION.test(before) || (SHORT_UNIT.test(before) && /^[\d(]/.test(part));

/** The sentences of a paragraph, and of one with semicolons the parts between them that say something each. */
export const statementsIn = (paragraph: string, language: string): string[] =>
  sentencesIn(paragraph, language).flatMap((sentence) => {
    const parts = sentence.split(/(?<=[;；])\s*/u).filter((part) => part !== '');
    return parts.length > 1 && parts.every(isStatement) ? parts.map((part) => part.replace(/[;；]$/u, '')) : [sentence];
  });

/** Long enough for a statement of its own: “resolution 5 h” is a part of one. */
const isStatement = (part: string): boolean =>
  part.split(/\s+/).length > 4 || (part.match(/\p{Script=Han}/gu)?.length ?? 0) > 5;
