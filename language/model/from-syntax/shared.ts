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
import { dateIn } from './notes.ts';
import { frequencyOf, lengthOf, numberOf, spanOf } from './quantities.ts';
import type { TreeReader } from './tree-reader.ts';

/** The clauses that a service gives to its standards, and a standard to itself. */
export function sharedOf(reader: TreeReader, clauses: readonly AstNode[]): Shared {
  return {
    owner: reader.ref(reader.once(clauses, isOwnerClause)?.role),
    doneBy: reader.refs(reader.once(clauses, isDoneClause)?.roles),
    verifications: clauses.filter(isVerifyClause).flatMap((clause) => verification(reader, clause)),
    training: training(reader, reader.once(clauses, isTrainClause)),
    reports: clauses.filter(isReportClause).flatMap((clause) => report(reader, clause)),
    rewards: clauses
      .filter(isRewardClause)
      .map((clause) => ({ text: clause.reward ?? '', source: reader.source(clause) })),
    review: review(reader, reader.once(clauses, isReviewClause)),
    adoption: adoption(reader, reader.once(clauses, isAdoptedClause)),
    evidence: clauses.filter(isEvidenceClause).flatMap((clause) => evidence(reader, clause)),
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

function verification(reader: TreeReader, clause: ast.VerifyClause): Shared['verifications'] {
  const method = METHODS[clause.method];
  if (!method) return [];
  const each = reader.ref(clause.each);
  return [{ method, frequency: frequencyOf(reader, clause.frequency), each, source: reader.source(clause) }];
}

function training(reader: TreeReader, clause: ast.TrainClause | undefined): Shared['training'] {
  if (!clause) return null;
  return {
    withinOfJoining: lengthOf(reader, clause.first),
    every: lengthOf(reader, clause.again),
    source: reader.source(clause),
  };
}

function report(reader: TreeReader, clause: ast.ReportClause): Shared['reports'] {
  const frequency = frequencyOf(reader, clause.frequency);
  return frequency ? [{ frequency, to: reader.refs(clause.roles), source: reader.source(clause) }] : [];
}

function review(reader: TreeReader, clause: ast.ReviewClause | undefined): Shared['review'] {
  if (!clause) return null;
  return {
    every: lengthOf(reader, clause.every),
    since: dateIn(clause.since),
    due: dateIn(clause.due),
    source: reader.source(clause),
  };
}

function adoption(reader: TreeReader, clause: ast.AdoptedClause | undefined): Shared['adoption'] {
  const date = dateIn(clause?.date);
  return clause && date ? { date, by: clause.by ?? null, source: reader.source(clause) } : null;
}

function evidence(reader: TreeReader, clause: ast.EvidenceClause): Shared['evidence'] {
  if (!clause.method) return [];
  return [
    {
      method: clause.method,
      title: clause.title ?? '',
      span: spanOf(reader, clause.span),
      answers: numberOf(clause.answers),
      asked: numberOf(clause.asked),
      source: reader.source(clause),
    },
  ];
}
