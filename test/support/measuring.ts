import { sentenceOf } from '../../language/documents/sentences/targets.ts';
import { ALL_DAYS } from '../../language/measure/measure-service.ts';
import { resultsOf } from '../../language/measure/results/results.ts';
import type { Results, TargetResult } from '../../language/measure/results/schema.ts';
import type { RecordFile } from '../../language/measure/rows/record-file.ts';
import { isRefused, timeReader } from '../../language/measure/times/reader.ts';
import { Project } from '../../language/workspace/project.ts';
import { rowsIn } from '../../language/workspace/records/rows-in.ts';

export interface Measuring {
  /** The text of the file that a record names. */
  readonly data: Readonly<Record<string, string>>;
  readonly now?: string;
  readonly misses?: number;
  readonly open?: number;
  readonly refused?: number;
}

/** What measuring finds for some standards and the data that their records name. */
export async function measured(
  standards: string,
  { data, now = '2027-01-01', misses = 0, open = 0, refused = 3 }: Measuring,
): Promise<Results> {
  const project = new Project();
  project.add('a.standards', standards);
  const files = new Map<string, RecordFile>();
  for (const [name, text] of Object.entries(data)) {
    const rows = await rowsIn(name, new TextEncoder().encode(text));
    if ('trouble' in rows) throw new Error(rows.trouble);
    files.set(name, { name, hash: '', ...rows });
  }
  const services = project.models().map(({ model }) => model);
  const zone = services[0]?.open?.zone?.name ?? null;
  const time = timeReader(null, zone)(now);
  if (isRefused(time)) throw new Error(`${now} is no time`);
  return resultsOf(services, {
    ...{ now: time.instant, misses, open, refused, days: ALL_DAYS, holidays: await project.holidays() },
    ...{ engine: 'plain', schemaUrl: '', standards: '' },
    dataOf: ({ from }) => {
      const file = files.get(from ?? '');
      return file ? [file] : { trouble: `there is no ${from}` };
    },
    wordsOf: () => ({ sentenceOf, timeText: (instant) => new Date(instant * 1000).toISOString() }),
  });
}

/** The same for a file with one target. */
export async function targetMeasured(standards: string, measuring: Measuring): Promise<TargetResult> {
  const { targets } = await measured(standards, measuring);
  const [target] = targets;
  if (!target || targets.length > 1) throw new Error(`${targets.length} targets`);
  return target;
}
