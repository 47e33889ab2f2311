/** What snippets leave to be chosen. */
import { type Hole, oneOf } from '../../../language/writing/hole.ts';
import type { Setting } from './setting.ts';

/** Nobody chooses from more in a snippet; completion of the name alone shows all. */
const MOST = 20;

/** One of some names that there are, or something to be typed over where there are none. */
export const choiceOf = (names: readonly string[], otherwise: string): Hole => oneOf(names.slice(0, MOST), otherwise);

export const someRole = ({ names }: Setting): Hole => choiceOf(names.of('Role'), 'role');
export const someTouchpoint = ({ names }: Setting): Hole => choiceOf(names.of('Touchpoint'), 'phone');
