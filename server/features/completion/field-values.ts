/** What fields are compared with elsewhere in the service. */

import { conditionsOf, simpleConditions } from '../../../language/meaning/measures/conditions.ts';
import { planOf } from '../../../language/meaning/measures/plan-of.ts';
import { standardsOf } from '../../../language/meaning/standards.ts';
import type { Condition } from '../../../language/model/schema.ts';
import { type Option, valueRead } from '../../../language/syntax/expected/frames.ts';
import type { Setting } from './setting.ts';

/** The texts that a field has in other conditions of the service. */
export function textValues({ frame }: Option, { checked }: Setting): string[] {
  const field = valueRead(frame, 'column');
  if (!checked || field === undefined) return [];
  const targets = standardsOf(checked.model).flatMap((standard) => standard.targets);
  const filters = checked.model.branches.flatMap(({ filter }) => (filter ? simpleConditions(filter) : []));
  const conditions: Condition[] = [...targets.flatMap((target) => conditionsOf(planOf(target))), ...filters];
  const texts = conditions.flatMap((it) =>
    it.kind === 'compare' && it.field.name === field && it.value.kind === 'text' ? [it.value.text] : [],
  );
  return [...new Set(texts)].sort();
}
