import { styleText } from 'node:util';
import type { Paint } from '../language/reports/pretty.ts';

/** Colours text where a stream shows colours. It is asked once: each answer takes longer than the colouring. */
export function paintFor(stream: NodeJS.WritableStream): Paint {
  const shows = styleText('bold', 'x', { stream }) !== 'x';
  return (style, text) => (shows ? styleText(style, text, { validateStream: false }) : text);
}

/** For files, which hold no colours. */
export const uncoloured: Paint = (_, text) => text;

/** The columns of a text for a stream: those of its terminal, but no more than one likes to read across. */
export const columnsOfStream = (stream: NodeJS.WriteStream): number => Math.min(stream.columns || 100, 120);
