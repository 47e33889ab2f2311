/** The sentences of a paragraph. */

/** A point behind these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:no|nr|art|sec|fig|approx|max|min|e\.g|i\.e|etc|a\.m|p\.m|mr|mrs|ms|dr|st|vs|env|т\.е|напр|piem|u\.c|utt)\.$/iu;

export function sentencesIn(paragraph: string, language: string): string[] {
  const text = paragraph.replace(/\s+/g, ' ');
  const sentences: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const before = sentences.at(-1);
    const continues = before !== undefined && (ABBREVIATION.test(before.trim()) || /^\p{Ll}/u.test(segment));
    if (continues) sentences[sentences.length - 1] = before + segment;
    else sentences.push(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => /\p{L}/u.test(sentence));
}
