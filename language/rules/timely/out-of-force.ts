import { daysInForce, hasEnded, isEmpty } from '../../meaning/in-force.ts';
import { quotedTitle, standardsOf } from '../../meaning/standards.ts';
import type { InForce, Standard } from '../../model/schema.ts';
import type { CheckRule } from '../engine/rule.ts';
import type { OutOfForce } from './out-of-force.fix.ts';

export const outOfForce: CheckRule<OutOfForce> = {
  code: 'YS410',
  name: 'out-of-force',
  criterion: 'timely',
  severity: 'warning',
  summary: 'A standard of which nothing is in force any more, or days on which nothing can be in force.',
  why: 'Staff go on keeping a promise that has ended, or believe in one that was never made: no case that begins now is judged by it.',
  fix: 'Give `holds` another end, write the target that holds now beside the one that has ended, or take out what is over.',
  bad: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 10 business days per month
  holds  until 2020-12-31
}
`,
  good: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 10 business days per month as ten-days {
    holds until 2020-12-31
  }
  target at least 90% of letters are answered within 5 business days per month as five-days {
    holds from 2021-01-01
  }
}
`,
  *find(service, { today }) {
    const told = new Set<InForce['source']>();
    for (const standard of standardsOf(service)) {
      for (const found of [...backwardsIn(standard), ...endedIn(standard, today)]) {
        // A branch takes over what it does not change.
        if (!told.has(found.inForce.source)) yield found;
        told.add(found.inForce.source);
      }
    }
  },
  tell({ standard, inForce: { from, until, source }, isBackwards }) {
    if (isBackwards) {
      const message = `Nothing holds from ${from} until ${until}: the end lies before the beginning. Swap the two days, or write the ones that are meant.`;
      return { at: source, message };
    }
    const title = quotedTitle(standard);
    return {
      at: source,
      message: `What ${title} promises was in force until ${until}: no case that begins now is judged by it. Write what holds now, give it another end, or take it out.`,
    };
  },
  mending: () => import('./out-of-force.fix.ts'),
};

const said = (standard: Standard): InForce[] =>
  [standard, ...standard.targets].flatMap(({ inForce }) => (inForce ? [inForce] : []));

const backwardsIn = (standard: Standard): OutOfForce[] =>
  said(standard)
    .filter(isEmpty)
    .map((inForce) => ({ standard, inForce, isBackwards: true }));

/** A target that has ended stays, to judge what began in its time, as long as something else of its standard goes on. */
function endedIn(standard: Standard, today: string): OutOfForce[] {
  const days = standard.targets.map((target) => daysInForce(target, standard));
  const goesOn = standard.checks.length > 0 || days.length === 0 || !days.every((it) => hasEnded(it, today));
  if (!hasEnded(standard.inForce, today) && goesOn) return [];
  const over = said(standard).filter((it) => hasEnded(it, today) && !isEmpty(it));
  const last = over.toSorted((a, b) => (a.until ?? '').localeCompare(b.until ?? '')).at(-1);
  return last ? [{ standard, inForce: last, isBackwards: false }] : [];
}
