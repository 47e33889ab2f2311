/** How numbers are written in the cells of a record, alike for all evaluators. What may be two numbers is none. */

/** Numbers whose thousands are parted by points, or whose fraction stands behind a comma. */
export const DECIMAL_COMMA = String.raw`[-+]?(?:0,[0-9]+|[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})|[0-9]{1,3}(?:(?:\.[0-9]{3})+,[0-9]+|(?:\.[0-9]{3}){2,}))`;

/** What is a number of thousands in a column that has decimal commas, and else one with three decimals. */
export const THOUSANDS_OR_DECIMALS = String.raw`[-+]?[1-9][0-9]{0,2}\.[0-9]{3}`;

/** A way to write a number, as an expression that a whole cell matches, and what stands for nothing and for the point in it. */
interface NumberForm {
  readonly pattern: string;
  readonly between: string;
  readonly point: string;
}

/**
 * `4.5` and `1e3`; `1,234.50` and `1,234,567`; `4,5`, `1.234,50` and `1.234.567`. Behind one comma and three digits there
 * may be thousandths as well as thousands: `1,234` is left alone, `0,125` is clear.
 */
export const NUMBER_FORMS: readonly NumberForm[] = [
  { pattern: String.raw`[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?`, between: '', point: '.' },
  { pattern: String.raw`[-+]?[0-9]{1,3}(?:(?:,[0-9]{3})+\.[0-9]+|(?:,[0-9]{3}){2,})`, between: ',', point: '.' },
  { pattern: DECIMAL_COMMA, between: '.', point: ',' },
];

const FORMS = NUMBER_FORMS.map(({ pattern, ...form }) => ({ ...form, expression: new RegExp(`^${pattern}$`, 'i') }));

const isWithComma = new RegExp(`^${DECIMAL_COMMA}$`);
const isThousandsOrDecimals = new RegExp(`^${THOUSANDS_OR_DECIMALS}$`);

export const hasDecimalComma = (cell: string): boolean => isWithComma.test(cell);

/**
 * What a cell says as a number; undefined where it is none that is clear, or too large.
 * @param hasCommas whether the column of the cell has numbers with decimal commas
 */
export function numberInCell(cell: string, hasCommas: () => boolean): number | undefined {
  if (isThousandsOrDecimals.test(cell) && hasCommas()) return undefined;
  const form = FORMS.find(({ expression }) => expression.test(cell));
  if (!form) return undefined;
  const together = form.between === '' ? cell : cell.replaceAll(form.between, '');
  const number = Number(together.replace(form.point, '.'));
  return Number.isFinite(number) ? number : undefined;
}
