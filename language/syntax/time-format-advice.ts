/** What to say of a format by which no time can be read. */
import { type FormatFault, formatFault } from '../quantities/time-format-fault.ts';
import type { Advice } from './correction.ts';
import { inQuotes } from './quotes.ts';
import { meantFormat } from './time-format-meant.ts';

/** What is wrong with a format, and what to write instead; undefined where nothing is. */
export function formatAdvice(format: string): Advice | undefined {
  const fault = formatFault(format);
  if (!fault) return undefined;
  const denial = DENIALS[fault.kind](fault.text);
  const meant = meantFormat(format);
  if (!meant) return { message: `${denial} ${PARTS}` };
  return { message: `${denial} Write \`${meant.format}\`.`, write: { text: inQuotes(meant.format), safe: meant.safe } };
}

const PARTS =
  'The parts are YYYY, MM (MMM is its name), DD, HH (0 to 23) or hh (1 to 12) with a (am or pm), mm, ss, SSS (thousandths) and Z (the offset); words stand in brackets, such as `[at]`.';

const DENIALS: Readonly<Record<FormatFault['kind'], (text: string) => string>> = {
  unknown: (text) => `\`${text}\` is no part of a time.`,
  misplaced: (text) => MISPLACED[text.charAt(0)] ?? '',
  twice: (text) => `What \`${text}\` says, another part has said before.`,
  'not alone': (text) => `\`${text}\` counts since 1970 and is a whole time: it stands alone.`,
  'no year': () => 'A time without its year could be in any: YYYY is missing.',
  'no month': () => 'A time without its month could be in any: MM is missing.',
  'no day': () => 'A time without its day could be on any: DD is missing.',
  'no half': (text) =>
    `\`${text}\` counts hours to 12, and nothing says whether before noon or after: \`a\` (am or pm) is missing.`,
  'half of 24 hours': (text) => `\`${text}\` (am or pm) belongs to hours that count to 12, which are \`hh\`.`,
  touching: (text) => `\`${text}\` may be one digit or two, and the digits beside it touch it.`,
};

/** By the letter of the part. */
const MISPLACED: Readonly<Record<string, string>> = {
  M: '`MM` is the month; the minutes behind an hour are `mm`.',
  m: '`mm` are the minutes, which stand right behind the hour; a month is `MM`.',
  s: '`ss` are the seconds, which stand right behind the minutes.',
  S: '`S` is a fraction of a second, which stands right behind the seconds; these are `ss`.',
};
