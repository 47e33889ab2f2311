/** Figures and values without the sign that makes them what they are compared with. */
import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import { tokensIn } from '../../editing/tokens.ts';
import type { Misfit } from '../../meaning/measures/misfits.ts';
import type { FixContext } from '../engine/fixing.ts';

/** Shares are percentages, and text stands in quotes. */
export const mend = ({ place, lacks }: Misfit, { sourceOf }: FixContext): readonly Fix[] => {
  const source = sourceOf(place.file);
  const words = tokensIn(source, place);
  if (lacks === 'percent') {
    const figure = words.find(({ text }) => /^\d+(\.\d+)?$/.test(text));
    return figure ? replacement(`Write \`${figure.text}%\``, source.place(figure.end), '%') : [];
  }
  const value = lacks === 'quotes' ? words.at(-1) : undefined;
  return value ? replacement(`Write \`"${value.text}"\``, source.place(value.start, value.end), `"${value.text}"`) : [];
};
