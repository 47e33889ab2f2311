import type { OptionTexts } from '../engine/options.ts';

/** The option of the rules that hold a target against measured performance. */
export const STRETCH = {
  stretch: {
    default: 0.5,
    minimum: 0,
    maximum: 1,
    description:
      'The most of the gap between baseline and perfection that a target may ask for. 0.5, the default, is half of it.',
  },
} satisfies OptionTexts;
