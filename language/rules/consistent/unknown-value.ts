import type { Ref } from '../../model/schema.ts';
import { quoted } from '../../writing/terminals.ts';
import { plainText, value } from '../../writing/written.ts';
import type { CheckRule } from '../engine/rule.ts';
import { type Vocabulary, vocabularies } from '../finding/vocabularies.ts';

export const unknownValue: CheckRule<UnknownWord> = {
  code: 'YS606',
  name: 'unknown-value',
  criterion: 'consistent',
  severity: 'warning',
  summary: 'An area, stage, pillar, language, holiday region, time zone, rule or clause that does not exist.',
  why: 'A misspelt word has no effect: the area stays uncovered, the holiday is a working day, the waiver accepts nothing.',
  fix: 'Write the word as the list has it; the message names the nearest one.',
  waivable: false,
  marksUnknown: true,
  safeFixes: 'where a word of the list is near the one that is written',
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
  *find(service, { vocabulary }) {
    for (const words of vocabularies(vocabulary)) {
      const nearest = new Map<string, string | undefined>();
      for (const mention of words.mentions(service)) {
        if (!mention || words.isKnown(mention.name)) continue;
        const { name } = mention;
        if (!nearest.has(name)) nearest.set(name, words.nearest(name));
        yield { mention, near: nearest.get(name), words };
      }
    }
  },
  tell({ mention: { name, source }, near, words: { denial, choice, isQuoted } }) {
    const message = `${denial} \`${name}\`. ${near ? `Did you mean \`${near}\`?` : choice}`;
    if (!near) return { at: source, message };
    // The word is one of a list that no author can add to, so that no other can be meant.
    return {
      at: source,
      message,
      suggestion: { place: source, text: plainText((isQuoted ? quoted : value)(near)), safe: true },
    };
  },
};

interface UnknownWord {
  readonly mention: Ref;
  readonly near: string | undefined;
  readonly words: Vocabulary;
}
