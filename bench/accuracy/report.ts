/** Accuracy in words. */
import type { Collection } from './collection.ts';
import type { FormScore } from './forms-score.ts';
import type { Miss, Score, Scored } from './score.ts';

export function scoreReport(name: string, { statements, scores, misses }: Scored): string {
  const rows = scores.map(({ label, precision, recall, right, found, labelled, wrong, missed }) =>
    [
      `  ${label.padEnd(10)}`,
      `precision ${ratio(precision)} (${right} of ${found})`.padEnd(32),
      `recall ${ratio(recall)} (${right} of ${labelled})`.padEnd(29),
      `${wrong} wrong, ${missed} missed`,
    ].join('  '),
  );
  return [`${name}: ${statements} statements`, ...rows, ...misses.flatMap(missLines)].join('\n');
}

const ratio = (value: Score['precision']): string => (value === null ? '    –' : value.toFixed(3));

const missLines = ({ file, line, id, label, labelled, found, text }: Miss): string[] => [
  `  ${file}:${line} (${id}) ${label}: labelled ${labelled ?? 'none'}, found ${found ?? 'none'}`,
  `      ${text.replace(/\s+/g, ' ')}`,
];

/** @param isShort without the sentences that were not read right, for a set that is not to be learnt from */
export function formsReport(name: string, { sentences, counts, kinds, failures }: FormScore, isShort: boolean): string {
  const rows = Object.entries(counts).map(([what, count]) => `  ${what.padEnd(10)}  ${outcomes(count)}`);
  const byKind = Object.entries(kinds).map(([kind, count]) => `    ${kind.padEnd(10)}${outcomes(count)}`);
  const listed = failures.flatMap(({ form: { file, line, id, text, limits, shares }, whole, found }) => [
    `  ${file}:${line} (${id}) ${whole}: expected ${list([...limits, ...shares])}, found ${list(found)}`,
    `      ${text}`,
  ]);
  return [`${name}: ${sentences} sentences`, ...rows, ...byKind, ...(isShort ? [] : listed)].join('\n');
}

const outcomes = ({ right, missed, wrong }: FormScore['counts'][string]): string =>
  `${right} right, ${missed} missed, ${wrong} wrong`;

const list = (words: readonly string[]): string => words.join(', ') || 'nothing';

export function collectionReport({ columns, pairs }: Collection): string {
  const blocks = columns.map(({ language, statements, counts }) =>
    [
      `${language}: ${statements} distinct statements, of which`,
      ...Object.entries(counts).map(([kind, count]) => `  ${String(count).padStart(6)}  ${kind}`),
    ].join('\n'),
  );
  const compared = pairs.map(
    ({ languages, pairs, differ }) => `${languages.join(' and ')}: ${differ} of ${pairs} distinct pairs differ`,
  );
  return [...blocks, ...compared].join('\n\n');
}
