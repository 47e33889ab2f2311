/** The sentences of a paragraph. */

/** Short words for units: “1 Std. 30 Min.” */
const UNITS = 'hrs?|mins?|secs?|h|std|stdn|sek|tg|wo|mon|ч|мин|сек|дн|раб|кал|st|darbd|d';

/** “Das 90. Perzentil”, “bis zum 30. September”. */
const ORDINAL = '(?:das|der|die|dem|den|des|am|zum|vom|im|bis|ab) \\d{1,2}';

/** A point behind these ends no sentence. */
const ABBREVIATION = new RegExp(
  String.raw`(?:^|[\s(])(?:no|nr|art|sec|fig|approx|max|min|e\.g|i\.e|etc|a\.m|p\.m|mr|mrs|ms|dr|st|vs|env|tel|ca|bzw|z\. ?b|z|d\. ?h|u\. ?a|v|v\. ?h|i\. ?d\. ?r|mind|ggf|evtl|vgl|inkl|exkl|т\.е|напр|г|лв|тел|piem|u\.c|utt|tālr|gada|${UNITS}|${ORDINAL})\.$`,
  'iu',
);

/** The segmenter of the platform takes a digit behind a point for a part of the sentence: “within 3 days. 95% of”. */
const BEFORE_DIGIT = /(?<=\p{L}{3,}[.!?]["”»)]?) (?=[\d(])/u;

/** Most texts are one sentence, and nothing in them ends another. */
const ENDS_WITHIN = /[.!?。！？…](?=.)/u;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}

export function sentencesIn(paragraph: string, language: string): string[] {
  const text = paragraph.replace(/\s+/g, ' ').trim();
  if (!ENDS_WITHIN.test(text)) return /\p{L}/u.test(text) ? [text] : [];
  const sentences: string[] = [];
  for (const { segment } of segmenterFor(language).segment(text)) {
    for (const part of segment.split(BEFORE_DIGIT)) {
      const before = sentences.at(-1);
      const continues = before !== undefined && (ABBREVIATION.test(before.trim()) || /^\p{Ll}/u.test(part));
      if (continues) sentences[sentences.length - 1] = `${before.trimEnd()} ${part}`;
      else sentences.push(part);
    }
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => /\p{L}/u.test(sentence));
}
