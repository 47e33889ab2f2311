import type * as ast from '../../generated/ast.ts';
import { isCaseMeasure } from '../../generated/ast.ts';
import type { Limit, Ref, When } from '../schema.ts';
import { lengthOf, limitOf } from './quantities.ts';
import type { TreeReader } from './tree-reader.ts';

/** When a moment has to come: within a limit of another one, or otherwise. */
interface Timing {
  readonly limit: Limit | null;
  readonly since: Ref | null;
  readonly when: When | null;
}

export function timingOf(reader: TreeReader, node: ast.CaseMeasure | ast.Comparison): Timing {
  const when = whenOf(reader, node);
  if (when) return { limit: null, since: null, when };
  return { limit: limitOf(reader, node.limit), since: reader.ref(node.since), when: null };
}

function whenOf(reader: TreeReader, node: ast.CaseMeasure | ast.Comparison): When | null {
  const [around, before, due] = [reader.ref(node.around), reader.ref(node.before), reader.ref(node.due)];
  const [from, to] = [reader.ref(node.opens), reader.ref(node.closes)];
  const [limit, lead] = [limitOf(reader, node.limit), limitOf(reader, node.lead)];
  if (isCaseMeasure(node) && node.every) return rhythmOf(reader, node);
  if (limit && around) return { kind: 'around', limit, of: around };
  if (lead && before) return { kind: 'lead', limit: lead, before };
  if (from && to) return { kind: 'window', from, to };
  return due ? { kind: 'due', due } : null;
}

function rhythmOf(reader: TreeReader, { every, whileOpen }: ast.CaseMeasure): When | null {
  const limit = lengthOf(reader, every);
  return limit && { kind: 'every', limit, whileOpen: whileOpen === true };
}
