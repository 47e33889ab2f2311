/** Values that are read and yet not written as the language has them. */
import { isClosed, plainNumber, plainPercent } from './values.ts';

/** What is wrong with the spelling of a token, and what to write; undefined where nothing is. */
export function spellingProblem(token: string, text: string): string | undefined {
  if (token.length === 1 && token !== text) return `Write \`${token}\` instead of \`${text}\`.`;
  return CHECKS[token]?.(text);
}

const CHECKS: Readonly<Record<string, (text: string) => string | undefined>> = {
  STRING: (text) =>
    isClosed(text)
      ? undefined
      : `The closing quote is missing. A text ends in the line in which it begins: ${text.trimEnd()}${closingOf(text)}`,
  NUMBER: (text) =>
    text === plainNumber(text) ? undefined : `Write \`${plainNumber(text)}\` instead of \`${text}\`: ${why(text)}.`,
  PERCENT: (text) => {
    const plain = `${plainPercent(text)}%`;
    if (text === plain) return undefined;
    return `Write \`${plain}\` instead of \`${text}\`: ${/\s/.test(text) ? 'without a space' : why(text)}.`;
  },
  TIME: (text) => {
    const [hours, minutes] = text.split(':').map(Number) as [number, number];
    const exists = minutes < 60 && (hours < 24 || (hours === 24 && minutes === 0));
    return exists ? undefined : `There is no time \`${text}\`: a day runs from 00:00 to 24:00.`;
  },
  DATE: (text) => (dayExists(text) ? undefined : `There is no day \`${text}\` in the calendar.`),
  MONTH: (text) => (dayExists(`${text}-01`) ? undefined : `There is no month \`${text}\`: months run from 01 to 12.`),
  MONTH_DAY: (text) =>
    dayExists(`2024-${text}`) ? undefined : `There is no day \`${text}\`: write month and day, such as 12-31.`,
  QUARTER: (text) => (/[1-4]$/.test(text) ? undefined : `There is no quarter \`${text}\`: quarters run from Q1 to Q4.`),
};

const why = (text: string): string =>
  /^\d{1,3}(,\d{3})+/.test(text) || /[\u00A0\u202F]/.test(text)
    ? 'numbers have no thousands separator'
    : 'decimals follow a point';

const closingOf = (text: string): string =>
  ({ '"': '"', '“': '”', '„': '“', '«': '»', '「': '」' })[text[0] as '"'] ?? '';

function dayExists(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const utc = new Date(Date.UTC(year, month - 1, day));
  return utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day;
}
