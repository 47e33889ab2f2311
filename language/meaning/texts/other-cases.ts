/** Statements about some cases, where the target counts all of them. */
import { naming } from '../../lexicon/alike.ts';
import type { CaseRecord, Condition, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { canRead } from '../../reader/read.ts';
import type { Offsets } from '../../text/offsets.ts';
import { conditionsOf, simpleConditions } from '../measures/conditions.ts';
import { planOf } from '../measures/plan-of.ts';
import { recordOfTarget } from '../measures/records.ts';
import { standardsOf } from '../standards.ts';
import { actsOf } from './about.ts';
import { type Statement, toldOnce } from './statements.ts';

export interface OtherCases {
  readonly statement: Statement;
  /** The word of the statement that says which cases: “urgent”. */
  readonly words: Offsets;
  /** The condition that picks them: `urgent`, `queue = "tax"`. */
  readonly condition: string;
  readonly record: CaseRecord;
  readonly target: Target;
}

/**
 * Where the one target of a standard has no condition at all, and its statement names one that picks cases of the same
 * record elsewhere in the service: what nobody picks cases by may be named for another reason.
 */
export function otherCasesIn(service: ServiceModel): OtherCases[] {
  const known = conditionsKnown(service);
  return toldOnce(service).flatMap((statements) => {
    const statement = statements.find(({ language }) => canRead(language));
    const [target, another] = statement?.standard.targets ?? [];
    const record = target && recordOfTarget(target, service);
    if (!statement || !target || another || !record || target.each || target.row) return [];
    if (conditionsOf(planOf(target)).length > 0) return [];
    const named = (known.get(record.name) ?? []).flatMap((it) => {
      const words = wordNaming(it.word, statement);
      return words && !actsOf(target).some((act) => naming(it.word, act, 'en') === 'by its word')
        ? [{ ...it, words }]
        : [];
    });
    const [only, second] = named;
    // Whoever names several speaks of all of them.
    return only && !second ? [{ statement, words: only.words, condition: only.condition, record, target }] : [];
  });
}

interface Known {
  readonly word: string;
  readonly condition: string;
}

/** By record, the words by which targets, demands and branches pick cases. */
function conditionsKnown(service: ServiceModel): ReadonlyMap<string, readonly Known[]> {
  const picked: { readonly record: string; readonly filter: Condition }[] = [
    ...standardsOf(service).flatMap(({ targets }) =>
      targets.flatMap((target) => {
        const { population } = planOf(target);
        const record = recordOfTarget(target, service);
        return population.of === 'cases' && population.filter && record
          ? [{ record: record.name, filter: population.filter }]
          : [];
      }),
    ),
    ...service.demands.flatMap(({ record, filter }) => (filter ? [{ record: record.name, filter }] : [])),
  ];
  const known = picked.flatMap(({ record, filter }) =>
    simpleConditions(filter).flatMap((it) => {
      if (it.kind === 'is') return [{ record, word: it.field.name, condition: it.field.name }];
      const isValue = it.kind === 'compare' && it.value.kind === 'text' && it.operator === '=';
      return isValue && it.value.kind === 'text'
        ? [{ record, word: it.value.text, condition: `${it.field.name} = "${it.value.text}"` }]
        : [];
    }),
  );
  const once = new Map(known.map((it) => [`${it.record} ${it.condition}`, it]));
  return Map.groupBy(once.values(), ({ record }) => record);
}

const SHORTEST = 5;

/** The word of a statement that is the name or the value of a condition, in another form at most. */
function wordNaming(word: string, { text, language }: Statement): Offsets | undefined {
  if (word.length < SHORTEST) return undefined;
  const found = [...text.matchAll(/[\p{L}\p{M}'’-]+/gu)].find(([it]) => naming(it, word, language) === 'by its word');
  return found && { start: found.index, end: found.index + found[0].length };
}
