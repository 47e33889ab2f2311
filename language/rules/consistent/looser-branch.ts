import { describeTarget } from '../../meaning/measures/describe.ts';
import { loosenedAt } from '../../meaning/measures/looser.ts';
import { quotedTitle } from '../../meaning/standards.ts';
import { replacedBy } from '../../model/branches.ts';
import type { Branch, Source, Standard, Target } from '../../model/schema.ts';
import type { CheckRule } from '../engine/rule.ts';

export const looserBranch: CheckRule<Unexplained> = {
  code: 'YS603',
  name: 'looser-branch',
  criterion: 'consistent',
  severity: 'warning',
  summary: 'A branch that loosens a standard without saying why.',
  why: 'Customers are promised the same everywhere. Where a branch gives them less, whoever reads the standard has to know whether that is meant, and until when.',
  fix: 'Give the reason with `because "…"` in the block of the branch, or ask of the branch what the standard asks.',
  bad: `service desk "Front desk" { }

record calls from "calls.csv" { moments queued, answered }

standard quick "Calls are answered" {
  target at least 90% of calls are answered within 20 seconds per month
}

branch airport "Airport desk" {
  quick { target at least 85% of calls are answered within 30 seconds per month }
}
`,
  good: `service desk "Front desk" { }

record calls from "calls.csv" { moments queued, answered }

standard quick "Calls are answered" {
  target at least 90% of calls are answered within 20 seconds per month
}

branch airport "Airport desk" {
  quick {
    target  at least 85% of calls are answered within 30 seconds per month
    because "Two lines only until the terminal opens in 2027"
  }
}
`,
  *find({ branches, standards }) {
    const byName = new Map(standards.map((standard) => [standard.name, standard]));
    for (const branch of branches) {
      for (const { standard: changed, because, targets } of branch.differences) {
        const standard = byName.get(changed.name);
        if (!standard || because?.trim()) continue;
        // One reason is asked for, however many targets it is to explain.
        const [first, ...others] = targets.flatMap((target) => loosened(target, standard));
        if (first) yield { branch, standard, first, others };
      }
    }
  },
  tell({ branch, standard, first: { before, target, at }, others }) {
    return {
      at,
      message: `${quotedTitle(branch)} loosens ${quotedTitle(standard)} from ${describeTarget(before)} to ${describeTarget(target)} and does not say why. Write \`because\` and the reason in this block, or ask for as much as the standard does.`,
      related: [
        { message: 'the standard asks for this', place: before.bound?.source ?? before.source },
        ...others.map((other) => ({ message: 'this is looser as well', place: other.at })),
      ],
    };
  },
  mending: () => import('./looser-branch.fix.ts'),
};

/** What a branch loosens of a standard without a reason. */
interface Unexplained {
  readonly branch: Branch;
  readonly standard: Standard;
  readonly first: Loosened;
  readonly others: readonly Loosened[];
}

interface Loosened {
  readonly before: Target;
  readonly target: Target;
  /** What is looser about it. */
  readonly at: Source;
}

function loosened(target: Target, standard: Standard): Loosened[] {
  const [before, another] = replacedBy(target, standard.targets);
  const at = before && !another && loosenedAt(target, before);
  return at ? [{ before, target, at }] : [];
}
