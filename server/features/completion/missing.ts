/** Which clauses a block lacks. */
import { isService } from '../../../language/generated/ast.ts';
import type { Frame } from '../../../language/syntax/expected/frames.ts';
import { RANK } from './candidate.ts';
import type { Setting } from './setting.ts';

/** Clauses that may stand many times in a block. */
const REPEATABLE = new Set([
  ...['StatementClause', 'Target', 'CheckClause', 'SayClause', 'AvoidClause', 'VerifyClause', 'ReportClause'],
  ...['RewardClause', 'EvidenceClause', 'ClosedClause', 'OpenOnClause', 'TouchpointsClause', 'MomentsClause'],
  ...['FieldsClause', 'PausesClause', 'YesClause', 'NoClause', 'ReferenceClause', 'BasisClause', 'RemedyClause'],
  ...['ObservationsClause', 'PeakClause', 'Step', 'EscalateClause', 'AllowClause', 'Demand', 'Standard', 'Override'],
]);

/** Clauses that many a block does well without. */
const OPTIONAL = new Set([
  ...['DuringClause', 'OnlyClause', 'ExceptClause', 'PillarClause', 'SayClause', 'AvoidClause', 'RewardClause'],
  ...['WorkdaysClause', 'ClosedClause', 'OpenOnClause', 'HolidaysClause', 'RingClause', 'PeakClause'],
  ...['ObservationsClause'],
  ...['AllowClause', 'RemedyClause', 'HoldsClause', 'ReferenceClause', 'BasisClause', 'DoneClause'],
  ...['KeyClause', 'PausesClause', 'TimesClause', 'YesClause', 'NoClause'],
  ...['EscalateClause', 'Demand', 'Standard', 'Override'],
]);

/** A branch, and what it changes, has all from its service already. */
const INHERITING = ['Branch', 'Override'];

/** A measure is needed, of either kind. */
const MEASURES = ['Target', 'CheckClause'];

/** How near the top a clause stands among those of its block; undefined where the block can have no more of it. */
export function rankIn(block: Frame, rule: string, setting: Setting): number | undefined {
  if (rule === 'DecideClause' || rule === 'WaiveClause') return RANK.note;
  if (block.clauses.has(rule)) return REPEATABLE.has(rule) ? RANK.repeated : undefined;
  if (OPTIONAL.has(rule) || INHERITING.includes(block.rule)) return RANK.possible;
  if (MEASURES.includes(rule) && MEASURES.some((it) => block.clauses.has(it))) return RANK.possible;
  return isGiven(block, rule, setting) ? RANK.possible : RANK.missing;
}

/** Whether the service says it for all its standards. */
export function isGiven(block: Frame, rule: string, { names }: Setting): boolean {
  const [service] = names.nodes('Service').filter(isService);
  return block.rule === 'Standard' && (service?.clauses ?? []).some((clause) => clause.$type === rule);
}
