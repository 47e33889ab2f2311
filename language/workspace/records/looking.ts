/**
 * As much of the data of records as rules look at. Nobody waits for it: small files are read whole, of large ones the
 * beginning, in which their columns stand and enough of their times.
 */
import type { RecordData } from '../../measure/problems.ts';
import type { CaseRecord } from '../../model/schema.ts';
import { MEGABYTE } from '../files/reading.ts';
import { columnNames, notThere, type Trouble, troubleWithName } from './record-file.ts';
import { type Headed, headedIn } from './rows-in.ts';
import { isPacked, unpackedUpTo } from './unpacked.ts';

/** The most that is read of all files of a record, in bytes. */
const MOST_LOOKED_AT = 2 * MEGABYTE;
/** What is read of a file that is larger. */
const BEGINNING = 0.2 * MEGABYTE;

/** The first bytes of a file under its path relative to the workspace. */
export type FirstBytes =
  | { readonly name: string; readonly bytes: Uint8Array; readonly isWhole: boolean }
  | Trouble
  | undefined;

/** Where a host finds data. It reads inside the workspace alone. */
export interface LookingPlace {
  /** The files that the name or pattern of a record stands for, in the order of their names. */
  filesOf(record: CaseRecord): Promise<readonly string[]>;
  /** Undefined where a host cannot read a part of a file. */
  firstBytes(file: string, most: number): Promise<FirstBytes>;
  /** What a record names, as messages name it. */
  wanted(record: CaseRecord): string;
  /** The names of the files in the folder of what a record names. */
  beside(record: CaseRecord): Promise<readonly string[]>;
}

/** What was read, for records that look for any columns in it; or what there is where there is no such file. */
export type Looked = readonly LookedFile[] | Trouble | { readonly missing: string; readonly beside: readonly string[] };

interface LookedFile {
  readonly name: string;
  readonly headed: Headed;
  readonly isWhole: boolean;
}

export async function look(record: CaseRecord, place: LookingPlace): Promise<Looked> {
  const misnamed = troubleWithName(record);
  if (misnamed) return misnamed;
  const files = await place.filesOf(record);
  if (files.length === 0) return { missing: place.wanted(record), beside: await place.beside(record) };
  const looked: LookedFile[] = [];
  let left = MOST_LOOKED_AT;
  for (const file of files) {
    const first = left > 0 ? await place.firstBytes(file, left) : undefined;
    if (!first) break;
    if ('trouble' in first) return first;
    const content = await contentOf(file, first, left);
    looked.push(await lookedFile(file, content));
    left -= content.bytes.length;
  }
  // Whoever looks at none of the rows of the last files has not seen all.
  return looked.length < files.length ? looked.map((it) => ({ ...it, isWhole: false })) : looked;
}

type Content = Extract<FirstBytes, { bytes: Uint8Array }>;

async function contentOf(file: string, first: Content, most: number): Promise<Content> {
  if (!isPacked(file)) return first;
  const { bytes, ends } = await unpackedUpTo(first.bytes, most);
  return { ...first, bytes, isWhole: first.isWhole && ends === 'whole' };
}

async function lookedFile(file: string, { name, bytes, isWhole }: Content): Promise<LookedFile> {
  const plain = file.replace(/\.gz$/i, '');
  if (isWhole) return { name, isWhole, headed: await headedIn(plain, bytes) };
  // Half a workbook is none.
  if (/\.xlsx$/i.test(plain)) return { name, isWhole, headed: () => ({ trouble: 'it is too large to be looked at' }) };
  return { name, isWhole, headed: await headedIn(plain, wholeLines(bytes)) };
}

function wholeLines(bytes: Uint8Array): Uint8Array {
  const beginning = bytes.subarray(0, BEGINNING);
  return beginning.subarray(0, beginning.includes(0) ? endInUtf16(beginning) : beginning.lastIndexOf(LINE_FEED) + 1);
}

const LINE_FEED = 0x0a;

/** The end of the last line: its line feed has two bytes, in either order, and other letters may have one that is like it. */
function endInUtf16(bytes: Uint8Array): number {
  for (let at = bytes.length - (bytes.length % 2) - 2; at >= 0; at -= 2) {
    const [first, second] = bytes.subarray(at, at + 2);
    if ((first === LINE_FEED && second === 0) || (first === 0 && second === LINE_FEED)) return at + 2;
  }
  return 0;
}

/** The rows for a record that looks for its own columns. */
export function rowsLookedAt(record: CaseRecord, looked: Looked): RecordData {
  if ('trouble' in looked) return looked;
  if ('missing' in looked) return notThere(record, looked.missing, looked.beside);
  const files = looked.map(({ name, headed, isWhole }) => ({ name, isWhole, rows: headed(columnNames(record)) }));
  const failed = files.map(({ rows }) => rows).find((rows) => 'trouble' in rows);
  if (failed && 'trouble' in failed) return failed;
  return files.flatMap(({ name, isWhole, rows }) =>
    'trouble' in rows ? [] : { name, hash: '', ...rows, ...(!isWhole && { isBeginning: true }) },
  );
}
