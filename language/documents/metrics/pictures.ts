/** A target against where performance is, and a limit against its ceiling, as small pictures. */
import { limitAsked } from '../../meaning/measures/limits.ts';
import { isAmongValues } from '../../meaning/measures/plan.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import type { CaseRecord, Limit, Quantity, Target } from '../../model/schema.ts';
import type { Mark, Picture } from '../document/tree.ts';
import { capital } from '../sentences/phrasing.ts';
import { describeLength, describeQuantity } from '../sentences/quantities.ts';
import { type Scale, towards, upwards } from './scale.ts';
import { inOneUnit, type Numbers } from './units.ts';

interface Shown {
  readonly shape: Mark['shape'];
  readonly label: string;
  readonly quantity: Quantity;
}

/** The target, the baseline and the best on one scale; none where their units differ or there is nothing to compare. */
export function performancePicture(target: Target, record: CaseRecord | undefined): Picture[] {
  const { bound, baseline, best } = target;
  if (!bound || (!baseline && !best)) return [];
  const shown = [
    shownAs('target', 'target', bound.value),
    ...(baseline ? [shownAs('now', 'now', baseline.value)] : []),
    ...(best ? [shownAs('best', 'best', best.value)] : []),
  ];
  const numbers = inOneUnit(shown.map((it) => it.quantity));
  if (!numbers) return [];
  const scale = scaleOf(target, numbers, record);
  const [aim = 0] = numbers.values;
  const good = bound.direction === 'at least' ? { from: aim, to: scale.to } : { from: scale.from, to: aim };
  return [pictureOf('performance', 'Target and performance', shown, numbers, numbers.values, scale, good)];
}

const shownAs = (shape: Mark['shape'], name: string, quantity: Quantity): Shown => ({
  shape,
  label: `${name} ${describeQuantity(quantity)}`,
  quantity,
});

function scaleOf(target: Target, numbers: Numbers, record: CaseRecord | undefined): Scale {
  const { figure, bound } = planOf(target);
  if (figure.is === 'statistic' && !isAmongValues(figure)) {
    return figure.statistic === 'total' ? upwards(numbers) : { from: Math.min(0, ...numbers.values), to: 100 };
  }
  if (figure.is === 'statistic' && figure.value.of === 'field') {
    const { field, scale } = figure.value;
    const type = record?.fields.find((it) => it.name === field?.name)?.type;
    const [least, most] = type?.kind === 'range' ? [type.from, type.to] : [0, scale];
    if (most === null) return upwards(numbers);
    return { from: Math.min(least, ...numbers.values), to: Math.max(most, ...numbers.values) };
  }
  if (bound?.value.kind !== 'percent') return upwards(numbers);
  return bound.direction === 'at least' ? towards(Math.max(100, ...numbers.values), numbers) : upwards(numbers, 100);
}

/** The limit, the ceiling and what exceptions allow; none where their units differ or there is nothing to compare. */
export function limitPicture(target: Target): Picture[] {
  const { ceiling, allowances } = target;
  const limit = limitAsked(planOf(target));
  if (!limit || (!ceiling && allowances.length === 0) || allowances.length > MOST_ALLOWANCES) return [];
  const shown = [
    lengthShown('target', 'limit', limit),
    ...(ceiling ? [lengthShown('ceiling', 'ceiling', ceiling)] : []),
    ...allowances.map((it) => lengthShown('allowance', 'exception', it.limit, it.more)),
  ];
  const numbers = inOneUnit(shown.map((it) => it.quantity));
  const size = numbers?.values[0] ?? 0;
  if (!numbers || size === 0) return [];
  const values = numbers.values.map((value, i) => (shown[i]?.more ? size + value : value));
  const scale = upwards({ ...numbers, values });
  return [pictureOf('limits', 'Limit of a single case', shown, numbers, values, scale, { from: 0, to: size })];
}

/** More of them nobody could tell apart. */
const MOST_ALLOWANCES = 20;

const lengthShown = (shape: Mark['shape'], name: string, limit: Limit, more = false): Shown & { more: boolean } => ({
  shape,
  label: `${name} ${describeLength(limit)}${more ? ' more' : ''}`,
  quantity: { kind: 'duration', limit },
  more,
});

function pictureOf(
  id: string,
  title: string,
  shown: readonly Shown[],
  { short }: Numbers,
  values: readonly number[],
  scale: Scale,
  good: Picture['good'],
): Picture {
  const marks = shown.map(({ shape, label }, i) => ({ shape, label, value: values[i] ?? 0 }));
  const ends = [short(scale.from), short(scale.to)] as const;
  const description = `${capital(marks.map((mark) => mark.label).join(', '))}. The scale runs from ${ends[0]} to ${ends[1]}.`;
  return { kind: 'picture', id, title, description, ...scale, ends, good, marks };
}
