/** Promises that the targets or remedies of a standard do not keep, without another figure of the same kind. */
import { describeTarget, enumerated } from '../../meaning/measures/describe.ts';
import { type LeftOut, leftOutIn } from '../../meaning/texts/left-out.ts';
import { type MeasuredAfter, measuredAfterIn } from '../../meaning/texts/measured-after.ts';
import { type OtherCases, otherCasesIn } from '../../meaning/texts/other-cases.ts';
import { type OtherStart, otherStartsIn } from '../../meaning/texts/other-start.ts';
import { type OtherStatistic, otherStatisticsIn } from '../../meaning/texts/other-statistics.ts';
import { type OwedOtherwise, owedOtherwiseIn } from '../../meaning/texts/owed.ts';
import { type PromisedHours, promisedHoursIn } from '../../meaning/texts/promised-hours.ts';
import { type PromisedOfAll, promisedOfAll } from '../../meaning/texts/promised-of-all.ts';
import { kindOfText, placeOfPart, wordsOfPart } from '../../meaning/texts/statements.ts';
import { spansText } from '../../meaning/time/open-week.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { describeDuration } from '../../quantities/duration.ts';
import type { CaseReport } from '../engine/rule.ts';

export type PromisedOtherwise =
  | PromisedOfAll
  | LeftOut
  | OtherStatistic
  | OtherStart
  | MeasuredAfter
  | OtherCases
  | OwedOtherwise
  | PromisedHours;

export const promisedOtherwise = (service: ServiceModel): PromisedOtherwise[] => [
  ...promisedOfAll(service),
  ...leftOutIn(service),
  ...otherStatisticsIn(service),
  ...otherStartsIn(service),
  ...measuredAfterIn(service),
  ...otherCasesIn(service),
  ...owedOtherwiseIn(service),
  ...promisedHoursIn(service),
];

export function tellOtherwise(found: PromisedOtherwise): CaseReport {
  if ('presence' in found) return ofHours(found);
  if ('conditions' in found) return ofLeftOut(found);
  if ('condition' in found) return ofOtherCases(found);
  if ('moment' in found) return ofAfter(found);
  if ('since' in found) return ofStart(found);
  if ('promised' in found) return ofOtherStatistic(found);
  return 'remedies' in found ? ofRemedy(found) : ofAll(found);
}

function ofAll({ statement, words, share, source, isTimed, ceiling, isOfChecks }: PromisedOfAll): CaseReport {
  const related = [{ message: `the target says ${share}`, place: source }];
  if (isOfChecks) {
    const message = `The statement says “${wordsOfPart(statement, words)}”, and the target lets observers see it left out: it is met with ${share} of the checks. Take “${wordsOfPart(statement, words)}” out: no share below 100% keeps it.`;
    return { at: placeOfPart(statement, words), message, severity: 'info', related };
  }
  const longest = ceiling && describeDuration(ceiling);
  const others = longest ? `may take up to ${longest}, and were promised the same` : 'were promised the same';
  const timed = longest
    ? `, and that all are done within ${longest}`
    : ', and within what time all are done, which is the `ceiling` of the target';
  return {
    at: placeOfPart(statement, words),
    message: `The statement says “${wordsOfPart(statement, words)}”, the target is met with ${share}: the others ${others}. Say “${share}” in the statement${isTimed ? timed : ''}.`,
    related,
  };
}

const ofLeftOut = ({ statement, words, conditions }: LeftOut): CaseReport => ({
  at: placeOfPart(statement, words),
  message: `The statement says “${wordsOfPart(statement, words)}”, the target counts some cases alone: the others are promised the same, and nobody measures them. Say in the statement whom it is for, or take the condition out of the target.`,
  related: conditions.map(({ source }) => ({ message: 'these cases are counted', place: source })),
});

const ofStart = ({ statement, words, since }: OtherStart): CaseReport => ({
  at: placeOfPart(statement, words),
  message: `The statement counts the time from “${wordsOfPart(statement, words)}”, the target from \`${since.name}\`: customers hold you to the one and you measure the other. Write the same moment in both.`,
  related: [{ message: 'the clock of the target starts here', place: since.source }],
});

const ofOtherCases = ({ statement, words, condition, record, target }: OtherCases): CaseReport => ({
  at: placeOfPart(statement, words),
  message: `The statement speaks of “${wordsOfPart(statement, words)}”, the target counts all ${record.name}: its figure says little of those that were promised something. Write \`where ${condition}\` in the target, or say in the statement that it is for all.`,
  severity: 'info',
  related: [{ message: 'all cases are counted here', place: target.bound?.source ?? target.source }],
});

const ofAfter = ({ statement, words, target, moment, since }: MeasuredAfter): CaseReport => ({
  at: placeOfPart(statement, words),
  message: `The statement promises “${wordsOfPart(statement, words)}” before something, the target counts the time after \`${since}\`: it is met also by what is ${moment.name} too late. Write \`at least\`, how long, and \`before\` with the moment that it has to come before.`,
  related: [{ message: `the target says ${describeTarget(target)}`, place: target.bound?.source ?? target.source }],
});

function ofHours({ statement, presence, missing, touchpoints, open, week }: PromisedHours): CaseReport {
  const who = enumerated(touchpoints.map((name) => `\`${name}\``)) || 'the service';
  const [are, they] = touchpoints.length > 1 ? ['are', 'they are'] : ['is', 'it is'];
  const closed = presence.to === null ? `closed on ${enumerated(missing)}` : 'not open then';
  return {
    at: placeOfPart(statement, presence),
    message: `The ${kindOfText(statement)} promises “${wordsOfPart(statement, presence)}”, but ${who} ${are} ${closed}: ${they} open ${spansText(open.spans)}, which is ${week.hours} of the 168 hours of a week. Say in the ${kindOfText(statement)} when somebody is there, or have somebody there then.`,
    related: [{ message: 'these are the hours', place: open.source }],
  };
}

function ofRemedy({ statement, words, what, remedies }: OwedOtherwise): CaseReport {
  const told = remedies.map(({ amount, limit, source }) => ({
    words: what === 'amount' ? `${amount?.decimal} ${amount?.currency}` : limit ? describeDuration(limit) : '',
    place: source,
  }));
  const promised = `The statement promises ${what === 'amount' ? '' : 'the payment within '}“${wordsOfPart(statement, words)}”`;
  const remedy = `the ${told.length > 1 ? 'remedies say' : 'remedy says'} ${enumerated(told.map((it) => it.words))}`;
  return {
    at: placeOfPart(statement, words),
    message: `${promised}, ${remedy}. Customers hold you to what they read: write the same ${what} in both.`,
    related: told.map((it) => ({ message: `the remedy says ${it.words}`, place: it.place })),
  };
}

function ofOtherStatistic({ statement, words, promised, target }: OtherStatistic): CaseReport {
  const asked = describeTarget(target);
  return {
    at: placeOfPart(statement, words),
    message: MESSAGES[promised](`“${wordsOfPart(statement, words)}”`, asked),
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
