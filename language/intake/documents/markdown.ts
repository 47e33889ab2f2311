/** Markdown, by the HTML that it amounts to. */
import { marked } from 'marked';
import type { Part } from './document.ts';
import { readHtml } from './html.ts';

export const readMarkdown = (text: string): Part[] => {
  const page = marked.parse(text.replace(/^\uFEFF/, '').replace(FRONT_MATTER, ''), { async: false });
  return readHtml(page);
};

const FRONT_MATTER = /^---\r?\n[\s\S]*?\r?\n---\r?\n/;
