/** Any text as Markdown that shows it as it is. */
import { visible } from '../../text/visible.ts';

/** What has a meaning anywhere in a line; an underscore has none within a word. */
const MARKUP = /[\\`*[\]<>|~&]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** What has a meaning where a line begins: headings, lists, rules and underlines. */
const MARK_AT_START = /^(?=[-+=#])/;
const NUMBER_AT_START = /^(\d+)(?=[.)](?:\s|$))/;

export const markdownText = (text: string): string =>
  visible(text)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(MARKUP, '\\$&')
    .replace(MARK_AT_START, '\\')
    .replace(NUMBER_AT_START, '$1\\');
