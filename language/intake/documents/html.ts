/** Web pages. */
import { Parser } from 'htmlparser2';
import type { Part } from './document.ts';
import { Page } from './page.ts';

export function readHtml(html: string): Part[] {
  const page = new Page();
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes),
    onclosetag: (name) => page.close(name),
    ontext: (text) => page.add(text),
  });
  parser.end(html);
  page.flush();
  return page.parts;
}
