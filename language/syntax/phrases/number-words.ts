/** Numbers in words: `twenty-five`, `a hundred and twenty`. */
import words from './words.json' with { type: 'json' };

type Words = Readonly<Record<string, string>>;

const number: Words = words.number;

const among = (isMeant: (value: number, word: string) => boolean): Words =>
  Object.fromEntries(Object.entries(number).filter(([word, value]) => isMeant(Number(value), word)));

/** The words that others may follow, and those that may follow the tens. */
export const HUNDRED = among((value) => value === 100);
export const TENS = among((value) => value % 10 === 0 && value > 10 && value < 100);
export const ONES = among((value, word) => value < 10 && !/^an?$/.test(word));

/** In digits, what stands in words; other texts as they are. */
export function digits(amount: string): string {
  const said = amount.toLowerCase().replace(/[\s-]+/g, ' ');
  const whole = number[said];
  if (whole !== undefined) return whole;
  const [, hundred, tens, ones = ''] = /^((?:an? |one )?hundred )?(?:and )?(?:(\S+) )?(\S+)$/.exec(said) ?? [];
  const parts = [hundred?.trim(), tens, ones].flatMap((word) => (word === undefined ? [] : [number[word]]));
  return parts.includes(undefined) ? amount : String(parts.reduce((sum, part) => sum + Number(part), 0));
}
