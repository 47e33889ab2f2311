import { describeTarget, quantityAsWritten } from '../../meaning/measures/describe.ts';
import { quotedTitle } from '../../meaning/standards.ts';
import { type Reversed, reversedIn } from '../../meaning/texts/reversed.ts';
import { placeOfPart, wordsOfPart } from '../../meaning/texts/statements.ts';
import { describeDuration } from '../../quantities/duration.ts';
import type { CheckRule } from '../engine/rule.ts';

export const reversedBound: CheckRule<Reversed> = {
  code: 'YS216',
  name: 'reversed-bound',
  criterion: 'measurable',
  severity: 'warning',
  summary:
    'A target that is missed when more customers get what they wait for: “at most” where “at least” is meant, or the other way round.',
  why: 'It can be read and computed like any other, and says the opposite: whoever answers more calls in time misses it, and whoever answers none is praised.',
  fix: 'Turn it round: `at least` for what is to be, such as answers in time, availability and good ratings; `at most` for what is not to be, such as waiting times, errors and complaints. Where it does mean what it says, accept it with the reason.',
  bad: `service desk "Front desk" { }

record calls from "calls.csv" { moments queued, answered, abandoned }

standard answer "Calls are answered" {
  target at most 90% of calls are answered within 30 seconds per month
}
`,
  good: `service desk "Front desk" { }

record calls from "calls.csv" { moments queued, answered, abandoned }

standard answer "Calls are answered" {
  target at least 90% of calls are answered within 30 seconds per month
  target at most 5% of calls have abandoned per month
}
`,
  find: reversedIn,
  tell({ standard, target, bound, direction, age, promised }) {
    const asked = `${quotedTitle(standard)} asks for ${describeTarget(target)}`;
    const [turned, meant] = age
      ? [`${direction} ${describeDuration(age)}`, 'so that a backlog of old cases meets it']
      : [`${direction} ${quantityAsWritten(bound.value)}`, 'so that a better result misses it'];
    const words = promised ? `, and the statement promises “${wordsOfPart(promised.statement, promised.words)}”` : '';
    const related = promised && [
      { message: 'what is promised', place: placeOfPart(promised.statement, promised.words) },
    ];
    return {
      at: bound.source,
      message: `${asked}, ${meant}${words}. Write \`${turned}\`, if that is meant.`,
      ...(related && { related }),
    };
  },
  mending: () => import('./reversed-bound.fix.ts'),
};
