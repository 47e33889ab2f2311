import type { CheckRule } from './rule.ts';
import { type Vocabulary, vocabularies } from './vocabularies.ts';

export const unknownValue: CheckRule = {
  code: 'YS606',
  name: 'unknown-value',
  criterion: 'consistent',
  severity: 'warning',
  summary: 'An area, stage, pillar, language, holiday region, time zone, rule or clause that does not exist.',
  why: 'A misspelt word has no effect: the area stays uncovered, the holiday is a working day, the waiver accepts nothing.',
  fix: 'Write the word as the list has it; the message names the nearest one.',
  waivable: false,
  bad: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  area   time-limit
  target at least 90% of letters are answered within 5 business days per month
}
`,
  good: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  area   time-limits
  target at least 90% of letters are answered within 5 business days per month
}
`,
  *check(service, { rules }) {
    for (const vocabulary of vocabularies(rules)) {
      const messages = new Map<string, string>();
      for (const mention of vocabulary.mentions(service)) {
        if (!mention || vocabulary.isKnown(mention.name)) continue;
        const message = messages.get(mention.name) ?? messageOf(mention.name, vocabulary);
        messages.set(mention.name, message);
        yield { at: mention.source, message };
      }
    }
  },
};

function messageOf(word: string, { denial, nearest, choice }: Vocabulary): string {
  const near = nearest(word);
  return `${denial} \`${word}\`. ${near ? `Did you mean \`${near}\`?` : choice}`;
}
