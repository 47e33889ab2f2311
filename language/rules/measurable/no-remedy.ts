import { type Owed, owedIn } from '../../meaning/texts/owed.ts';
import { placeOfPart, wordsOfPart } from '../../meaning/texts/statements.ts';
import type { CheckRule } from '../engine/rule.ts';

export const noRemedy: CheckRule<Owed> = {
  code: 'YS211',
  name: 'no-remedy',
  criterion: 'measurable',
  severity: 'warning',
  summary:
    'A statement that promises money, or something else such as a voucher, where something is missed, and no remedy that says so.',
  why: 'A customer who has read it will ask for it. Where it stands in no `remedy`, it is on no checklist, nobody counts what is owed, and whoever has been let down once is let down again.',
  fix: 'Write a `remedy` with the amount; `within` how soon it is paid, and `until` the moment of the record that shows it. Or take the promise out of the statement.',
  bad: `service desk "Front desk" { }

record visits from "visits.csv" { moments agreed, begun, paid }

standard visits-kept "We come when we said" {
  statement "We come within 30 minutes of the time agreed. If we are late, we pay you 50 €."
  target    at least 98% of visits are begun within 30 minutes of agreed per month
}
`,
  good: `service desk "Front desk" { }

record visits from "visits.csv" { moments agreed, begun, paid }

standard visits-kept "We come when we said" {
  statement "We come within 30 minutes of the time agreed. If we are late, we pay you 50 €."
  target    at least 98% of visits are begun within 30 minutes of agreed per month
  remedy    50 EUR "paid to your account" within 10 business days for a missed case until paid
}
`,
  find: owedIn,
  tell: ({ statement, words, payment }) => ({
    at: placeOfPart(statement, words),
    message: `The statement promises “${wordsOfPart(statement, words)}” to whoever is let down, and no \`remedy\` says so: nobody counts who is owed it. Write \`remedy ${payment ? `${payment.decimal} ${payment.currency ?? '…'}` : '"…"'}\`, with ${payment ? 'how soon it is paid' : 'what customers get, how soon, and `until` the moment that records it'}.`,
  }),
  mending: () => import('./no-remedy.fix.ts'),
};
