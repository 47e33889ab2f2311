/** Which days are meant: one answer for the limit and for the statements that leave it open. */
import type { Fix, WrittenEdit } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { before } from '../../editing/insertion.ts';
import { tokensIn } from '../../editing/tokens.ts';
import type { OpenDays } from '../../meaning/texts/bare-days.ts';
import type { DayKind } from '../../meaning/time/step-times.ts';
import { sentence } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';
import { daysEdit } from '../mending/days.ts';

export const mend = (open: OpenDays, context: FixContext): readonly Fix[] =>
  (['business', 'calendar'] as const).flatMap((kind) => sayAll(open, kind, context));

function sayAll(open: OpenDays, kind: DayKind, context: FixContext): Fix[] {
  if (open.kind && open.kind !== kind) return [];
  const inStatements = open.said.map(({ statement, days }) => daysEdit(statement, days, kind));
  // Where a statement's words are not known, its author finds them: the limit comes first.
  if (!open.limit) return fixWith(`Write ${kind} days`, ...inStatements);
  return fixWith(
    `Write \`${kind} ${open.value === 1 ? 'day' : 'days'}\``,
    inLimit(open.limit, kind, context),
    ...inStatements.filter((it) => it !== undefined),
  );
}

function inLimit(
  limit: NonNullable<OpenDays['limit']>,
  kind: DayKind,
  { sourceOf }: FixContext,
): WrittenEdit | undefined {
  const source = sourceOf(limit.source.file);
  const days = tokensIn(source, limit.source).find(({ text }) => text === 'day' || text === 'days');
  return days && before(source.place(days.start), sentence(kind));
}
