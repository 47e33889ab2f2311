/** How a condition on a field or moment goes on. */
import { CompletionItemKind } from 'vscode-languageserver';
import { type Field, isField, type Moment } from '../../../language/generated/ast.ts';
import { nearestFrame, type Option, valueRead } from '../../../language/syntax/expected/frames.ts';
import { ruleOf } from '../../../language/syntax/meanings/meaning.ts';
import { fieldsOf, momentsOf } from '../../names.ts';
import { type Candidate, RANK } from './candidate.ts';
import { recordsFor } from './references.ts';
import type { Setting, WordOption } from './setting.ts';

const EQUAL = { '=': 'is', '!=': 'is not' };
const ORDERED = { '>=': 'is at least', '<=': 'is at most', '>': 'is more than', '<': 'is less than' };

/** The field or moment that a condition speaks of; undefined where it is not known. */
function columnOf(option: Option, setting: Setting): Field | Moment | undefined {
  const name = valueRead(nearestFrame(option.frame, ['Comparison']), 'column');
  const columns = recordsFor(option, setting).flatMap((record) => [...fieldsOf(record), ...momentsOf(record)]);
  return columns.find((column) => column.name === name);
}

/** The signs by which a field can be compared. */
export function operatorCandidates(option: Option, sign: string, setting: Setting): Candidate[] {
  const column = columnOf(option, setting);
  const kind = isField(column) ? column.type?.kind : undefined;
  const isOrdered = kind !== 'text' && kind !== 'yes/no';
  const meaning = { ...EQUAL, ...(isOrdered && ORDERED) }[sign];
  if (meaning === undefined || (column && !isField(column))) return [];
  return [{ label: sign, kind: CompletionItemKind.Operator, rank: RANK.needed, remark: meaning }];
}

/** Whether a word fits what is compared: a moment is reached within a time, only what is so or not so is yes or no. */
export function fitsColumn(option: WordOption, setting: Setting): boolean {
  const { element } = option.step;
  const isAnswer = ruleOf(element) === 'YesNoValue';
  if (!nearestFrame(option.frame, ['Comparison'])) return !isAnswer;
  const column = columnOf(option, setting);
  if (ruleOf(element) === 'Timing') return !isField(column);
  return !isAnswer || !column || (isField(column) && column.type?.kind === 'yes/no');
}

/** The numbers of a scale. */
export function scaleCandidates(option: Option, setting: Setting): Candidate[] {
  const column = columnOf(option, setting);
  const [from, to] = isField(column) ? [Number(column.type?.from), Number(column.type?.to)] : [0, Number.NaN];
  if (!(to - from <= LONGEST_SCALE)) return [];
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  return numbers.map((label) => ({ label, kind: CompletionItemKind.Value, rank: RANK.needed }));
}

const LONGEST_SCALE = 20;
