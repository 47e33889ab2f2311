/** What is found before any rule runs: text that cannot be read, and names that nothing answers to. */
import type { LinkCase } from './link.ts';
import type { Mendable } from './rule.ts';

export const SYNTAX: Mendable = {
  code: 'YS001',
  name: 'syntax',
  criterion: 'readable',
  severity: 'error',
  summary: 'A line that is not written in the language.',
  why: 'What cannot be read cannot be checked or exported. The findings of the block around it wait until it is mended; other blocks keep theirs.',
  fix: 'Follow the message: it says what was expected in that place and shows how the sentence reads.',
  bad: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 90 % of letters are answered within 5 business days per month
}
`,
  good: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 5 business days per month
}
`,
  waivable: false,
  safeFixes: 'where a slip of the pen can mean but one thing',
};

export const LINK: Mendable<LinkCase> = {
  code: 'YS002',
  name: 'link',
  criterion: 'readable',
  severity: 'error',
  summary: 'A name that nothing in the service has, or that two things have.',
  why: 'A standard that speaks of a role, record or moment that does not exist cannot be measured, and nobody can tell which of two was meant.',
  fix: 'Correct the spelling, declare what is missing, or give one of the two another name.',
  bad: `service desk "Front desk" { }

standard reply "Letters are answered" {
  owner clerk
  target at least 90% within 5 business days per month
}
`,
  good: `service desk "Front desk" { }

role clerk "Desk clerk"

standard reply "Letters are answered" {
  owner clerk
  target at least 90% within 5 business days per month
}
`,
  waivable: false,
  safeFixes: 'where the names differ in capitals and hyphens alone',
  mending: () => import('./link.fix.ts'),
};
