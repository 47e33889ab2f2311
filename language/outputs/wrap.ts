import stringWidth from 'fast-string-width';

/** A text in lines of at most so many columns, broken between words; a word that is longer has a line of its own. */
export function wrap(text: string, columns: number): string {
  const lines: string[] = [];
  let left = 0;
  for (const word of text.split(' ')) {
    const width = stringWidth(word);
    if (lines.length > 0 && width + 1 <= left) {
      lines.push(`${lines.pop()} ${word}`);
      left -= width + 1;
    } else {
      lines.push(word);
      left = columns - width;
    }
  }
  return lines.join('\n');
}
