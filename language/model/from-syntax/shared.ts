import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import {
  isAdoptedClause,
  isDoneClause,
  isEvidenceClause,
  isOwnerClause,
  isReportClause,
  isReviewClause,
  isRewardClause,
  isTrainClause,
  isVerifyClause,
} from '../../generated/ast.ts';
import type { Shared } from '../schema.ts';
import { dateOf } from './notes.ts';
import { frequencyOf, lengthOf, numberOf, spanOf } from './quantities.ts';
import type { Reading } from './reading.ts';

/** The clauses that a service gives to its standards, and a standard to itself. */
export function sharedOf(reading: Reading, clauses: readonly AstNode[]): Shared {
  return {
    owner: reading.ref(reading.once(clauses, isOwnerClause)?.role),
    doneBy: reading.refs(reading.once(clauses, isDoneClause)?.roles),
    verifications: clauses.filter(isVerifyClause).flatMap((clause) => verification(reading, clause)),
    training: training(reading, reading.once(clauses, isTrainClause)),
    reports: clauses.filter(isReportClause).flatMap((clause) => report(reading, clause)),
    rewards: clauses
      .filter(isRewardClause)
      .map((clause) => ({ text: clause.reward ?? '', source: reading.source(clause) })),
    review: review(reading, reading.once(clauses, isReviewClause)),
    adoption: adoption(reading, reading.once(clauses, isAdoptedClause)),
    evidence: clauses.filter(isEvidenceClause).flatMap((clause) => evidence(reading, clause)),
  };
}

/** The grammar joins the words of a method; a reader wants them apart. */
const METHODS: Record<ast.Method, Shared['verifications'][number]['method']> = {
  systemlog: 'system log',
  survey: 'survey',
  mysteryvisit: 'mystery visit',
  inspection: 'inspection',
  calllistening: 'call listening',
};

function verification(reading: Reading, clause: ast.VerifyClause): Shared['verifications'] {
  const method = METHODS[clause.method];
  if (!method) return [];
  return [{ method, frequency: frequencyOf(reading, clause.frequency), source: reading.source(clause) }];
}

function training(reading: Reading, clause: ast.TrainClause | undefined): Shared['training'] {
  if (!clause) return null;
  return {
    withinOfJoining: lengthOf(reading, clause.first),
    every: lengthOf(reading, clause.again),
    source: reading.source(clause),
  };
}

function report(reading: Reading, clause: ast.ReportClause): Shared['reports'] {
  const frequency = frequencyOf(reading, clause.frequency);
  return frequency ? [{ frequency, to: reading.refs(clause.roles), source: reading.source(clause) }] : [];
}

function review(reading: Reading, clause: ast.ReviewClause | undefined): Shared['review'] {
  if (!clause) return null;
  return {
    every: lengthOf(reading, clause.every),
    since: dateOf(clause.since),
    due: dateOf(clause.due),
    source: reading.source(clause),
  };
}

function adoption(reading: Reading, clause: ast.AdoptedClause | undefined): Shared['adoption'] {
  const date = dateOf(clause?.date);
  return clause && date ? { date, by: clause.by ?? null, source: reading.source(clause) } : null;
}

function evidence(reading: Reading, clause: ast.EvidenceClause): Shared['evidence'] {
  if (!clause.method) return [];
  return [
    {
      method: clause.method,
      title: clause.title ?? '',
      span: spanOf(reading, clause.span),
      answers: numberOf(clause.answers),
      asked: numberOf(clause.asked),
      source: reading.source(clause),
    },
  ];
}
