import { namesMeant } from '../../meaning/mentions.ts';
import { standardsOf } from '../../meaning/standards.ts';
import type { Touchpoint } from '../../model/schema.ts';
import type { CaseReport, CheckRule } from '../engine/rule.ts';
import type { Unserved } from './unserved-touchpoint.fix.ts';

export const unservedTouchpoint: CheckRule<Unserved> = {
  code: 'YS504',
  name: 'unserved-touchpoint',
  criterion: 'fitting',
  severity: 'info',
  summary: 'A touchpoint that the service opens and no standard covers.',
  why: 'Customers who come that way are promised nothing, and nobody notices when they wait: an account that nobody looks after is worse than none.',
  fix: 'Name the touchpoint with `at` in a standard that holds there, write one for it, or close it.',
  bad: `service desk "Front desk" {
  touchpoints counter
  touchpoints social always
}

standard greet "Everybody is greeted" {
  at    counter
  check "Says good morning before anything else"
}
`,
  good: `service desk "Front desk" {
  touchpoints counter
  touchpoints social always
}

standard greet "Everybody is greeted" {
  at    counter
  check "Says good morning before anything else"
}

standard answer-posts "Posts are answered" {
  at     social
  target at least 90% within 1 business day per month
}
`,
  *find(service, { isReadable }) {
    const { touchpoints } = service;
    const standards = standardsOf(service);
    if (!isReadable || standards.length === 0) return;
    const mentions = standards.flatMap((standard) => standard.touchpoints);
    if (mentions.length === 0) {
      // One cause, one finding: where no standard says where it holds, it is not each touchpoint's fault.
      const [first, ...others] = touchpoints;
      if (first) yield { anywhere: [first, ...others] };
      return;
    }
    const served = namesMeant(
      mentions,
      touchpoints.map((touchpoint) => touchpoint.name),
    );
    yield* touchpoints.filter(({ name }) => name !== '' && !served.has(name)).map((touchpoint) => ({ touchpoint }));
  },
  tell(found) {
    if ('anywhere' in found) return noneIsNamed(found.anywhere);
    const { name, source } = found.touchpoint;
    return {
      at: source,
      message: `No standard names \`${name}\`: customers who come this way are promised nothing of their own. Name it with \`at\` in a standard that holds here, write one for it, or close it.`,
    };
  },
  mending: () => import('./unserved-touchpoint.fix.ts'),
};

function noneIsNamed([first, ...others]: readonly [Touchpoint, ...Touchpoint[]]): CaseReport {
  const names = [first, ...others].map((touchpoint) => `\`${touchpoint.name}\``).join(', ');
  return {
    at: first.source,
    message: `No standard says at which touchpoint it holds, so that nobody can tell what is promised at ${names}. Write \`at\` and the touchpoints in each standard that is about some of them.`,
    related: others.map(({ source }) => ({ message: 'nor here', place: source })),
  };
}
