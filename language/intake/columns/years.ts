/** Years that headings speak of: “Target 2025”, “Result 2023/24”. */

/** The year in a heading, as it stands there; undefined where there is none, or more than one. */
export function yearIn(heading: string): string | undefined {
  const found = [...heading.matchAll(/(?<!\d)(?:19|20)\d\d(?:\s*[-–/]\s*(?:(?:19|20)?\d\d))?(?!\d)/g)];
  return found.length === 1 ? found[0]?.[0].replace(/\s/g, '') : undefined;
}

/** The last of some years. */
export const latest = (years: readonly string[]): string | undefined => years.toSorted().at(-1);
