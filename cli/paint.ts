import { styleText } from 'node:util';
import type { Paint } from '../language/outputs/pretty.ts';

/** Colours text where a stream shows colours. It is asked once: each answer takes longer than the colouring. */
export function paintFor(stream: NodeJS.WritableStream): Paint {
  const shows = styleText('bold', 'x', { stream }) !== 'x';
  return (style, text) => (shows ? styleText(style, text, { validateStream: false }) : text);
}
