/** Plain text: list items by their bullets, paragraphs by blank lines, a short line between blank ones is a heading. */
import type { Passage } from './document.ts';

const BULLET = /^\s*(?:[•●▪■◦‣·*+–—-]|\(?\d{1,3}[.)、]|\(?[a-z][.)])\s+/u;
const LONGEST_HEADING = 80;

export function readPlain(text: string): Passage[] {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return lines.split(/\n(?:[^\S\n]*\n)+/).flatMap(passagesIn);
}

/** The items of a paragraph, and what stands before them. Lines without a bullet continue what stands above them. */
function passagesIn(paragraph: string): Passage[] {
  const passages: Passage[] = [];
  let found: { form: Passage['form']; lines: string[] } | undefined;
  const end = (): void => {
    if (found) passages.push({ kind: 'passage', form: found.form, text: found.lines.join('\n') });
  };
  for (const line of paragraph.split('\n').filter((it) => it.trim() !== '')) {
    const bullet = BULLET.exec(line);
    if (!bullet && found) found.lines.push(line.trim());
    else {
      end();
      found = { form: bullet ? 'item' : 'paragraph', lines: [line.slice(bullet?.[0].length ?? 0).trim()] };
    }
  }
  end();
  const [only] = passages;
  return passages.length === 1 && only && isHeading(only) ? [{ ...only, form: 'heading' }] : passages;
}

const isHeading = ({ form, text }: Passage): boolean =>
  form === 'paragraph' && text.length <= LONGEST_HEADING && !/[\n.!?。！？;；,:：]$|\n/.test(text);
