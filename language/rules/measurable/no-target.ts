import { planOf } from '../../meaning/measures/plan-of.ts';
import { quotedTitle } from '../../meaning/standards.ts';
import type { Standard } from '../../model/schema.ts';
import type { AbsenceRule } from '../engine/rule.ts';

export const noTarget: AbsenceRule = {
  code: 'YS201',
  name: 'no-target',
  criterion: 'measurable',
  severity: 'error',
  summary: 'A standard without a target and without checks, or with a share of its checks and none of them.',
  why: 'Nobody could ever tell whether it was met. Until it has a measure it is an intention, however well it is worded.',
  fix: 'Give it a `target` that is counted, such as `at least 90% of letters are answered within 5 business days per month`, or a `check` that an observer answers with yes or no. While it is undecided what to measure, say so: `decide target "…"`.',
  bad: `service desk "Front desk" { }

standard reply "Letters are answered" {
  statement "We answer every letter within 5 business days."
}
`,
  good: `service desk "Front desk" { }

standard reply "Letters are answered" {
  statement "We answer every letter within 5 business days."
  target    at least 90% within 5 business days per month
}
`,
  absence: {
    clause: 'target',
    question: 'How is it to be measured?',
    words: ['target', 'measur', 'how many', 'how much', 'percent', 'what share', 'what to check'],
  },
  applies: () => true,
  *find(standard) {
    if (standard.targets.length + standard.checks.length === 0) yield { standard };
    if (standard.checks.length > 0) return;
    for (const target of standard.targets) if (planOf(target).population.of === 'answers') yield { standard, target };
  },
  tell: ({ standard, target }) => ({
    at: target ? (target.bound ?? target).source : standard.nameSource,
    message: target
      ? `${quotedTitle(standard)} counts the answers to its checks, and has none: there is nothing that an observer could answer. Add a \`check\`, or measure something else.`
      : `${problem(standard)} Add a \`target\` or a \`check\`.`,
    leads: standard.statements.map(({ source }) => source),
  }),
  mending: () => import('./no-target.fix.ts'),
};

/** Words to use come close to a check, so their author is told what is still missing. */
function problem(standard: Standard): string {
  const title = quotedTitle(standard);
  if (standard.kind === 'prohibition') return `Nothing says how one would see that ${title} is kept.`;
  const wording = standard.say.length + standard.avoid.length > 0;
  return wording
    ? `${title} gives words to use, but nothing says what an observer listens for.`
    : `${title} has no measure: nobody could tell whether it was met.`;
}
