/** Which days a cell speaks of: a year, a fiscal year, a quarter, a month, a day. */
import type { PeriodUnit } from '../../quantities/calendar.ts';

export interface PeriodRead {
  /** As the language writes it: `2023-04..2024-03`. */
  readonly span: string;
  /** How long it is. */
  readonly unit: PeriodUnit;
  /** Whether nobody has said in which month the year begins, so that the span covers more than the period. */
  readonly isWide: boolean;
}

/**
 * The period in a cell; undefined where it says none.
 * @param yearBegins the month in which a fiscal year begins, from 1 to 12, where the user has said so
 */
export function periodIn(cell: string, yearBegins: number | undefined): PeriodRead | undefined {
  const text = cell.trim();
  return yearsIn(text, yearBegins) ?? partOfYearIn(text);
}

function yearsIn(text: string, yearBegins: number | undefined): PeriodRead | undefined {
  const [, first, joint, second] =
    /^(?:FY|ФГ)?\s*(\d{4})(?:\s*([-–—/])\s*(\d{4}|\d{2}))?\s*(?:年度?|г\.?|gads)?$/iu.exec(text) ?? [];
  if (first === undefined) return undefined;
  if (second === undefined) return { span: first, unit: 'year', isWide: false };
  const last = second.length === 2 ? `${first.slice(0, 2)}${second}` : second;
  // 2023-05 is a month: two years joined by a hyphen follow each other.
  if (Number(last) !== Number(first) + 1)
    return second.length === 2 && joint === '-' ? undefined : rangeOfYears(first, last);
  if (yearBegins === undefined) return { span: `${first}..${last}`, unit: 'year', isWide: true };
  if (yearBegins === 1) return { span: first, unit: 'year', isWide: false };
  return { span: `${first}-${two(yearBegins)}..${last}-${two(yearBegins - 1)}`, unit: 'year', isWide: false };
}

const rangeOfYears = (first: string, last: string): PeriodRead | undefined =>
  Number(last) > Number(first) ? { span: `${first}..${last}`, unit: 'year', isWide: false } : undefined;

const two = (number: number): string => String(number).padStart(2, '0');

function partOfYearIn(text: string): PeriodRead | undefined {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (date && isDay(text)) return { span: text, unit: 'day', isWide: false };
  const month = /^(\d{4})\s*[-/年.]\s*(\d{1,2})\s*月?$/.exec(text);
  if (month && isMonth(Number(month[2]))) {
    return { span: `${month[1]}-${two(Number(month[2]))}`, unit: 'month', isWide: false };
  }
  const quarter = /^(?:[QTК]\s*([1-4])\s*[-/ ]?\s*(\d{4})|(\d{4})\s*[-/ ]?\s*[QTК]\s*([1-4]))$/iu.exec(text);
  if (!quarter) return undefined;
  return { span: `${quarter[2] ?? quarter[3]}-Q${quarter[1] ?? quarter[4]}`, unit: 'quarter', isWide: false };
}

const isMonth = (month: number): boolean => month >= 1 && month <= 12;

const isDay = (date: string): boolean =>
  !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
