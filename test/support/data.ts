/** Files of data beside the standards of a test, as a host would look at them, and what is measured of them. */
import { resultWords } from '../../language/documents/results/service-words.ts';
import { readDelimited } from '../../language/intake/documents/delimited.ts';
import type { DataAtHand } from '../../language/measure/count-cases.ts';
import { ALL_DAYS } from '../../language/measure/measure-service.ts';
import { resultsOf } from '../../language/measure/results/results.ts';
import { NO_HOLIDAYS } from '../../language/quantities/holidays.ts';
import type { CheckOptions } from '../../language/workspace/analysis.ts';
import type { Project } from '../../language/workspace/project.ts';
import { dataFileOf } from '../../language/workspace/records/data-file.ts';
import { type Looked, rowsLookedAt } from '../../language/workspace/records/looking.ts';
import { headed } from '../../language/workspace/records/rows-in.ts';

/** When the data beside a test were taken. */
const NOW = Date.parse('2026-07-15T00:00:00Z') / 1000;

/** What a check knows of the data beside some standards: their rows, and results that somebody has measured of them. */
export function besides(project: Project, files: Readonly<Record<string, string>>): Partial<CheckOptions> {
  const dataOf = dataIn(files);
  if (Object.keys(files).every((path) => path.endsWith('.standards'))) return { dataOf };
  const results = resultsOf(
    project.models().map(({ model }) => model),
    {
      ...{ now: NOW, misses: 0, open: 0, refused: 0, days: ALL_DAYS, holidays: NO_HOLIDAYS },
      ...{ engine: 'plain', schemaUrl: '', standards: '', wordsOf: resultWords },
      dataOf: (record) => dataOf(record) ?? { trouble: 'It is elsewhere.' },
    },
  );
  return { dataOf, results };
}

/** Texts by path: those of standards among them are passed over. Without any others, nobody has looked. */
function dataIn(files: Readonly<Record<string, string>>): DataAtHand {
  const names = Object.keys(files).filter((path) => !path.endsWith('.standards'));
  if (names.length === 0) return () => undefined;
  const looked = new Map<string, Looked>(names.map((name) => [name, lookedAt(name, files[name] ?? '')]));
  return (record) => {
    const wanted = dataFileOf(record);
    if (wanted === null) return undefined;
    return rowsLookedAt(record, looked.get(wanted) ?? { missing: wanted, beside: names });
  };
}

const lookedAt = (name: string, text: string): Looked => [
  { name, isWhole: true, headed: headed(readDelimited(text).flatMap(({ rows }) => rows)) },
];
