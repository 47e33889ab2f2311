/** Years that headings speak of: “Target 2025”, “Result 2023/24”. */

/** The year in a heading, as it stands there; undefined where there is none, or more than one. */
export function yearIn(heading: string): string | undefined {
  const found = [...heading.matchAll(/(?<!\d)(?:19|20)\d\d(?:\s*[-–/]\s*(?:(?:19|20)?\d\d))?(?!\d)/g)];
  return found.length === 1 ? found[0]?.[0].replace(/\s/g, '') : undefined;
}

/** The heading without its years, and without the word for one behind them: “2026. gada mērķis” is no target by the year. */
export const withoutYears = (heading: string): string => heading.replace(YEARS, ' ');

const YEARS =
  /(?<!\d)(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?(?!\d)\.?\s*(?:gad(?:a|ā|am|s|u)(?!\p{L})|г(?:\.|од\p{L}*)|年(?:度|底|末)?)?/gu;

/** The last of some years. */
export const latest = (years: readonly string[]): string | undefined => years.toSorted().at(-1);
