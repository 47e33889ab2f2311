import { describeTarget, labelOf } from '../../meaning/measures/describe.ts';
import { quotedTitle } from '../../meaning/standards.ts';
import { replacedBy } from '../../model/branches.ts';
import type { Standard, Target } from '../../model/schema.ts';
import type { CheckRule } from '../engine/rule.ts';
import type { Ambiguous } from './ambiguous-branch.fix.ts';

export const ambiguousBranch: CheckRule<Ambiguous> = {
  code: 'YS609',
  name: 'ambiguous-branch',
  criterion: 'consistent',
  severity: 'warning',
  summary: "A branch's target that replaces none of its standard's targets, or more than one.",
  why: 'A branch changes a standard target by target. Where it is not clear which one is meant, the branch is measured by something else than its author believes.',
  fix: 'Name the target with `as` in the standard, and write the same name after `as` in the branch.',
  waivable: false,
  bad: `service desk "Front desk" { }

record calls from "calls.csv" {
  moments queued, answered
  fields  urgent: yes/no
}

standard quick "Calls are answered" {
  target at least 95% of calls where urgent are answered within 10 seconds per month
  target at least 90% of calls where not urgent are answered within 20 seconds per month
}

branch airport "Airport desk" {
  quick {
    target  at least 85% of calls are answered within 30 seconds per month
    because "Two lines only until the terminal opens in 2027"
  }
}
`,
  good: `service desk "Front desk" { }

record calls from "calls.csv" {
  moments queued, answered
  fields  urgent: yes/no
}

standard quick "Calls are answered" {
  target at least 95% of calls where urgent are answered within 10 seconds per month
  target at least 90% of calls where not urgent are answered within 20 seconds per month as other-calls
}

branch airport "Airport desk" {
  quick {
    target  at least 85% of calls where not urgent are answered within 30 seconds per month as other-calls
    because "Two lines only until the terminal opens in 2027"
  }
}
`,
  *find({ branches, standards }) {
    const byName = new Map(standards.map((standard) => [standard.name, standard]));
    for (const { standard: changed, targets } of branches.flatMap((branch) => branch.differences)) {
      const standard = byName.get(changed.name);
      if (!standard) continue;
      for (const target of targets) {
        const candidates = replacedBy(target, standard.targets);
        if (candidates.length !== 1) yield { standard, target, candidates };
      }
    }
  },
  tell: ({ standard, target, candidates }) => ({
    at: target.bound?.source ?? target.source,
    message: candidates.length === 0 ? replacesNone(target, standard) : replacesMany(candidates, standard),
    related: candidates.map((it) => ({ message: 'it could replace this one', place: it.source })),
  }),
  mending: () => import('./ambiguous-branch.fix.ts'),
};

function replacesNone(target: Target, standard: Standard): string {
  const what = `${describeTarget(target)} replaces no target of ${quotedTitle(standard)}`;
  if (standard.targets.length === 0) {
    return `${what}, which has none. Write it in the standard, or as a standard of the branch's own.`;
  }
  const targets = standard.targets.map(labelOf).join('; ');
  const table = standard.targets.find(({ row }) => row)?.row;
  if (table) {
    return `${what}, which asks for: ${targets}. Write the rows that differ here, as a table \`within by ${table.field.name} { … }\` with the same values.`;
  }
  return `${what}, which asks for: ${targets}. Name the one that is meant with \`as\` there, and use the same name here.`;
}

function replacesMany(candidates: readonly Target[], standard: Standard): string {
  const targets = candidates.map(labelOf).join('; ');
  return `This could replace ${candidates.length} targets of ${quotedTitle(standard)}: ${targets}. Name the one that is meant with \`as\` there, and use the same name here.`;
}
