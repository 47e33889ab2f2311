/**
 * Snippets whose placeholders are numbered by hand, for those fixes that still write strings: each placeholder is a
 * hole, and the same placeholder the same hole. Goes with the last `blank` and `choice` of snippet.ts.
 */
import { Hole } from '../writing/hole.ts';
import { Written } from '../writing/written.ts';

const holes = new Map<string, Hole>();
const placeholders = new WeakMap<Hole, string>();

const PLACEHOLDER = /(?<!\\)(\$\{\d+(?::(?:\\.|[^\\}])*|\|(?:\\.|[^\\|])*\|)\})/;

/** What a snippet writes. */
export function asWritten(text: Written | string): Written {
  if (text instanceof Written) return text;
  return new Written(text.split(PLACEHOLDER).map((part, at) => (at % 2 === 1 ? holeOf(part) : unescaped(part))));
}

/** Whether no hole is without a number that was given by hand. */
export const isNumbered = ({ parts }: Written): boolean =>
  parts.every((part) => typeof part === 'string' || placeholders.has(part));

/** What is written as a snippet again, its placeholders with the numbers that they had. */
export const asSnippet = ({ parts }: Written): string =>
  parts
    .map((part) => (part instanceof Hole ? (placeholders.get(part) ?? '') : part.replace(/[\\$]/g, '\\$&')))
    .join('');

function holeOf(placeholder: string): Hole {
  const hole = holes.get(placeholder) ?? new Hole(suggestionsOf(placeholder));
  holes.set(placeholder, hole);
  placeholders.set(hole, placeholder);
  return hole;
}

function suggestionsOf(placeholder: string): [string, ...string[]] {
  const [, blank] = /^\$\{\d+:(.*)\}$/s.exec(placeholder) ?? [];
  if (blank !== undefined) return [unescaped(blank)];
  const options = /\|(.*)\|/s.exec(placeholder)?.[1]?.match(/(?:\\.|[^\\,])+/g) ?? [];
  return options.map(unescaped) as [string, ...string[]];
}

const unescaped = (text: string): string => text.replace(/\\([\\$},|])/g, '$1');
