import { enumerated, quantityAsWritten } from '../../meaning/measures/describe.ts';
import { isSameFigure, type Promised, type Unmeasured, unmeasuredIn } from '../../meaning/texts/promises.ts';
import { reversedIn } from '../../meaning/texts/reversed.ts';
import { kindOfText, placeOfPart, type Statement, wordsOfPart } from '../../meaning/texts/statements.ts';
import type { TargetFigure } from '../../meaning/texts/target-figures.ts';
import type { Limit } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { describeDuration } from '../../quantities/duration.ts';
import type { CaseReport, CheckRule } from '../engine/rule.ts';
import { type PromisedOtherwise, promisedOtherwise, tellOtherwise } from '../finding/promised-otherwise.ts';

export const statementDiffers: CheckRule<Unmeasured | PromisedOtherwise> = {
  code: 'YS204',
  name: 'statement-differs',
  criterion: 'measurable',
  severity: 'warning',
  summary:
    'The statement or the title promises a time, a share or a score that no target of the standard measures, to all what is measured of some, another payment than the remedy, or hours in which nobody is there.',
  why: 'Customers hold you to the statement, and you measure the target. Where the two differ you can meet the one and break the other, and nobody notices until a customer does.',
  fix: 'Make them the same: correct the figure in the statement or in the target. Where the statement promises several things, give each its target.',
  bad: `service desk "Front desk" { }

record calls from "calls.csv" { moments queued, answered }

standard answer "Calls are answered" {
  statement "We answer your call within 60 seconds."
  target at least 90% of calls are answered within 30 seconds per month
}
`,
  good: `service desk "Front desk" { }

record calls from "calls.csv" { moments queued, answered }

standard answer "Calls are answered" {
  statement "We answer your call within a minute."
  target at least 90% of calls are answered within 60 seconds per month
}
`,
  find: (service, { words }) => [
    ...unmeasuredIn(service, words).filter((it) => !isTurnedRound(it, service)),
    ...promisedOtherwise(service),
  ],
  tell: (found) => ('promise' in found ? ofFigure(found) : tellOtherwise(found)),
  mending: () => import('./statement-differs.fix.ts'),
};

/** A target that goes the wrong way by what it measures is found itself. */
function isTurnedRound({ promise, instead }: Unmeasured, service: ServiceModel): boolean {
  const turned = new Set(reversedIn(service).map(({ bound }) => bound.source));
  return instead.some((it) => isSameFigure(promise, it) && turned.has(it.source));
}

const ofFigure = ({ statement, promise, instead, also }: Unmeasured): CaseReport => ({
  at: placeOfPart(statement, promise),
  message: messageOf(statement, promise, instead),
  related: [
    ...also.map((it) => ({
      message: `“${wordsOfPart(it.statement, it.promise)}” is promised here as well`,
      place: placeOfPart(it.statement, it.promise),
    })),
    ...instead.map((it) => ({ message: `the target says ${said(it)}`, place: it.source })),
  ],
});

function messageOf(statement: Statement, promise: Promised, instead: readonly TargetFigure[]): string {
  const { kind } = promise;
  const words = wordsOfPart(statement, promise);
  const where = kindOfText(statement);
  const otherWay = instead.find((it) => isSameFigure(promise, it));
  if (promise.kind !== 'limit' && otherWay && otherWay.kind !== 'limit')
    return `The ${where} promises ${promise.direction} “${words}”, the target says ${otherWay.direction} ${said(otherWay)}: where the one is kept, the other is missed. Write the same in both.`;
  if (instead.length === 0) {
    return `The ${where} promises “${words}”, but no target measures it. Customers hold you to what they read: add a target for it, or take it out of the ${where}.`;
  }
  const standing = instead.find((it) => it.kind === 'limit' && isOtherClock(promise, it.limit));
  if (standing)
    return `The ${where} promises “${words}” by the clock, the target says ${said(standing)}, whose clock stands still while you are closed: customers wait longer than they were told. Write the hours in the ${where} in which they count, or \`${said(standing).replace('business ', '')}\` in the target.`;
  const targets = enumerated([...new Set(instead.map(said))]);
  const which = kind === 'limit' ? 'time' : kind === 'share' ? 'share' : 'score';
  if (instead.length === 1)
    return `The ${where} promises “${words}”, the target says ${targets}. Customers hold you to the one and you measure the other: write the same ${which} in both.`;
  if (instead.every((it) => it.kind === 'limit' && it.isRow))
    return `The ${where} promises “${words}”, which no row of the table says: it has ${targets} besides. Say in the ${where} which cases take how long, as the table does.`;
  return `The ${where} promises “${words}”, the targets say ${targets}. Customers hold you to the one and you measure the others: say in both which ${which} is for what.`;
}

/** Whether a target counts in open hours as many as are promised by the clock. */
const isOtherClock = (promise: Promised, { value, unit, clock }: Limit): boolean =>
  promise.kind === 'limit' &&
  clock === 'business' &&
  promise.length.clock === 'elapsed' &&
  promise.length.value === value &&
  promise.length.unit === unit;

/** What a target says, in its own words. */
function said(measured: TargetFigure): string {
  if (measured.kind === 'limit') return describeDuration(measured.limit);
  const { value, scale } = measured;
  return scale === null ? quantityAsWritten(value) : `${quantityAsWritten(value)} of ${scale}`;
}
