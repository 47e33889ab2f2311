/** What is said of statements that promise another statistic than their target asks for. */
import { describeTarget } from '../../meaning/measures/describe.ts';
import type { OtherStatistic } from '../../meaning/texts/other-statistics.ts';
import { placeOf, wordsOf } from '../../meaning/texts/statements.ts';
import type { Report } from '../engine/rule.ts';

export function ofOtherStatistic({ statement, words, promised, target }: OtherStatistic): Report {
  const asked = describeTarget(target);
  return {
    at: placeOf(statement, words),
    message: MESSAGES[promised](`“${wordsOf(statement, words)}”`, asked),
    related: [{ message: `the target says ${asked}`, place: target.bound?.source ?? target.source }],
  };
}

type Message = (words: string, asked: string) => string;

const ofMiddle =
  (name: string): Message =>
  (words, asked) =>
    `The statement says ${words} of the ${name}, the target asks for ${asked}: the one can be kept where the other is missed. Say in the statement what the target measures, or measure what it says.`;

const MESSAGES: Readonly<Record<OtherStatistic['promised'], Message>> = {
  each: (words, asked) =>
    `The statement says ${words} of every case, the target asks for ${asked}: it is met while some are worse. Say in the statement which statistic it is, or ask the same of a share of the cases.`,
  all: (words, asked) =>
    `The statement says ${words}, the target asks for ${asked}: it is met while some cases are worse. Say in the statement which statistic it is, or ask the same of a share of the cases.`,
  average: ofMiddle('average'),
  median: ofMiddle('median'),
  share: (words, asked) =>
    `The statement promises ${words}, the target asks for ${asked}, which tells nobody how many they are. Add a target that counts them, or take the share out of the statement.`,
  number: (words, asked) =>
    `The statement promises ${words}, the target asks for ${asked}. Customers hold you to the one and you measure the other: write the same in both.`,
};
