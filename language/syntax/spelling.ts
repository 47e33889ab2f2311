/** Values that are read and yet not written as the language has them. */
import type { Advice } from './correction.ts';
import { closingQuoteOf, isClosed } from './quotes.ts';
import { LONGEST_NAME, plainNumber, plainPercent } from './values.ts';

/** Whether a token may be spelt wrong: most are names of some letters or words of the language, and cannot. */
export const maySpellWrong = (token: string, length: number): boolean =>
  token === 'ID' ? length > LONGEST_NAME : token.length === 1 || token in CHECKS;

/** What is wrong with the spelling of a token, and what to write; undefined where nothing is. */
export function spellingProblem(token: string, text: string): Advice | undefined {
  if (token.length === 1 && token !== text) return instead(text, token, '');
  const advice = CHECKS[token]?.(text);
  return typeof advice === 'string' ? { message: advice } : advice;
}

const instead = (text: string, plain: string, reason: string, safe = true): Advice => ({
  message: `Write \`${plain}\` instead of \`${text}\`${reason}.`,
  write: { text: plain, safe },
});

const CHECKS: Readonly<Record<string, (text: string) => Advice | string | undefined>> = {
  ID: (text) =>
    text.length <= LONGEST_NAME
      ? undefined
      : `This name has ${text.length} letters, and ${LONGEST_NAME} are the most. Shorten it: what it is called stands in quotes behind it.`,
  STRING: (text) => (isClosed(text) ? undefined : unclosed(text)),
  NUMBER: (text) => (text === plainNumber(text) ? undefined : instead(text, plainNumber(text), `: ${why(text)}`)),
  PERCENT: (text) => {
    const plain = plainPercent(text);
    if (text === `${plain}%`) return undefined;
    // A share over 100% was no thousand to begin with.
    return instead(text, `${plain}%`, `: ${/\s/.test(text) ? 'without a space' : why(text)}`, Number(plain) <= 100);
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

/** Where the text ends, nobody can be sure: what follows it in the line is read as a part of it. */
function unclosed(text: string): Advice {
  const closed = `${text.trimEnd()}${closingQuoteOf(text)}`;
  return {
    message: `The closing quote is missing. A text ends in the line in which it begins: ${closed}`,
    write: { text: closed + text.slice(text.trimEnd().length), safe: false },
  };
}

const why = (text: string): string =>
  /^\d{1,3}(,\d{3})+/.test(text) || /[\u00A0\u202F]/.test(text)
    ? 'numbers have no thousands separator'
    : 'decimals follow a point';

function dayExists(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const utc = new Date(Date.UTC(year, month - 1, day));
  return utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day;
}
