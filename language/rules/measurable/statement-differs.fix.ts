/** A statement and a target that differ: what the one says, written in the other. */

import type { Fix } from '../../editing/fix.ts';
import { fixWith, replacement } from '../../editing/fix-with.ts';
import { tokensIn } from '../../editing/tokens.ts';
import { isSameFigure, type Promised, type Unmeasured } from '../../meaning/texts/promises.ts';
import { kindOfText } from '../../meaning/texts/statements.ts';
import type { TargetFigure } from '../../meaning/texts/target-figures.ts';
import type { Place } from '../../text/places.ts';
import { length } from '../../writing/quantities.ts';
import { number, percent } from '../../writing/terminals.ts';
import { plainText, type Written } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';
import type { PromisedOtherwise } from '../finding/promised-otherwise.ts';
import { numberEdit } from '../mending/numbers.ts';

/** Only where the one stands for the other: of several, nobody but the author knows which belong together. */
export const mend = (found: Unmeasured | PromisedOtherwise, { sourceOf }: FixContext): readonly Fix[] => {
  if (!('promise' in found)) return [];
  const [measured, another] = found.instead;
  // What is at least in the one and at most in the other has the same figure already.
  if (!measured || another || isSameFigure(found.promise, measured)) return [];
  return [...inTarget(found, measured, sourceOf), ...inStatements(found, measured)];
};

type SourceOf = FixContext['sourceOf'];

function inTarget({ statement, promise }: Unmeasured, measured: TargetFigure, sourceOf: SourceOf): Fix[] {
  const figure = figureOf(promise);
  const place = figure && figurePlace(measured, sourceOf);
  return place
    ? replacement(`Write \`${plainText(figure)}\` in the target, as the ${kindOfText(statement)} says`, place, figure)
    : [];
}

function figureOf(promise: Promised): Written | undefined {
  if (promise.kind !== 'limit') return (promise.kind === 'share' ? percent : number)(promise.decimal);
  return promise.by === null ? length(promise.length) : undefined;
}

/** A limit stands alone; a share or a score stands behind “at least”. */
function figurePlace(measured: TargetFigure, sourceOf: SourceOf): Place | undefined {
  if (measured.kind === 'limit') return measured.limit.by === undefined ? measured.source : undefined;
  const source = sourceOf(measured.source.file);
  const figures = tokensIn(source, measured.source).filter(({ text }) => /^\d/.test(text));
  const [figure, another] = figures;
  return figure && !another ? source.place(figure.start, figure.end) : undefined;
}

/** In the statements only the number need change, where it stands in digits and in the same unit. */
function inStatements({ statement, promise, also }: Unmeasured, measured: TargetFigure): Fix[] {
  const text = numberFor(promise, measured);
  if (text === undefined) return [];
  const figures = [{ statement, promise }, ...also].map((it) => numberEdit(it.statement, it.promise, text));
  return fixWith(`Write “${text}” in the ${kindOfText(statement)}, as the target says`, ...figures);
}

function numberFor(promise: Promised, measured: TargetFigure): string | undefined {
  if (measured.kind !== 'limit') return measured.value.decimal;
  const { unit, clock, value, by } = measured.limit;
  const isAlike = promise.kind === 'limit' && promise.length.unit === unit && promise.length.clock === clock;
  return isAlike && by === undefined && value > 0 ? String(value) : undefined;
}
