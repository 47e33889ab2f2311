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

export const hasPlaceholders = (snippet: string): boolean => /(?<!\\)\$\{\d+[:|]/.test(snippet);

/** A snippet with what its placeholders suggest. */
export function withDefaults(snippet: string): string {
  return snippet
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replace(/\$\{\d+\|((?:\\.|[^\\,|])*)(?:\\.|[^\\|])*\|\}/g, '$1')
    .replace(/\\([\\$},|])/g, '$1');
}
