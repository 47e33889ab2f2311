/** How the times of a record are written, as its data show it. */
import type { Fix } from '../../editing/fix.ts';
import { fixWith, replacement } from '../../editing/fix-with.ts';
import { intoBlock } from '../../editing/insertion.ts';
import { without } from '../../editing/removal.ts';
import type { TimesShown } from '../../meaning/measures/data-shown.ts';
import type { CaseRecord } from '../../model/schema.ts';
import { timesWritten } from '../../writing/records.ts';
import { plainText } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';

export interface UnreadTimes {
  readonly record: CaseRecord;
  readonly times: TimesShown;
  /** How each column is written, where that is in more ways than one: no format mends that. */
  readonly ways: readonly Way[];
}

/** How the times in a column are written: in one of some formats, of which null is ISO 8601. */
export interface Way {
  readonly column: string;
  readonly formats: readonly (string | null)[];
  /** One that cannot be read as the record says; null where all can. */
  readonly example: string | null;
}

export const mend = ({ record, times, ways }: UnreadTimes, context: FixContext): readonly Fix[] =>
  (ways.length > 0 ? [] : times.formats).flatMap((format) => written(format, record, context));

/** The zone stays as it is. */
function written(format: string | null, { source, times }: CaseRecord, context: FixContext): Fix[] {
  const zone = times?.zone?.name;
  if (format === null && zone === undefined)
    return times
      ? fixWith('Take it out: these times need no format', without(context.sourceOf(source.file), times.source))
      : [];
  const clause = format === null ? timesWritten({ zone: zone as string }) : timesWritten({ as: format, zone });
  const title = `Write \`${plainText(clause)}\``;
  return times ? replacement(title, times.source, clause) : fixWith(title, intoBlock(source, clause, context));
}
