import { formulaOf, formulaText } from '../../meaning/reasoning/formulas.ts';
import { conditionText } from '../../model/condition-text.ts';
import type { Branch } from '../../model/schema.ts';
import type { CheckRule } from '../engine/rule.ts';

export const sameCases: CheckRule<SameCases> = {
  code: 'YS611',
  name: 'same-cases',
  criterion: 'consistent',
  severity: 'warning',
  summary: 'Two branches with the same condition after `where`.',
  why: 'Every case of the one is one of the other as well: each of the two is measured by the work of both, and answers for it.',
  fix: 'Say in each branch after `where` which cases are its own. It is mostly a line that was copied with the branch.',
  bad: `service desk "Front desk" { }

record calls from "calls.csv" { moments queued, answered fields site: text }

branch airport "Airport desk" where site = "airport" { }

branch station "Station desk" where site = "airport" { }
`,
  good: `service desk "Front desk" { }

record calls from "calls.csv" { moments queued, answered fields site: text }

branch airport "Airport desk" where site = "airport" { }

branch station "Station desk" where site = "station" { }
`,
  *find({ branches }) {
    const first = new Map<string, Branch>();
    for (const branch of branches) {
      if (!branch.filter) continue;
      const cases = casesOf(branch.filter);
      const other = first.get(cases);
      if (other) yield { branch, other, filter: branch.filter };
      else first.set(cases, branch);
    }
  },
  tell: ({ branch, other, filter }) => ({
    at: branch.nameSource,
    message: `${nameOf(branch)} and ${nameOf(other)} have the same cases, those \`where ${conditionText(filter)}\`: each is measured by the work of both. Say which ones are its own.`,
    related: [{ message: 'the same is said here', place: other.nameSource }],
  }),
};

interface SameCases {
  readonly branch: Branch;
  /** The first one with this condition. */
  readonly other: Branch;
  readonly filter: Filter;
}

type Filter = NonNullable<Branch['filter']>;
type Formula = ReturnType<typeof formulaOf>;

/** A condition as text, the same for those whose parts stand in another order. */
const casesOf = (filter: Filter): string => formulaText(ordered(formulaOf(filter)));

function ordered(formula: Formula): Formula {
  if (formula.kind !== 'all' && formula.kind !== 'any') return formula;
  const texts = new Map(formula.parts.map(ordered).map((part) => [formulaText(part), part]));
  return { ...formula, parts: [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part) };
}

const nameOf = ({ title, name }: Branch): string => `“${title || name}”`;
