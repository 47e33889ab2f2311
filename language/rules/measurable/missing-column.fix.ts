/** A column that a file has, in place of one that it has not. */
import type { Fix, WrittenEdit } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { behind } from '../../editing/insertion.ts';
import { tokensIn } from '../../editing/tokens.ts';
import { nearest } from '../../lexicon/nearest.ts';
import type { FileShown } from '../../meaning/measures/data-shown.ts';
import type { CaseRecord } from '../../model/schema.ts';
import { fromSource } from '../../writing/records.ts';
import { quoted } from '../../writing/terminals.ts';
import type { FixContext } from '../engine/fixing.ts';

/** A moment, a field or the key of a record. */
export type ColumnNamed = CaseRecord['moments'][number];

export interface MissingColumn {
  readonly record: CaseRecord;
  readonly column: ColumnNamed;
  /** The first file that lacks it. */
  readonly file: FileShown;
  /** The columns of the file that the record does not name. */
  readonly free: readonly string[];
  /** Whether the file has none of the columns of the record. */
  readonly all: boolean;
  /** What the record names, each with the column of the file that is called nearly so. */
  readonly alike: readonly NamedAlike[];
}

interface NamedAlike {
  readonly column: ColumnNamed;
  readonly name: string;
}

/** More columns than these make a menu that nobody reads. */
const MOST_COLUMNS = 6;

/** The nearest name, or else each of those that are left. */
export function mend(lack: MissingColumn, context: FixContext): readonly Fix[] {
  if (lack.all) return allAlike(lack, context);
  const near = nearest(lack.column.column, lack.free);
  const names = near === undefined ? lack.free.slice(0, MOST_COLUMNS) : [near];
  return names.flatMap((name) =>
    fixWith(`Read \`${lack.column.name}\` from the column “${name}”`, columnEdit(name, lack, context.sourceOf)),
  );
}

/** Each of the columns that a file calls nearly as the record does, at once. */
function allAlike({ record, alike }: MissingColumn, { sourceOf }: FixContext): Fix[] {
  if (alike.length === 0) return [];
  const named = alike.map(({ column, name }) => columnEdit(name, { record, column }, sourceOf));
  const columns = alike.length === 1 ? 'column' : `${alike.length} columns`;
  return fixWith(
    `Read the ${columns} that ${alike.length === 1 ? 'is' : 'are'} called alike: ${alike.map(({ name }) => `“${name}”`).join(', ')}`,
    ...named,
  );
}

/** In place of the text behind `from`, or behind the name where there is none. A key has its keyword before its name. */
function columnEdit(
  name: string,
  { record, column }: Pick<MissingColumn, 'record' | 'column'>,
  sourceOf: FixContext['sourceOf'],
): WrittenEdit | undefined {
  const source = sourceOf(column.source.file);
  const [own, from, text] = tokensIn(source, column.source).slice(column === record.key ? 1 : 0);
  if (!own) return undefined;
  return from?.text === 'from' && text
    ? { place: source.place(text.start, text.end), text: quoted(name) }
    : behind(source.place(own.start, own.end), fromSource(name));
}
