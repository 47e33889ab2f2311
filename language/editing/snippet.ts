/** Texts with placeholders, as editors know them: `${1:name}` to be typed over, `${1|a,b|}` to choose from. */

/** A placeholder to be typed over. What it suggests holds no placeholders of its own. */
export const blank = (number: number, suggestion: string): string => `\${${number}:${verbatim(suggestion)}}`;

/** A choice of which the first is suggested; with one alone to choose from, that one. */
export function choice(number: number, options: readonly string[]): string {
  const [first = '', ...others] = options;
  if (others.length === 0) return blank(number, first);
  return `\${${number}|${options.map((option) => option.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}

/** A text that a snippet is to hold as it stands. */
export const verbatim = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** A snippet with what its placeholders suggest. */
export function withDefaults(snippet: string): string {
  const suggested = new Map<string, string>();
  const filled = snippet.replace(PLACEHOLDER, (_, number: string, blank?: string, first?: string) => {
    const suggestion = blank ?? first ?? suggested.get(number) ?? '';
    suggested.set(number, suggestion);
    return suggestion;
  });
  return filled.replace(/\\([\\$},|])/g, '$1');
}

/** To be typed over, to choose from, or again what is filled in elsewhere. */
const PLACEHOLDER = /(?<=(?<!\\)(?:\\\\)*)\$\{(\d+)(?::((?:\\.|[^\\}])*)|\|((?:\\.|[^\\,|])*)(?:\\.|[^\\|])*\|)?\}/g;
