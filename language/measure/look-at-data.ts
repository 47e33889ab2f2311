/** What the rows of a record show to rules: its columns, what stands in them, and how its times are written. */
import type { DataShown, LookAtData, TimesShown } from '../meaning/measures/data-shown.ts';
import { recent } from '../memory/recent.ts';
import { remembered } from '../memory/remembered.ts';
import type { CaseRecord } from '../model/schema.ts';
import type { DataAtHand } from './count-cases.ts';
import { MOST } from './passes/values-seen.ts';
import type { RecordFile } from './rows/record-file.ts';
import { timesIn } from './rows/times-in.ts';
import { isRefused } from './times/reader.ts';
import { formatsOf, unreadBy } from './times/recognised.ts';

export const lookAtData =
  (dataOf: DataAtHand): LookAtData =>
  (record) => {
    const data = dataOf(record);
    if (!data) return undefined;
    if ('trouble' in data) return data.notThere;
    return data.length === 0 ? undefined : shownBy(data, record);
  };

const shownBy = (files: readonly RecordFile[], record: CaseRecord): DataShown => ({
  files: files.map(({ name, columns }) => ({ name, columns: [...columns.keys()].filter((column) => column !== '') })),
  isWhole: !files.some(({ isBeginning }) => isBeginning),
  textsIn: (column) => union(files.map((file) => textsIn(file, column))),
  timesIn: (columns) => timesShown(files, record, columns),
});

function union(sets: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> | undefined {
  const all = new Set<string>();
  for (const set of sets) {
    if (!set) return undefined;
    for (const text of set) all.add(text);
  }
  return all.size < MOST ? all : undefined;
}

function textsIn({ columns, rows }: RecordFile, column: string): ReadonlySet<string> | undefined {
  const at = columns.get(column);
  return at === undefined ? undefined : seenIn(rows)(at);
}

const COLUMNS_KEPT = 1000;

/** The texts that were seen in rows, by the position of their column: they are not looked through again while they are the same. */
const seenIn = remembered((rows: RecordFile['rows']) =>
  recent((at: number): ReadonlySet<string> | undefined => {
    const texts = new Set<string>();
    for (const cells of rows) {
      texts.add(cells[at]?.trim() ?? '');
      if (texts.size >= MOST) return undefined;
    }
    return texts;
  }, COLUMNS_KEPT),
);

/** So many times of a column tell how it is written. They are taken from all over it: the first ones may be of one month. */
const SAMPLES = 200;

function timesShown(
  files: readonly RecordFile[],
  record: CaseRecord,
  columns: readonly string[],
): TimesShown | undefined {
  const samples = files.map((file) => ({ file, texts: columns.flatMap((column) => samplesOf(file, column)) }));
  const unread = samples.flatMap(({ file, texts }) => {
    const read = timesIn(record, null, null)(file);
    return texts.filter((text) => isRefused(read(text)));
  });
  const all = samples.flatMap(({ texts }) => texts);
  if (all.length === 0) return undefined;
  const { formats } = unread.length === 0 ? { formats: [] } : formatsOf(all);
  const [first = null] = formats;
  return {
    ...{ looked: all.length, unread: unread.length, example: unread[0] ?? '' },
    ...{ formats, unreadByThese: formats.length === 0 ? all.length : unreadBy(first, all).length },
  };
}

function samplesOf({ columns, rows }: RecordFile, column: string): string[] {
  const at = columns.get(column);
  if (at === undefined) return [];
  const step = Math.max(1, Math.floor(rows.length / SAMPLES));
  const samples: string[] = [];
  for (let row = 0; row < rows.length; row += step) {
    const text = rows[row]?.[at]?.trim() ?? '';
    if (text !== '') samples.push(text);
  }
  return samples;
}
