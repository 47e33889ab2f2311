/** Whether two pieces of a model say the same, wherever they stand and however they are laid out. */
import { remembered } from '../memory/remembered.ts';
import { conditionText } from '../model/condition-text.ts';
import type { Condition } from '../model/schema.ts';

/** Places, and what is made of other parts: identities hold the names around them, decimals repeat a value. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['source', 'nameSource', 'titleSource', 'textSource'],
  ...['decimal', 'table'],
]);

/** A piece of a model as text, the same for pieces that say the same. */
export const saidText = (value: unknown): string =>
  typeof value === 'object' && value !== null ? textOfObject(value) : JSON.stringify(value ?? null);

const textOfObject = remembered((value: object): string => JSON.stringify(value, asText));

function asText(this: object, key: string, value: unknown): unknown {
  // What another system knows something by is no identity of ours.
  if (LEFT_OUT.has(key) || (key === 'id' && !('system' in this))) return undefined;
  const isCondition = (key === 'filter' || key === 'condition') && typeof value === 'object' && value !== null;
  return isCondition ? conditionText(value as Condition) : value;
}

export const saysSame = (a: unknown, b: unknown): boolean => a === b || saidText(a) === saidText(b);

/** Whether two lists have the same in them, in whatever order. */
export const hasSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && saysSame(a.map(saidText).sort(), b.map(saidText).sort());
