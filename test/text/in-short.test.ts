/** What is said of texts that nobody would read to their end. */
import { describe, expect, it } from 'vitest';
import { checkServices } from '../support/check.ts';

const LONG = 10_000;
const MOST = 3_100;

const words = 'promptly and politely '.repeat(LONG / 20);
const digits = '1'.repeat(LONG);
const letters = 'x'.repeat(LONG);

const messagesIn = (text: string): string[] =>
  checkServices(`service desk "Desk" { touchpoints phone }\n${text}\n`).flatMap(({ findings }) =>
    findings.flatMap(({ message, related }) => [message, ...related.map((it) => it.message)]),
  );

const within = (clause: string): string => `standard s "S" {\n  ${clause}\n}`;

describe('a message is no longer than somebody reads, where what it is about is', () => {
  it.each([
    ['a text that does not close', within(`statement "${words}`), /closing quote is missing/],
    ['quotes alone', within(`statement ${'“'.repeat(LONG)}`), /closing quote is missing/],
    ['smileys that do not close', within(`statement "${'😀'.repeat(LONG / 2)}`), /closing quote is missing/],
    ['a number', within(`target at least 1,${digits}% of calls`), /no thousands separator/],
    ['a time', within(`open ${digits}:00..17:00`), /./],
    ['a name', within(`owner ${letters}`), /10000 letters/],
    ['a name twice', `standard ${letters} "A" { }\nstandard ${letters} "B" { }`, /stands here first/],
    ['a word that means nothing', within(`${letters} ${letters}`), /./],
    ['titles that say the same', `standard a "${words}" { }\nstandard b "${words}" { }`, /./],
    ['statements', within(`statement "${words}" in en`), /./],
    ['a reason', within(`waive ${letters} because "${words}"`), /./],
  ])('%s', (_what, text, advice) => {
    const messages = messagesIn(text);
    expect(messages.join('\n')).toMatch(advice);
    expect(messages.filter((it) => it.length > MOST).map((it) => it.slice(0, 80))).toEqual([]);
    expect(messages.every((it) => it.isWellFormed())).toBe(true);
  });
});
