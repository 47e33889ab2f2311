/** Which line of an edited cell is which of before, so that what belongs to a line stays with it. */

interface Pairing<T> {
  /** Lines that say something else now. */
  readonly rewritten: readonly { readonly before: T; readonly line: string }[];
  readonly gone: readonly T[];
  readonly added: readonly string[];
}

/** Lines that are still there stay, wherever they have moved to; of the others, those that are most alike belong together. */
export function pair<T extends { readonly line: string }>(before: readonly T[], lines: readonly string[]): Pairing<T> {
  const gone = [...before];
  const added = lines.filter((line) => {
    const at = gone.findIndex((it) => it.line === line);
    if (at >= 0) gone.splice(at, 1);
    return at < 0;
  });
  if (gone.length === added.length) {
    return { rewritten: gone.map((it, at) => ({ before: it, line: added[at] as string })), gone: [], added: [] };
  }
  const rewritten: { before: T; line: string }[] = [];
  while (gone.length > 0 && added.length > 0) {
    const { from, to } = mostAlike(gone, added);
    rewritten.push({ before: gone.splice(from, 1)[0] as T, line: added.splice(to, 1)[0] as string });
  }
  return { rewritten, gone, added };
}

function mostAlike(
  before: readonly { readonly line: string }[],
  lines: readonly string[],
): { from: number; to: number } {
  const all = before.flatMap((it, from) => lines.map((line, to) => ({ from, to, likeness: likeness(it.line, line) })));
  return all.reduce((best, it) => (it.likeness > best.likeness ? it : best));
}

/** The share of words that two lines have in common. */
function likeness(a: string, b: string): number {
  const [left, right] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const common = [...left].filter((word) => right.has(word)).length;
  return common / (left.size + right.size - common);
}
