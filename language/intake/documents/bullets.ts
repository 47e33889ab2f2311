/** What stands before the items of lists that somebody has typed: signs, numbers, letters. */

export interface Bulleted {
  /** What kind of bullet it is: items of one list have the same. */
  readonly kind: 'sign' | 'number' | 'letter';
  /** The item without its bullet. */
  readonly text: string;
}

const HAN_NUMBER = '[一二三四五六七八九十百]{1,4}';

const KINDS: readonly { readonly kind: Bulleted['kind']; readonly pattern: RegExp }[] = [
  { kind: 'sign', pattern: /^[•●○◦▪▫■□◆◇►▶▸▹➤➢➔→✓✔☑✗★☆·‣⁃∙❖❑❒✦⬤⮚»›⇒\uE000-\uF8FF]\s*(?=\S)|^[*+–—-]\s+(?=\S)/u },
  { kind: 'number', pattern: /^\(?\d{1,3}[.)、](?:\s+(?=\S)|(?=\p{L}))/u },
  // 2.1 before a word is a number of an item, before anything else it may be a figure.
  { kind: 'number', pattern: /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=[\p{Lu}\p{Lo}])/u },
  { kind: 'number', pattern: /^[①-⑳]\s*/u },
  { kind: 'number', pattern: new RegExp(`^第(?:${HAN_NUMBER}|\\d+)[条章节款项][、：:\\s]*|^${HAN_NUMBER}、`, 'u') },
  { kind: 'letter', pattern: new RegExp(`^[（(](?:${HAN_NUMBER}|\\d{1,2})[)）]\\s*`, 'u') },
  { kind: 'letter', pattern: /^\(?(?:[\p{Ll}]|[ivx]{1,4})[.)]\s+(?=\S)/u },
];

/** A line as an item of a list; undefined where no bullet stands before it. */
export function bulleted(line: string): Bulleted | undefined {
  for (const { kind, pattern } of KINDS) {
    const [bullet] = pattern.exec(line) ?? [];
    if (bullet !== undefined && bullet.length < line.length) return { kind, text: line.slice(bullet.length).trim() };
  }
  return undefined;
}
