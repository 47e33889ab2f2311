/** Which language a text is in, where nobody says so: by its script, its letters and its commonest words. */

interface Sign {
  readonly language: string;
  readonly letters: RegExp;
}

/** A script tells most; letters with marks, much; short words, the rest. */
const SIGNS: readonly Sign[] = [
  { language: 'zh', letters: /\p{Script=Han}/gu },
  { language: 'bg', letters: /\p{Script=Cyrillic}/gu },
  { language: 'lv', letters: /[āčēģīķļņšūž]|(?<!\p{L})(?:un|laikā|dienu|tiek|mēs|no|uz)(?!\p{L})/giu },
  { language: 'fr', letters: /[éèêàçùœ]|(?<!\p{L})(?:le|la|les|des|du|une|dans|est|nous|et|pour)(?!\p{L})/giu },
  { language: 'en', letters: /(?<!\p{L})(?:the|of|and|to|a|is|are|we|you|for|within|in|your|by)(?!\p{L})/giu },
];

/** The language of some texts; English where nothing tells. */
export function languageOf(texts: Iterable<string>): string {
  const all = [...texts].join('\n').slice(0, 20_000);
  const counted = SIGNS.map(({ language, letters }) => ({ language, signs: all.match(letters)?.length ?? 0 }));
  const best = counted.reduce((a, b) => (b.signs > a.signs ? b : a));
  return best.signs > 0 ? best.language : 'en';
}
