/** What files are called in messages. */
import path from 'node:path';
import { visibleInLine } from '../language/text/visible.ts';

/** A path as seen from the folder in which the command runs, as other programs take it. */
export const fromHere = (file: string): string => path.relative('', file).split(path.sep).join('/') || '.';

/** The same for people, in one line. */
export const shownPath = (file: string): string => visibleInLine(fromHere(file));

/** A name as the user gave it, in one line. */
export const asGiven = (name: string): string => visibleInLine(name);
