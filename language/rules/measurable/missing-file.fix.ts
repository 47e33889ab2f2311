/** A file of data that is there, in place of one that is not. */
import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import { tokensIn } from '../../editing/tokens.ts';
import type { NotThere } from '../../meaning/measures/data-shown.ts';
import type { CaseRecord } from '../../model/schema.ts';
import { quoted } from '../../writing/terminals.ts';
import type { FixContext } from '../engine/fixing.ts';

export interface MissingFile {
  readonly record: CaseRecord;
  readonly data: NotThere;
  /** The other records whose files are still to come. */
  readonly further: readonly { readonly record: CaseRecord; readonly data: NotThere }[];
}

/** More files than these make a menu that nobody reads. */
const MOST_FILES = 6;

/** The nearest name, or else each of the files that lie there. */
export function mend({ record, data, further }: MissingFile, { sourceOf, isAsked }: FixContext): readonly Fix[] {
  return [{ record, data }, ...further]
    .filter((it) => isAsked(it.record.nameSource))
    .flatMap((it) => {
      const source = sourceOf(it.record.source.file);
      const tokens = tokensIn(source, it.record.source);
      const named = tokens[tokens.findIndex(({ text }) => text === 'from') + 1];
      if (!named) return [];
      const names = it.data.isNear ? it.data.others.slice(0, 1) : it.data.others.slice(0, MOST_FILES);
      const place = source.place(named.start, named.end);
      return names.flatMap((name) => replacement(`Read \`${it.record.name}\` from “${name}”`, place, quoted(name)));
    });
}
