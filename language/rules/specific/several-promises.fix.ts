import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import type { Act } from '../../lexicon/acts.ts';
import type { Statement } from '../../meaning/texts/statements.ts';
import type { UnmeasuredAct } from '../../meaning/texts/unmeasured-acts.ts';
import type { Wording } from '../../meaning/texts/wordings.ts';
import type { LimitReading } from '../../reader/reading.ts';
import type { SourceText } from '../../text/source-text.ts';
import { padded } from '../../writing/blocks.ts';
import { check } from '../../writing/standards.ts';
import { quoted } from '../../writing/terminals.ts';
import { copied, together, type Written } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';

export interface SeveralPromises {
  readonly statement: Statement;
  /** One limit of each of the things that are promised. */
  readonly promises: readonly LimitReading[];
}

/** A check that asks for several acts. Two of them may be one: “looks up and greets”. */
export interface SeveralActs {
  readonly check: Wording;
  /** Who does them, where the check says so. */
  readonly who: string;
  readonly acts: readonly Act[];
}

/** Each act of a check becomes a check. What a statement promises needs standards, which its author has to tell apart. */
export function mend(found: SeveralPromises | SeveralActs | UnmeasuredAct, { sourceOf }: FixContext): readonly Fix[] {
  if ('statement' in found) return [];
  const { check: wording, who, acts } = found;
  const { place, text } = wording;
  const [first = '', ...others] = acts.map(({ start, end }) => beginning(`${who} ${text.slice(start, end)}`.trim()));
  const source = sourceOf(place.file);
  const behind = others.map((act) => below(check(act), source, source.offset(place.start)));
  return replacement(`Make ${acts.length} checks of it`, place, together([quoted(first), ...behind]));
}

const beginning = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A clause in a line of its own, in the columns of the one whose text begins at an offset; or behind it, where it shares its line. */
function below(clause: Written, source: SourceText, offset: number): Written {
  const before = source.text.slice(source.lineStart(offset), offset);
  const [, margin, words = ''] = /^(\s*)([a-z]+\s+)$/.exec(before) ?? [];
  return margin === undefined
    ? together([copied(' '), clause])
    : together([copied(`${source.lineEnd}${margin}`), padded(clause, words.length - 1)]);
}
