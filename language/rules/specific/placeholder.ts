import { type Placeholder, placeholdersIn } from '../../meaning/texts/placeholders.ts';
import { isSuggestion } from '../../writing/suggestions.ts';
import type { CheckRule } from '../engine/rule.ts';

export const placeholder: CheckRule<Placeholder> = {
  code: 'YS108',
  name: 'placeholder',
  criterion: 'specific',
  severity: 'warning',
  summary: 'A text that stands in for one that is still to be written.',
  why: 'Completions and fixes write down what belongs in a place, and somebody was to type over it. Left as it is, it goes into the charter and onto the checklists, and nobody can keep “What you promise, as customers read it”.',
  fix: 'Write what is meant, or take the clause out. What is not decided yet is a `decide` with the question.',
  bad: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  statement "What you promise, as customers read it"
  target    at least 90% of letters are answered within 5 business days per month
}
`,
  good: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  statement "We answer your letter within 5 business days."
  target    at least 90% of letters are answered within 5 business days per month
}
`,
  find: (service) => placeholdersIn(service, isSuggestion),
  tell: ({ text, place }) => ({
    at: place,
    message: `“${text}” stands in for what nobody has written yet. Write what is meant; what is not decided yet is a \`decide\` with the question.`,
  }),
};
