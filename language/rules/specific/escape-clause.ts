import { type FoundWord, wordsFound } from '../../meaning/texts/wordings.ts';
import type { Standard } from '../../model/schema.ts';
import type { CheckRule } from '../engine/rule.ts';

export const escapeClause: CheckRule<FoundWord> = {
  code: 'YS102',
  name: 'escape-clause',
  criterion: 'specific',
  severity: 'warning',
  findsWords: true,
  summary: 'Words that let the provider off, such as “where possible”, “normally” or “aim to”.',
  why: 'With such words no case is ever a miss: whoever did not keep the standard can say that it was not possible. Customers read them so, and trust the rest less.',
  fix: 'Leave the words out. A target below 100% has room for misses, `where` says which cases count at all, and `allow` names the circumstances that stretch the limit, by how much, and who decides.',
  bad: `service desk "Front desk" { }

standard reply "Letters are answered" {
  statement "Where possible, we answer letters within 5 business days."
  target    at least 90% within 5 business days per month
}
`,
  good: `service desk "Front desk" { }

role manager "Manager of the desk"

standard reply "Letters are answered" {
  statement "We answer letters within 5 business days."
  target    at least 90% within 5 business days per month {
    allow 5 more business days for "Strike of the post" approved by manager
  }
}
`,
  find: (service, { words }) => wordsFound(service, words, ['escape']),
  tell: ({ words, at, standard, match: { entry } }) => ({
    at,
    message: `“${words}” is a way out. ${entry.reason} ${hasRoom(standard) ? entry.instead : (entry.alone ?? entry.instead)}`,
  }),
  mending: () => import('./escape-clause.fix.ts'),
};

/** Whether a target of the standard leaves room for a miss: only then does it stand for the exceptions. */
const hasRoom = (standard: Standard | null): boolean =>
  standard?.targets.some(({ bound }) => bound?.value.kind === 'percent' && bound.value.value % 100 !== 0) ?? false;
