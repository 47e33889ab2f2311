import { EmptyFileSystem } from 'langium';
import { describe, expect, it } from 'vitest';
import { createYardstickServices } from '../../language/syntax/module.ts';
import { RESERVED_WORDS } from '../../language/syntax/tokens.ts';
import { findingsIn } from '../support/check.ts';
import { keywordsIn } from '../support/keywords.ts';

const { Grammar } = createYardstickServices(EmptyFileSystem).yardstick;
const keywords = keywordsIn(Grammar).filter((word) => /^[\p{L}-]+$/u.test(word));
const names = keywords.filter((word) => !RESERVED_WORDS.has(word));

/** A file in which one name stands in every place that takes a name. */
const everywhere = (name: string) => `service ${name} "S" {
  touchpoints ${name}, other
  touchpoints line-${name}, ${name}-line open Mon..Sun 00:00..24:00
  owner ${name}
  done by ${name}
  report monthly to ${name}, ${name}
}
role ${name} "R"
record ${name} "C" from "c.csv" {
  key ${name}
  moments ${name}, after-${name}
  fields f-${name}: yes/no, other: text
  pauses ${name} from ${name} to after-${name}
  pauses p-${name} in ${name} from ${name} to after-${name}
}
record other-cases from "d.csv" {
  moments first-one, last-one
  fields ${name}: yes/no, how-good: 1..5
}
demand ${name} { typical 20 per hour, staff 3 }
demand ${name} where f-${name} { typical 2 per hour peak "Rush" every 12-01..12-24, staff 2 }
standard ${name} "T" {
  at ${name}, ${name}
  owner ${name}
  done by ${name}, ${name}
  report monthly to ${name}
  remedy 5 EUR "Paid" until ${name}
  target at least 90% of ${name} are ${name} within 5 minutes of ${name} per month as ${name} {
    allow up to 9 minutes for "Storm" approved by ${name}
    remedy 5 EUR within 5 minutes for a missed case until ${name}
  }
  target at least 80% of ${name} where ${name} and not f-${name} are after-${name} per week
  target at least 80% of ${name} are ${name} at least 2 hours before ${name} per week
  target at least 80% of ${name} where ${name} by ${name} are ${name} between ${name} and ${name} per week
  target at least 80% of ${name} where not ${name} between ${name} and ${name} are ${name} by ${name} per week
  target at least 80% of ${name} have ${name} within 5 minutes before or after ${name} per week
  target at least 80% of ${name} are ${name} every 2 hours while open per week
  target at least 80% of ${name} are ${name} every 1 business day per week
  target at most 5 ${name} per week
  target at most 5 ${name} over 12 weeks in each f-${name} as ${name}-2
  target at most 5 other-cases per year from 04-01 in each ${name}
  verify by inspection weekly in each ${name}
  target at most 5 ${name} per 100 ${name} per week
  target at most 1% of other-cases have ${name} per month
  target average ${name} of other-cases at most 3 per month
  target total how-good of other-cases weighted by ${name} divided by 5 at most 3 per month
  target net promoter score of other-cases by ${name} where ${name} at least 3 per month
  target available at least 99% of all time outside ${name} from ${name} to after-${name} where f-${name} per month
  target at most 5 ${name} not yet ${name} have waited at least 5 days since ${name} at the end of each month
  target at least 5% of ${name} where not f-${name} not yet after-${name} have waited at most 5 days at the end of each week
  target median time from ${name} to after-${name} of ${name} at most 5 minutes per month
  target median time from ${name} to after-${name} not counting ${name} of ${name} at most 5 minutes per month
  target at least 90% of ${name} are ${name} within 5 minutes of ${name} not counting ${name}, p-${name} per month
  check "Seen"
}
procedure ${name} "P" for ${name} {
  step ${name} "First" by ${name} within 5 minutes until ${name}
  step after-${name} "Then" after ${name} by ${name}
  escalate to ${name} after 1 business day
  complete within 3 business days
}
branch ${name} "B" where ${name} {
  owner ${name}
  ${name} { target at least 85% of ${name} are ${name} within 6 minutes per month as ${name} because "Small" }
  standard b-${name} "Own" { at ${name} check "Seen" }
}
branch other { ${name} not here because "No room" }
`;

const broken = (text: string) => findingsIn(text).filter(({ code }) => code === 'YS001' || code === 'YS002');

describe('names', () => {
  it('finds the keywords of the grammar', () => {
    expect(names.length).toBeGreaterThan(100);
    expect(names).toEqual(
      expect.arrayContaining(['open', 'closed', 'time', 'review', 'day', 'staff', 'checks', 'standard']),
    );
  });

  it.each(names)('may be the keyword %s, in every place', (name) => {
    expect(broken(everywhere(name))).toEqual([]);
  });

  it.each(names)('may begin with the keyword %s', (name) => {
    expect(broken(everywhere(`${name}-limits`))).toEqual([]);
  });

  it.each([...RESERVED_WORDS])(
    'is refused where it is the connecting word %s, with its neighbours unharmed',
    (word) => {
      const found = broken(`service s "S" { }\nstandard ${word} "T" { check "Seen" }\nstandard b "B" { owner nobody }`);
      expect(found.map(({ place, code }) => [place.start.line, code])).toEqual([
        [2, 'YS001'],
        [3, 'YS002'],
      ]);
      expect(found[0]?.message).toContain(`\`${word}\` is one of the connecting words`);
    },
  );

  it.each([...RESERVED_WORDS])('may begin with the connecting word %s', (word) => {
    expect(broken(everywhere(`${word}-hours`))).toEqual([]);
  });

  it.each([
    '接听电话',
    'atbilde-uz-zvanu',
    'касиер',
    'ātrums',
    'résumé',
    'ā',
    'a̅b',
    'ñandú',
    '접수',
    'κλήση',
    'שיחות',
    'رد',
    'हिन्दी',
    'q1',
  ])('may be written in any script: %s', (name) => {
    expect(broken(everywhere(name))).toEqual([]);
  });

  it('are the same in composed and decomposed spelling', () => {
    const text = `service s "S" { owner ${'ā'.normalize('NFD')} }\nrole ${'ā'.normalize('NFC')} "R"`;
    expect(broken(text)).toEqual([]);
  });
});
