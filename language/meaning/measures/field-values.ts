/** Whether a condition compares a field with something that the field can hold. */
import type { CaseRecord, FieldType, Literal } from '../../model/schema.ts';
import type { Simple } from './conditions.ts';
import { quantityAsWritten } from './describe.ts';

type Compare = Extract<Simple, { kind: 'compare' }>;
type Scale = Extract<FieldType, { kind: 'range' }>;

/** What is wrong with a condition on a record, for its author; undefined where nothing is. */
export function mismatch(condition: Simple, record: CaseRecord): string | undefined {
  const { name } = 'moment' in condition ? condition.moment : condition.field;
  const isMoment = record.moments.some((moment) => moment.name === name);
  const type = record.fields.find((field) => field.name === name)?.type;
  if ('moment' in condition) {
    return isMoment || !type
      ? undefined
      : `\`${name}\` is ${typeText(type)} and no moment, so nothing can reach it in time.`;
  }
  if (isMoment && condition.kind === 'compare') {
    return `\`${name}\` is a moment: write \`${name}\`, \`not ${name}\` or \`${name} within …\`.`;
  }
  if (isMoment || !type) return undefined;
  return condition.kind === 'is' ? withoutValue(name, type) : wrongValue(condition, type);
}

/** Whether a number lies on a scale. */
export const isOnScale = ({ from, to }: Scale, value: number): boolean =>
  value >= Math.min(from, to) && value <= Math.max(from, to);

/** What a field holds, in the words of a message. */
export function typeText(type: FieldType): string {
  if (type.kind === 'range') return `a score from ${type.from} to ${type.to}`;
  return { text: 'text', number: 'a plain number', 'yes/no': 'yes or no' }[type.kind];
}

const withoutValue = (name: string, type: FieldType): string | undefined =>
  type.kind === 'yes/no'
    ? undefined
    : `\`${name}\` is ${typeText(type)}, not yes or no. Compare it with a value: \`${name} ${type.kind === 'text' ? '= "…"' : '>= …'}\`.`;

function wrongValue({ field: { name }, operator, value }: Compare, type: FieldType): string | undefined {
  const given = `\`${name}\` is ${typeText(type)}, but is compared with ${literalText(value)}.`;
  const isOrder = operator !== '=' && operator !== '!=';
  switch (type.kind) {
    case 'text':
      if (value.kind !== 'text') return `${given} Put the value in quotes.`;
      return isOrder
        ? `\`${name}\` is text, and text is neither more nor less than another: use \`=\` or \`!=\`.`
        : undefined;
    case 'yes/no':
      return value.kind !== 'yes/no' || isOrder ? `${given} Write \`${name}\` or \`not ${name}\`.` : undefined;
    case 'number':
      return value.kind === 'number'
        ? undefined
        : `${given} Write the bare number, in the unit in which it is recorded.`;
    case 'range':
      if (value.kind !== 'number') return `${given} Write one of its numbers.`;
      return isOnScale(type, value.value) ? undefined : `${given} That is outside its scale.`;
  }
}

function literalText(value: Literal): string {
  if (value.kind === 'text') return `“${value.text}”`;
  if (value.kind === 'yes/no') return value.yes ? '`yes`' : '`no`';
  return quantityAsWritten(value);
}
