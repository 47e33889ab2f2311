/**
 * A document as a spreadsheet: comma-separated values after RFC 4180, with its line ends (CR LF),
 * in UTF-8 with a byte order mark, without which Excel takes Latvian or Chinese for something else.
 */
import { visible } from '../../text/visible.ts';
import type { OutputDocument } from '../document/tree.ts';
import { recordsOf } from './records.ts';

const BYTE_ORDER_MARK = '\uFEFF';

export function csvOf(document: OutputDocument): string {
  const [headings = [], ...rows] = recordsOf(document);
  const isNumber = headings.map((name) => document.numbers?.includes(name) ?? false);
  const lines = rows.map((row) => row.map((text, at) => (isNumber[at] && NUMBER.test(text) ? text : field(text))));
  return BYTE_ORDER_MARK + [headings.map(field), ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

/** Nothing else begins with a minus and is harmless. */
const NUMBER = /^-?\d+(\.\d+)?$/;

const field = (text: string): string => {
  const safe = harmless(visible(text));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A text that a spreadsheet would compute, such as `=1+1`, is kept a text by an apostrophe. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
