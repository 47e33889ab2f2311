/** Statements about some cases beside targets that count all of them. */
import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';

const text = (statement: string, target: string, language = 'en') => `service clinic "Clinic" { languages ${language} }
record visits "Visits" from "v.csv" { moments arrived, seen  fields urgent: yes/no, desk: text, insured: yes/no }
standard others "Others" {
  target at least 95% of visits where not urgent are seen within 1 hour of arrived per month
  target at least 95% of visits where desk = "children" and insured are seen within 50 minutes of arrived per month as children
}
standard a "A" {
  statement "${statement}"
  ${target}
}
`;
const ALL = 'target at least 95% of visits are seen within 10 minutes of arrived per month';
const found = (statement: string, target = ALL, language = 'en') =>
  underlined(text(statement, target, language), 'statement-differs');

describe('a statement about some cases, whose target counts all', () => {
  it.each([
    ['If your case is urgent, you are seen within 10 minutes.', 'urgent', 'en'],
    ['We see children within 10 minutes.', 'children', 'en'],
    ['En cas urgent, nous vous recevons dans les 10 minutes.', 'urgent', 'fr'],
  ])('is found: %s', (statement, words, language) => {
    expect(found(statement, ALL, language)).toEqual([words]);
  });

  it('says what to write', () => {
    const [finding] = findingsOf('statement-differs', text('We see children within 10 minutes.', ALL));
    expect(finding?.severity).toBe('info');
    expect(finding?.message).toBe(
      'The statement speaks of “children”, the target counts all visits: its figure says little of those that were promised something. Write `where desk = "children"` in the target, or say in the statement that it is for all.',
    );
  });

  it.each([
    [
      'the target has a condition',
      'Urgent cases are seen within 10 minutes.',
      ALL.replace('visits', 'visits where urgent'),
    ],
    [
      'it is another condition',
      'Urgent cases are seen within 10 minutes.',
      ALL.replace('visits', 'visits where insured'),
    ],
    [
      'the target asks for it',
      'At most 10% of visits are urgent.',
      'target at most 10% of visits have urgent per month',
    ],
    ['several are named', 'Children and urgent cases are seen within 10 minutes.', ALL],
    ['nobody picks cases by it', 'You are seen at any desk within 10 minutes.', ALL],
    ['each has a result', 'Urgent or not, you are seen within 10 minutes.', `${ALL} in each urgent`],
    [
      'there are two targets',
      'Urgent cases are seen within 10 minutes.',
      `${ALL}\n  target at least 99% of visits are seen per month as at-all`,
    ],
  ])('is left alone where %s', (_, statement, target) => {
    expect(found(statement, target)).toEqual([]);
  });
});
