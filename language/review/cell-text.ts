/** The text of a cell, whatever a spreadsheet has made of its line ends and spaces. */
import { withoutApostrophe } from '../text/apostrophe.ts';

/** Spaces and line ends do not count; neither does the apostrophe that keeps a text from being computed. */
export function cellText(cell: string): string {
  return withoutApostrophe(cell.replaceAll(/_x000D_/gi, ''))
    .split(/[\r\n\u2028\u2029\v]+/)
    .map(inOneLine)
    .filter((line) => line !== '')
    .join('\n');
}

export const inOneLine = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

export const cellLines = (cell: string): string[] => (cell === '' ? [] : cell.split('\n'));
