/** The rows that were refused, a line for each reason: where they stand, and what may be done about them. */
import type { TargetResult } from '../../measure/results/schema.ts';
import { formatsOf } from '../../measure/times/recognised.ts';
import { listed } from '../sentences/phrasing.ts';

/** What may be done about them. */
function advice(refused: Refused, counted: number): string {
  switch (refused.reason) {
    case 'unreadable time':
      return timesAdvice(refused, counted);
    case 'unreadable number':
      return refused.examples.some(({ cell }) => /\d[.,]\d{3}$/.test(cell ?? ''))
        ? '. Write numbers without marks between thousands'
        : '';
    case 'neither yes nor no':
      return `. If ${listed(wordsIn(refused).map((it) => `“${it}”`))} mean yes or no, say so in the record with \`yes "…"\` and \`no "…"\``;
    default:
      return '';
  }
}

const wordsIn = ({ examples }: Refused): string[] => [...new Set(examples.flatMap(({ cell }) => cell ?? []))];

/**
 * How times are written that cannot be read, where that can be told. A few among many that can be are to be mended in the
 * file: another format would read them and none of the others.
 */
function timesAdvice({ examples, rows }: Refused, counted: number): string {
  if (rows <= counted) return '';
  const formats = formatsOf(examples.flatMap(({ cell }) => cell ?? [])).formats.filter((it) => it !== null);
  const written = formats.map((format) => `\`times as "${format}"\``).join(' or ');
  return written === '' ? '' : `. Write ${written} in the record, if all its times are written so`;
}

type Refused = NonNullable<TargetResult['rows']>['refused'][number];

/**
 * Rows that cannot be believed are told wherever a figure is made without them.
 * @param asWritten whether the standards say how the times of these rows are written
 */
export function refusedLines(rows: TargetResult['rows'], asWritten = true): string[] {
  return (rows?.refused ?? []).map((refused) => {
    const { reason, column, rows: count, examples } = refused;
    const where = column === null ? '' : ` in “${column}”`;
    const cell = examples[0]?.cell == null ? '' : `, such as “${examples[0].cell}”`;
    const places = placesText(refused);
    return `${count} ${count === 1 ? 'row' : 'rows'} refused: ${reason}${where}${cell}${places}${asWritten ? advice(refused, rows?.counted ?? 0) : ''}`;
  });
}

interface Placed {
  readonly examples: readonly { readonly file: string; readonly row: number }[];
}

/** ` (calls.csv, row 5)`, ` (calls.csv, rows 5, 9, 12; see all with --refused 40)`. */
export function placesText({ rows, examples }: Pick<Refused, 'rows'> & Placed): string {
  if (examples.length === 0) return '';
  const files = [...Map.groupBy(examples, ({ file }) => file)].map(
    ([file, of]) => `${file}, ${of.length === 1 ? 'row' : 'rows'} ${of.map(({ row }) => row).join(', ')}`,
  );
  const more = rows > examples.length ? `; see all with --refused ${rows}` : '';
  return ` (${files.join('; ')}${more})`;
}
