/** Markdown, by the HTML that it amounts to. */
import MarkdownIt from 'markdown-it';
import type { Part } from './document.ts';
import { readHtml } from './html.ts';

export const readMarkdown = (text: string): Part[] =>
  readHtml(new MarkdownIt({ html: true }).render(text.replace(FRONT_MATTER, '')));

const FRONT_MATTER = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/;
