/** Written texts as the snippets of editors: `${1:name}` to be typed over, `${2|a,b|}` to choose from. */
import { Hole } from './hole.ts';
import type { Written } from './written.ts';

/** One written text as a snippet. */
export const snippetOf = (written: Written): string => snippetsOf([written])[0] as string;

/**
 * Several written texts, which are filled in together, as snippets: their holes are numbered in the order in which
 * they stand, and a hole that stands in two of them has one number.
 * @param first the number of the first hole
 */
export function snippetsOf(texts: readonly Written[], first = 1): string[] {
  const numbers = new Map<Hole, number>();
  const numberOf = (hole: Hole): number => {
    const number = numbers.get(hole) ?? first + numbers.size;
    numbers.set(hole, number);
    return number;
  };
  return texts.map((text) => {
    const known = new Set<Hole>();
    return text.parts
      .map((part) => {
        if (!(part instanceof Hole)) return part.replace(/[\\$]/g, '\\$&');
        // Each text says what is suggested, the others may be in another file.
        const isAgain = known.has(part);
        known.add(part);
        return isAgain ? `\${${numberOf(part)}}` : placeholder(numberOf(part), part);
      })
      .join('');
  });
}

function placeholder(number: number, { suggestions }: Hole): string {
  if (suggestions.length === 1) return `\${${number}:${suggestions[0].replace(/[\\$}]/g, '\\$&')}}`;
  return `\${${number}|${suggestions.map((it) => it.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}
