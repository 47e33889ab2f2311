/** Accuracy in words. */
import type { Collection } from './collection.ts';
import type { Miss, Score, Scored } from './score.ts';

export function scoreReport(name: string, { statements, scores, misses }: Scored): string {
  const rows = scores.map(({ label, precision, recall, right, found, labelled }) =>
    [
      `  ${label.padEnd(10)}`,
      `precision ${ratio(precision)} (${right} of ${found})`.padEnd(32),
      `recall ${ratio(recall)} (${right} of ${labelled})`,
    ].join('  '),
  );
  return [`${name}: ${statements} statements`, ...rows, ...misses.flatMap(missLines)].join('\n');
}

const ratio = (value: Score['precision']): string => (value === null ? '    –' : value.toFixed(3));

const missLines = ({ file, line, id, label, labelled, found, text }: Miss): string[] => [
  `  ${file}:${line} (${id}) ${label}: labelled ${labelled ?? 'none'}, found ${found ?? 'none'}`,
  `      ${text.replace(/\s+/g, ' ')}`,
];

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
