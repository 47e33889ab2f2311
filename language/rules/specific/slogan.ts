import { type FoundWord, wordsFound } from '../../meaning/texts/wordings.ts';
import type { CheckRule } from '../engine/rule.ts';

export const slogan: CheckRule<FoundWord> = {
  code: 'YS104',
  name: 'slogan',
  criterion: 'specific',
  severity: 'warning',
  findsWords: true,
  summary: 'A motto where a standard should be, such as “the customer is always right” or “zero complaints”.',
  why: 'A motto says how one would like to be seen. It names nothing that anybody could do, check or miss, and staff who hear only mottos learn to pass over standards as well.',
  fix: 'Ask what a customer would notice if the motto were true, and promise that, with a target or a check. Beside a target or a check the finding is only advice: the words should then say what those say.',
  bad: `service desk "Front desk" { }

standard happy "Every customer goes home happy" {
  statement "The customer is always right."
}
`,
  good: `service desk "Front desk" { }

standard refund "Refunds without questions" {
  statement "Every clerk may refund up to 50 euros on the spot."
  check     "The refund is paid without asking anybody else"
}
`,
  find: (service, { words }) =>
    wordsFound(service, words, ['slogan']).filter(({ kind }) => kind === 'title' || kind === 'statement'),
  tell({ standard, words, at, match: { entry } }) {
    const isMeasured = standard && standard.targets.length + standard.checks.length > 0;
    if (!isMeasured) return { at, message: `“${words}” is a motto. ${entry.reason} ${entry.instead}` };
    const message = `“${words}” is a motto. Say here what the standard asks for: that is the promise.`;
    return { at, message, severity: 'info' };
  },
  mending: () => import('./slogan.fix.ts'),
};
