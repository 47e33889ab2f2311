/** Markdown, by the HTML that it amounts to. */
import { marked } from 'marked';
import { type DocumentPart, UnreadableDocument } from './document.ts';
import { readHtml } from './html.ts';

/** @throws UnreadableDocument where lists or quotations lie in each other without end */
export function readMarkdown(text: string): DocumentPart[] {
  const body = text.replace(/^\uFEFF/, '').replace(FRONT_MATTER, '');
  if (TOO_DEEP.test(body)) throw new UnreadableDocument(DEEP);
  return readHtml(pageOf(body), true);
}

function pageOf(text: string): string {
  try {
    return marked.parse(text, { async: false });
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableDocument(DEEP);
    throw error;
  }
}

const DEEP = 'its lists or quotations lie more than 50 deep in each other, as in no text';
const TOO_DEEP = /^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))[ \t]*){50}|^[ \t]{400}/m;

const FRONT_MATTER = /^---\r?\n[\s\S]*?\r?\n---\r?\n/;
