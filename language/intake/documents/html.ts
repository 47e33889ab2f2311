/** Web pages. */
import { Parser } from 'htmlparser2';
import type { DocumentPart } from './document.ts';
import { Page } from './page.ts';

/**
 * @param keepsLines whether lines in the text mean anything, as they do in Markdown; a page breaks them where it likes
 * @throws UnreadableDocument where elements lie in each other without end
 */
export function readHtml(html: string, keepsLines = false): DocumentPart[] {
  const page = new Page();
  let pre = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'pre') pre++;
      page.open(name, attributes);
    },
    onclosetag: (name) => {
      if (name === 'pre') pre--;
      page.close(name);
    },
    ontext: (text) => page.add(keepsLines || pre > 0 ? text : text.replace(/[\r\n]+/g, ' ')),
  });
  parser.end(html);
  page.flush();
  return page.parts;
}
