/** Plain text: paragraphs by blank lines; what their lines are, the outline finds. */
import type { Passage } from './document.ts';

export function readPlain(text: string): Passage[] {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return lines
    .split(/\n(?:[^\S\n]*\n)+/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({ kind: 'passage', form: 'paragraph', text: paragraph.trimEnd(), level: 0 }));
}
