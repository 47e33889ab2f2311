import type { ServiceModel } from '../../model/service-model.ts';
import type { CheckRule } from '../engine/rule.ts';

export const repeatedClause: CheckRule<ServiceModel['repeats'][number]> = {
  code: 'YS605',
  name: 'repeated-clause',
  criterion: 'consistent',
  severity: 'warning',
  summary: 'A clause that may stand once and stands twice.',
  why: 'Only the first of the two counts: whoever reads the second believes something that does not hold.',
  fix: 'Keep the one that is right and take the other out.',
  waivable: false,
  safeFixes: 'where both say the same',
  bad: `service desk "Front desk" { }

role clerk "Desk clerk"
role head  "Head of the desk"

standard reply "Letters are answered" {
  owner clerk
  owner head
  target at least 90% within 5 business days per month
}
`,
  good: `service desk "Front desk" { }

role clerk "Desk clerk"
role head  "Head of the desk"

standard reply "Letters are answered" {
  owner  clerk
  report monthly to head
  target at least 90% within 5 business days per month
}
`,
  // `target average age at most 5 days` breaks off before `at`, which begins a clause elsewhere.
  find: ({ repeats }, { isInBrokenLine }) => repeats.filter(({ source }) => !isInBrokenLine(source)),
  tell({ clause, source, first }) {
    const what =
      clause === 'statement'
        ? 'There is one `statement` in a language, and this is a second one'
        : `\`${clause}\` may stand here once, and this is another one`;
    return {
      at: source,
      message: `${what}: only the first counts. Keep the one that is right and take the other out.`,
      related: [{ message: 'the first one, which counts', place: first }],
    };
  },
  mending: () => import('./repeated-clause.fix.ts'),
};
