/** Figures and values without the sign that makes them what they are compared with. */
import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import { type TextToken, tokensIn } from '../../editing/tokens.ts';
import type { Misfit } from '../../meaning/measures/misfit.ts';
import type { SourceText } from '../../text/source-text.ts';
import { percent, quoted } from '../../writing/terminals.ts';
import { plainText, type Written } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';

/** Shares are percentages, and text stands in quotes. */
export const mend = ({ place, lacks }: Misfit, { sourceOf }: FixContext): readonly Fix[] => {
  const source = sourceOf(place.file);
  const words = tokensIn(source, place);
  if (lacks === 'percent') {
    const figure = words.find(({ text }) => /^\d+(\.\d+)?$/.test(text));
    return figure ? write(percent(figure.text), figure, source) : [];
  }
  const value = lacks === 'quotes' ? words.at(-1) : undefined;
  return value ? write(quoted(value.text), value, source) : [];
};

const write = (written: Written, { start, end }: TextToken, source: SourceText): Fix[] =>
  replacement(`Write \`${plainText(written)}\``, source.place(start, end), written);
