/** Values to be written, as wild as authors and programs have them. */
import fc from 'fast-check';
import { YardstickTerminals } from '../../../language/generated/ast.ts';
import { StandardsGrammar } from '../../../language/generated/grammar.ts';
import { PERIOD_UNITS } from '../../../language/quantities/calendar.ts';
import {
  DURATION_UNITS,
  type DurationUnit,
  duration,
  type LengthOrTime,
} from '../../../language/quantities/duration.ts';
import { isOverquoted, QUOTES } from '../../../language/syntax/quotes.ts';
import { RESERVED_WORDS } from '../../../language/syntax/tokens.ts';
import { keywordsIn } from '../keywords.ts';

/** The keywords of the grammar that may be names. */
const wordsForNames = keywordsIn(StandardsGrammar()).filter((it) => /^\p{L}+$/u.test(it) && !RESERVED_WORDS.has(it));

const NAME = new RegExp(`^(?:${YardstickTerminals.ID.source})$`);
const letters = fc.constantFrom(...'aZéāšñкжЩ接听電접수κשرदि_-7');

/** Names in many scripts, keywords of the language among them. */
export const names: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(letters, { minLength: 1, maxLength: 12 })
    .map((it) => it.join('').normalize('NFC'))
    .filter((it) => NAME.test(it)),
  fc.constantFrom(...wordsForNames),
);

export const someNames = fc.uniqueArray(names, { minLength: 1, maxLength: 4 });

const quotes = QUOTES.flatMap(({ opening, closings }) => [opening, ...closings]);
const signs = fc.constantFrom(...quotes, ..."{}[]()/*\\$|,:;.!?'’‘% \t1290<>=", '//', '🙂', 'в', '接', 'é', 'of');

/** Texts with every kind of quotes, and with what means something elsewhere; some kind of quotes is left to put them in. */
export const texts: fc.Arbitrary<string> = fc
  .array(fc.oneof(signs, letters), { minLength: 1, maxLength: 20 })
  .map((it) => it.join(''))
  .filter((it) => /\p{L}/u.test(it) && !isOverquoted(it));

/** Numbers as text, with as many decimals as their author gave them. */
export const decimals: fc.Arbitrary<string> = fc
  .tuple(fc.nat({ max: 1_000_000 }), fc.stringMatching(/^(?:\.\d{1,4})?$/))
  .map(([whole, rest]) => `${whole}${rest}`);

/** Numbers as they were computed, down to those that a program writes with an exponent. */
export const figures: fc.Arbitrary<number> = fc.oneof(
  fc.nat(),
  fc.integer({ min: 1, max: 10_000 }).map((it) => it / 100),
  fc.double({ min: 1e-12, max: 1e24, noNaN: true }),
);

export const counts = fc.integer({ min: 1, max: 100_000 });

const clocks = fc.constantFrom('business', 'calendar', undefined);
const units = fc.constantFrom<DurationUnit>(...DURATION_UNITS);

/** Lengths of time in all units and on all clocks. */
export const lengths: fc.Arbitrary<LengthOrTime> = fc
  .tuple(figures, units, clocks)
  .filter(([value]) => value > 0)
  .map(([value, unit, clock]) => duration(value, unit, clock));

/** A time of the day, with two digits for the hour. */
export const timesOfDay = fc
  .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
  .map((it) => it.map((part) => String(part).padStart(2, '0')).join(':'));

/** Lengths, the same day, and times of the day. */
export const limits: fc.Arbitrary<LengthOrTime> = fc.oneof(
  lengths,
  fc.constant(duration(0, 'day', 'calendar')),
  timesOfDay.map((by) => ({ ...duration(0, 'day', 'calendar'), by })),
);

export const periods = fc.constantFrom(...PERIOD_UNITS);

export const dates = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10));

/** Two dates in their order. */
export const dateRanges = fc.tuple(dates, dates).map((it) => [...it].sort() as [string, string]);

/** A value, or nothing. */
export const maybe = <T>(it: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(it, { nil: undefined });
