/** A name that a record has for a column of the other kind: a field where a moment is asked for, or a moment for a field. */
import { GrammarUtils, type LangiumDocument, type LinkingError } from 'langium';
import {
  type CaseMeasure,
  type CaseRecord,
  type Field,
  isCaseMeasure,
  isFieldsClause,
  isMomentsClause,
  isStatisticMeasure,
  type YardstickKeywordNames,
} from '../generated/ast.ts';
import type { UnknownNameError } from './linker.ts';
import type { SyntaxProblem } from './problems.ts';
import { holderOfCases } from './scopes.ts';

/** What to write instead; undefined where the record has no column of that name at all. */
export function otherKindMeant({
  error,
  $refNode: node,
  $refText: name,
}: LangiumDocument['references'][number]): SyntaxProblem | undefined {
  const record = error && holderOfCases(error.info.container)?.record?.ref;
  if (!record || !node) return undefined;
  const { kind } = error as UnknownNameError;
  const place = { start: node.offset, end: node.end };
  const field = kind === 'Moment' ? fieldCalled(name, record) : undefined;
  if (field) return { ...place, ...fieldForMoment(field, record, error) };
  if (kind !== 'Field' || !hasMoment(name, record)) return undefined;
  return { ...place, message: momentForField(name, record, error) };
}

const fieldCalled = (name: string, { clauses }: CaseRecord): Field | undefined =>
  clauses
    .filter(isFieldsClause)
    .flatMap(({ fields }) => fields)
    .find((it) => it.name === name);

const hasMoment = (name: string, { clauses }: CaseRecord): boolean =>
  clauses.filter(isMomentsClause).some(({ moments }) => moments.some((it) => it.name === name));

type Told = Pick<SyntaxProblem, 'message' | 'correction'>;

/** `are resolved`: an answer that stands in the record is had, and not a time at which something happens. */
function fieldForMoment(field: Field, record: CaseRecord, { info }: LinkingError): Told {
  const { name } = field;
  const what = `\`${name}\` is a field of \`${record.name}\` and holds ${HELD[field.type?.kind ?? 'number']}, not a time`;
  const { container: measure, property } = info;
  if (!isCaseMeasure(measure) || property !== 'moment')
    return { message: `${what}. If times stand in its column, name it in \`moments\` instead of \`fields\`.` };
  if (isTimed(measure))
    return {
      message: `${what}: for a limit, name the column with the time at which it happens in \`moments\`. A share without one is written \`have ${name}${COMPARED[field.type?.kind ?? 'number']}\`.`,
    };
  const are = GrammarUtils.findNodeForKeyword(measure.$cstNode, 'are');
  const isCertain = are && field.type?.kind === 'yes/no' && measure.pauses.length === 0;
  return {
    message: `${what}. Write \`have ${name}${COMPARED[field.type?.kind ?? 'number']}\`.`,
    ...(isCertain && { correction: { start: are.offset, end: are.end, text: HAVE, safe: true } }),
  };
}

const HAVE: YardstickKeywordNames = 'have';

/** Whether it says when something has to happen. */
const isTimed = ({ limit, rows, lead, before, around, opens, due, every, since }: CaseMeasure): boolean =>
  rows.length > 0 || [limit, lead, before, around, opens, due, every, since].some((it) => it !== undefined);

const HELD = { 'yes/no': 'yes or no', text: 'texts', number: 'numbers' };
const COMPARED = { 'yes/no': '', text: ' = "…"', number: ' >= …' };

function momentForField(name: string, record: CaseRecord, { info }: LinkingError): string {
  const what = `\`${name}\` is a moment of \`${record.name}\` and holds times, and a field is asked for here`;
  const { container: measure, property } = info;
  return isStatisticMeasure(measure) && property === 'field' && measure.statistic !== 'net'
    ? `${what}. How long it takes is written \`${measure.statistic} time from … to ${name}\`.`
    : `${what}.`;
}
