import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';

describe('a statement that promises of all what the target asks of a part', () => {
  const letters = (text: string, target: string) =>
    `service desk "Desk" { }\nrecord letters from "l.csv" { moments received, answered }
standard a {\n  statement "${text}"\n  target ${target}\n}\n`;
  const part = 'at least 85% of letters are answered within 10 business days per month';

  it.each([
    ['All letters are answered within 10 business days.', 'All letters'],
    ['Every letter is answered within 10 business days.', 'Every letter'],
    ['Letters are always answered within 10 business days.', 'always'],
    ['You never wait longer than 10 business days for an answer to your letter.', 'never'],
    ['Each of your letters gets its answer within 10 business days.', 'Each of your letters'],
    ['All your letters get an answer within two weeks.', 'All your letters'],
    ['Process all grant payment requests within 10 business days.', 'all grant payment requests'],
    ['All client inquiries received here are responded to within 10 business days.', 'All client inquiries'],
    ['Without exception, letters are answered within 10 business days.', 'Without exception'],
  ])('is found: “%s”', (text, words) => {
    expect(underlined(letters(text, part), 'YS204')).toEqual([words]);
  });

  it('is found where neither has a limit', () => {
    const text = letters('All incoming letters are answered.', 'at least 85% of letters are answered per month');
    expect(underlined(text, 'YS204')).toEqual(['All incoming letters']);
  });

  it.each([
    'Not all letters are answered within 10 business days.',
    'Almost every letter is answered within 10 business days.',
    '85% of all letters are answered within 10 business days.',
    'All visitors may use the reading room.',
    'Every customer can write to us; letters are answered within 10 business days.',
    'Letters are answered within 10 business days, all year round.',
    'You can always write to us, and get an answer within 10 business days.',
    'Letters are answered within 10 business days. We never share your data.',
    'Always bring your passport. Letters are answered within 10 business days.',
    'If all letters are in, you get an answer within 10 business days.',
    'You do not wait longer than 10 business days for an answer.',
    'Letters are answered within 10 business days of receiving all required claim forms.',
    'Letters are answered within 10 business days of the day on which all your payments are in.',
    'Letters are answered within 10 business days, including all necessary permits.',
    'All letters are answered.',
  ])('is not found in “%s”', (text) => {
    expect(findingsOf('YS204', letters(text, part))).toEqual([]);
  });

  it('says what to write, which is no `ceiling` where nothing has a limit', () => {
    const [timed] = findingsOf('YS204', letters('All letters are answered within 10 business days.', part));
    expect(timed?.message).toBe(
      'The statement says “All letters”, the target is met with 85%: the others were promised the same. Say “85%” in the statement, and within what time all are done, which is the `ceiling` of the target.',
    );
    const [other] = findingsOf('YS204', letters('We answer all letters, always.', part.replace(/ within.*days/, '')));
    expect(other?.message).toMatch(/the others were promised the same\. Say “85%” in the statement\.$/);
  });

  it('is none where a ceiling gives all no longer, or another target does', () => {
    const text = 'All letters are answered within 10 business days.';
    expect(findingsOf('YS204', letters(text, `${part} { ceiling 10 business days }`))).toEqual([]);
    expect(findingsOf('YS204', letters(text, `${part} { ceiling 20 business days }`))).toEqual([
      expect.objectContaining({
        message:
          'The statement says “All letters”, the target is met with 85%: the others may take up to 20 business days, and were promised the same. Say “85%” in the statement, and that all are done within 20 business days.',
      }),
    ]);
    const told = 'We answer 85% of letters within 10 business days, and all letters within 20 business days.';
    expect(findingsOf('YS204', letters(told, `${part} { ceiling 20 business days }`))).toEqual([]);
    const both = `${part}\n  target at least 100% of letters are answered within 20 business days per month`;
    expect(findingsOf('YS204', letters(text, both))).toEqual([]);
  });
});
