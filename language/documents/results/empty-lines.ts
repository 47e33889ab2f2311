/** Empty cells that decide over a figure, a line for each column: how many there are, what they come to, and where they stand. */
import type { TargetResult } from '../../measure/results/schema.ts';
import { counted } from '../sentences/phrasing.ts';
import { placesText } from './refused-lines.ts';

type Empty = NonNullable<TargetResult['rows']>['empty'][number];

/** `12 rows with nothing in “resolved”: an empty field counts as no (calls.csv, rows 5, 9, 12; see all with --refused 12)`. */
export const emptyLines = (rows: TargetResult['rows']): string[] =>
  (rows?.empty ?? []).map((empty) => `${emptyText(empty)}${placesText(empty)}`);

/** The same without the places. */
export const emptyText = ({ column, effect, rows }: Empty): string =>
  `${counted(rows, 'row', 'rows')} with nothing in “${column}”: ${EFFECT_WORDS[effect]}`;

const EFFECT_WORDS: Readonly<Record<Empty['effect'], string>> = {
  'counts as no': 'an empty field counts as no',
  'fulfils no comparison': 'an empty field fulfils no comparison',
  'is left out': 'left out',
  'is in no part': 'counted in the whole, and in no part of it',
};
