import { type FoundWord, wordsFound } from '../../meaning/texts/wordings.ts';
import type { CheckRule } from '../engine/rule.ts';

export const openList: CheckRule<FoundWord> = {
  code: 'YS103',
  name: 'open-list',
  criterion: 'specific',
  severity: 'warning',
  findsWords: true,
  summary: 'A list without an end, such as “etc.”, “and so on” or “including but not limited to”.',
  why: 'Staff cannot do and observers cannot check what is not on the list, and each of them will end it differently.',
  fix: 'List everything that belongs to it, in several checks if need be, or name what the items have in common.',
  bad: `service desk "Front desk" { }

prohibition private-things "No private things at the desk" {
  check "No cups, phones, bags etc. stand on the desk"
}
`,
  good: `service desk "Front desk" { }

prohibition private-things "No private things at the desk" {
  check "Nothing stands on the desk that is not needed to serve customers there"
}
`,
  find: (service, { words }) => wordsFound(service, words, ['open-list']),
  tell: ({ words, at, match: { entry } }) => ({
    at,
    message: `“${words}” leaves the list open. ${entry.reason} ${entry.instead}`,
  }),
  mending: () => import('./open-list.fix.ts'),
};
