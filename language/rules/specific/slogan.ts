import { wordsFound } from '../../meaning/texts/wordings.ts';
import type { CheckRule } from '../engine/rule.ts';

export const slogan: CheckRule = {
  code: 'YS104',
  name: 'slogan',
  criterion: 'specific',
  severity: 'warning',
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
  *check(service, context) {
    for (const { kind, standard, words, at, match } of wordsFound(service, context.words, ['slogan'])) {
      if (kind !== 'title' && kind !== 'statement') continue;
      const isMeasured = standard && standard.targets.length + standard.checks.length > 0;
      yield isMeasured
        ? {
            at,
            message: `“${words}” is a motto. Say here what the standard asks for: that is the promise.`,
            severity: 'info',
          }
        : { at, message: `“${words}” is a motto. ${match.entry.reason} ${match.entry.instead}` };
    }
  },
};
