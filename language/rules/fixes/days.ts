/** Which days are meant: one answer for the limit and for the statements that leave it open. */

import type { Edit, Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { verbatim } from '../../editing/snippet.ts';
import { tokensIn } from '../../editing/tokens.ts';
import { type BareDays, type OpenDays, openDaysIn } from '../../meaning/texts/bare-days.ts';
import { placeOf, type Statement, wordsOf } from '../../meaning/texts/statements.ts';
import { daysOfKind } from '../../reader/read.ts';
import type { LimitReading } from '../../reader/reading.ts';
import { comparePlaces, type Place } from '../../text/places.ts';
import type { FixContext, QuickFix } from './fixing.ts';

export const sayWhichDays: QuickFix = ({ place }, context) => {
  const open = openDaysIn(context.service).find((it) => isAt(it, place));
  return open ? (['business', 'calendar'] as const).flatMap((kind) => sayAll(open, kind, context)) : [];
};

function isAt({ limit, said: [first] }: OpenDays, place: Place): boolean {
  const at = limit?.source ?? (first && placeOf(first.statement, first.days));
  return at !== undefined && comparePlaces(at, place) === 0;
}

type Kind = 'business' | 'calendar';

function sayAll(open: OpenDays, kind: Kind, context: FixContext): Fix[] {
  if (open.kind && open.kind !== kind) return [];
  const inStatements = open.said.map((it) => inStatement(it, kind));
  // Where a statement's words are not known, its author finds them: the limit comes first.
  if (!open.limit) return fixWith(`Write ${kind} days`, ...inStatements);
  return fixWith(
    `Write \`${kind} ${open.value === 1 ? 'day' : 'days'}\``,
    inLimit(open, kind, context),
    ...inStatements.filter((it) => it !== undefined),
  );
}

function inLimit({ limit }: OpenDays, kind: Kind, { sourceOf }: FixContext): Edit | undefined {
  if (!limit) return undefined;
  const source = sourceOf(limit.source.file);
  const days = tokensIn(source, limit.source).find(({ text }) => text === 'day' || text === 'days');
  return days && { place: source.place(days.start), text: `${kind} ` };
}

const inStatement = ({ statement, days }: BareDays, kind: Kind): Edit | undefined => daysEdit(statement, days, kind);

/** Which days, in a statement's own language; undefined where the words for them are not known. */
export function daysEdit(statement: Statement, { unit }: LimitReading, kind: Kind): Edit | undefined {
  if (!unit || statement.text[unit.start - 1] === '-') return undefined;
  const text = daysOfKind(wordsOf(statement, unit), kind, statement.language);
  return text === undefined ? undefined : { place: placeOf(statement, unit), text: verbatim(text) };
}
