/**
 * Standards whose sentences are long, and say the same things again and again: turns that promise something in each language,
 * and what surrounds them. Whatever they are, they are checked in a time in which nobody thinks that it has stopped.
 */
import { globSync, readFileSync } from 'node:fs';
import { isBreaking } from '../../../language/workspace/problems.ts';
import { findingsIn } from '../../support/check.ts';
import { Chance } from '../chance.ts';
import type { Budget, Failure } from '../part.ts';
import { smallest } from '../smallest.ts';

export const name = 'statements';
export const share = 12;

const LONGEST = 20_000;
/** Ten times as much work as such a sentence takes. A loaded machine works no more for it, however long one waits. */
const MOST_SECONDS = 10;

export async function run(seed: number, budget: Budget): Promise<Failure | undefined> {
  const chance = new Chance(seed);
  const turns = known();
  while (budget.next()) {
    const { language, texts } = chance.one(turns);
    const pieces = Array.from({ length: 1 + chance.below(4) }, () => pieceOf(chance.one(texts), chance));
    const what = await whatIsWrongWith(language, pieces);
    if (!what) continue;
    const input = await smallest(pieces, async (some) => (await whatIsWrongWith(language, some)) !== undefined);
    return { what, input: { language, pieces: input } };
  }
  return undefined;
}

interface Turns {
  readonly language: string;
  readonly texts: readonly string[];
}

/** The sentences of many forms that the reader is tried with, by language. */
function known(): Turns[] {
  return globSync('test/accuracy/forms/*.dev.jsonl')
    .sort()
    .map((file) => ({
      language: /(\w+)\.dev/.exec(file)?.[1] ?? '',
      texts: readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { text: string }).text),
    }));
}

const BETWEEN = ['', ' ', ', ', '; ', '. ', ' (', ') ', ' and ', '%', '\u3001', ' \u2013 ', '1'];

/** A few words of a sentence, and what stands behind them. */
function pieceOf(text: string, chance: Chance): string {
  const words = text.split(/(?<=\s)/);
  const start = chance.below(words.length);
  const some = chance.happens(0.3) ? words : words.slice(start, start + 1 + chance.below(6));
  return some.join('').replaceAll(/["\\]/g, '') + chance.one(BETWEEN);
}

async function whatIsWrongWith(language: string, pieces: readonly string[]): Promise<string | undefined> {
  const once = pieces.join('');
  if (once === '') return undefined;
  const statement = once.repeat(Math.ceil(LONGEST / once.length)).slice(0, LONGEST);
  const start = process.cpuUsage();
  try {
    const broken = findingsIn(textWith(language, statement)).find(isBreaking);
    if (broken) return `the statement breaks its file: ${broken.message}`;
  } catch (error) {
    return `the check failed: ${(error as Error).stack}`;
  }
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  return seconds > MOST_SECONDS ? `a statement of ${LONGEST} letters takes ${Math.round(seconds)} s` : undefined;
}

const textWith = (language: string, statement: string): string => `service desk "Desk" {
  languages ${tagOf(language)}
}
record calls { moments received, answered }
standard prompt "Prompt answers" {
  statement ${JSON.stringify(statement)}
  target at least 90% of calls are answered within 2 business days of received per month
  target at least 95% of calls are answered within 5 business days of received per month
}
`;

const tagOf = (language: string): string => (language === 'zh' ? 'zh-Hans' : language);
