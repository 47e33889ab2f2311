import { waiversIn } from '../engine/blocks.ts';
import { LINK, SYNTAX } from '../engine/fundamental.ts';
import type { CheckRule, RuleText } from '../engine/rule.ts';

export const needlessWaiver: CheckRule = {
  code: 'YS607',
  name: 'needless-waiver',
  criterion: 'consistent',
  severity: 'warning',
  summary: 'A waiver that nothing needs, or one that has expired.',
  why: 'A waiver that covers nothing today will cover something tomorrow that nobody has looked at.',
  fix: 'Take it out. If its end has come and the reason still holds, decide anew and give it a new end.',
  waivable: false,
  last: true,
  bad: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 5 business days per month
  waive  absolute-target because "The law asks for it"
}
`,
  good: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 100% of letters are answered within 5 business days per month
  waive  absolute-target because "The law asks for it"
}
`,
  *check(service, { rules, isEnabled, isReadable, neededWaivers, today }) {
    const known = rulesByWord([SYNTAX, LINK, ...rules]);
    const needed = new Set(neededWaivers);
    for (const { rule: word, reason, until, place } of waiversIn(service)) {
      const rule = known.get(word);
      if (!rule) continue;
      if (rule.waivable === false) {
        yield { at: place, message: `\`${word}\` cannot be waived: mend what it finds, and take this waiver out.` };
      } else if (reason.trim() === '') {
        yield {
          at: place,
          message: `This waiver gives no reason, so it accepts nothing. Say between the quotes why \`${word}\` may be left as it is.`,
        };
      } else if (until !== null && until < today) {
        yield {
          at: place,
          message: `This waiver ended on ${until}, and accepts nothing since. Take it out, or decide anew and give it another end.`,
        };
      } else if (isReadable && isEnabled(rule) && !needed.has(place)) {
        yield {
          at: place,
          message: `Nothing here needs this waiver: \`${word}\` finds nothing in this block. Take it out, so that it hides nothing later.`,
        };
      }
    }
  },
};

const rulesByWord = (rules: readonly RuleText[]): Map<string, RuleText> =>
  new Map(rules.flatMap((rule) => [[rule.code, rule] as const, [rule.name, rule] as const]));
