/** What sentences are made of: names, numbers and the forms of words. */

/** A name as it reads in a sentence: `followed-up` is "followed up". */
export const plain = (name: string): string => name.replaceAll(/[-_]+/g, ' ');

/** A number as its author wrote it, with thousands set apart. */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const groups = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a, b and c" */
export function listed(items: readonly string[], word = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** "1 person", "40 people" */
export const counted = (count: number, one: string, many: string): string =>
  `${grouped(String(count))} ${count === 1 ? one : many}`;

/** The parts of a sentence that there are. */
export const joined = (...parts: (string | null)[]): string => parts.filter((part) => part).join(' ');
