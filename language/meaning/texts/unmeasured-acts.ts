/** What a statement promises in words alone beside what its target measures: “…, and send you a copy”. */
import { naming } from '../../lexicon/alike.ts';
import { type FurtherAct, furtherActsIn } from '../../lexicon/further-acts.ts';
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { canRead, read, readPaid } from '../../reader/read.ts';
import type { Offsets } from '../../text/offsets.ts';
import { recordOfTarget } from '../measures/records.ts';
import { actsOf } from './about.ts';
import { hasPayment } from './owed.ts';
import { readOnce } from './read-once.ts';
import { limitsPromised, type Statement, toldOnce, wordsOfPart } from './statements.ts';

export interface UnmeasuredAct {
  readonly statement: Statement;
  readonly act: Offsets;
}

const furtherOf = readOnce<readonly FurtherAct[]>(furtherActsIn);
/** An act that gives a figure of its own is held against the targets by that. */
const figuresOf = readOnce<readonly Offsets[]>((text, language) => [
  ...read(text, language, ['limit', 'share', 'score', 'count', 'frequency', 'hours', 'deadline']),
  ...readPaid(text, language),
]);

/** Of those standards alone that measure something that the statement promises: elsewhere everything is in words. */
export const unmeasuredActsIn = (service: ServiceModel): UnmeasuredAct[] =>
  toldOnce(service).flatMap((statements) => {
    const statement = statements.find(({ language }) => canRead(language));
    if (!statement || hasPayment(statement) || statement.standard.targets.every((it) => actsOf(it).length === 0))
      return [];
    const acts = furtherOf(statement, undefined).filter((act) => isPromisedApart(act, statement));
    return acts.filter((act) => !isMeasured(act, statement, service)).map((act) => ({ statement, act }));
  });

/** Whether what the statement gives a time to comes before the act, with that time: one at either end of a sentence may be of both. */
function isPromisedApart(act: FurtherAct, statement: Statement): boolean {
  const { text } = statement;
  const isIn = (it: Offsets): boolean => act.start <= it.start && it.start < act.end;
  if (figuresOf(statement, undefined).some(isIn)) return false;
  const limits = limitsPromised(statement);
  if (!act.isJoined) return limits.some(({ end }) => end <= act.start);
  const starts = sentenceStart(text, act.start);
  const inSentence = limits.filter((it) => it.start >= starts && !SENTENCE_ENDS.test(text.slice(act.start, it.end)));
  return (
    inSentence.length > 0 &&
    inSentence.every((it) => it.end <= act.start && hasVerbBefore(text.slice(starts, it.start)))
  );
}

const SENTENCE_ENDS = /[.!?;]\s/u;

const sentenceStart = (text: string, offset: number): number =>
  Math.max(0, ...[...text.slice(0, offset).matchAll(/[.!?;]\s/gu)].map(({ index }) => index + 2));

/** “We answer within 5 days and …”, and not “Within 5 days we answer and …”. */
const hasVerbBefore = (words: string): boolean => (words.match(/[\p{L}'’]+/gu) ?? []).length > 1;

function isMeasured(act: Offsets, { text, language, standard, ...rest }: Statement, service: ServiceModel): boolean {
  const words = wordsOfPart({ text, language, standard, ...rest }, act);
  const isNamed = (name: string): boolean => naming(words, name, language) !== 'none';
  const records = new Set(standard.targets.flatMap((it) => recordOfTarget(it, service) ?? []));
  const targets = service.standards.flatMap((it) => it.targets);
  const sameCases = targets.filter(
    (it) => standard.targets.includes(it) || records.has(recordOfTarget(it, service) as never),
  );
  return sameCases.flatMap(actsOf).some(isNamed) || isObserved(words, language, standard);
}

/** Whether a check speaks of what an act is about. */
function isObserved(words: string, language: string, { checks }: Standard): boolean {
  const said = (words.match(/\p{L}{4,}/gu) ?? []).filter((word) => !EMPTY.test(word));
  return checks.some(({ text }) => said.some((word) => naming(text, word, language) === 'by its word'));
}

const EMPTY = /^(your|with|when|that|this|will|they|from|them|what)$/iu;
