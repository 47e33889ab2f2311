/** As much as can be reached from where performance is now. */
import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import type { Bound } from '../../meaning/measures/plan.ts';
import type { Reach } from '../../meaning/measures/reach.ts';

export const askFor = ({ text }: Reach, { source }: Bound): Fix[] => replacement(`Ask for ${text} first`, source, text);
