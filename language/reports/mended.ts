/** What has been written into files, for people at a terminal. */
import { visibleInLine } from '../text/visible.ts';
import { howMany, type Paint } from './pretty.ts';

/** What was written in place of what; empty where something was added or taken out. */
interface Change {
  readonly file: string;
  /** The rule, or the cell, that asked for it. */
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

interface MendedOptions {
  /** What was done to the places. */
  readonly done: 'mended' | 'changed';
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
}

/** One line for each place, under the name of its file. */
export function mendedText(changes: readonly Change[], { done, paint, width }: MendedOptions): string {
  const byFile = [...Map.groupBy(changes, ({ file }) => file)];
  const longest = changes.reduce((most, { rule }) => Math.max(most, rule.length), 0);
  const line = (change: Change): string => {
    const said = cut(sayChange(change), width - longest - 4);
    return `  ${paint('dim', change.rule.padEnd(longest))}  ${said}\n`;
  };
  return byFile
    .map(
      ([file, mine]) =>
        `${paint('bold', visibleInLine(file))}: ${howMany(mine.length, 'place')} ${done}\n${mine.map(line).join('')}\n`,
    )
    .join('');
}

function sayChange({ before, after }: Change): string {
  const [old, text] = [inOneLine(before), inOneLine(after)];
  if (text === '') return `took out ${old}`;
  return old === '' ? `added ${text}` : `wrote ${text} for ${old}`;
}

const inOneLine = (text: string): string => visibleInLine(text.trim().replaceAll(/\s+/g, ' '));

const cut = (text: string, width: number): string => (text.length > width ? `${text.slice(0, width - 1)}…` : text);
