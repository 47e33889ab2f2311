import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const messages = (text: string) => findingsOf('YS502', text).map(({ message }) => message);

const shown = (evidence: string, service = '') => `service desk "Front desk" { ${service} }
standard reply "Calls are answered" { check "Seen" ${evidence} }
standard thank "Callers are thanked" { check "Seen" }
`;

describe('evidence', () => {
  it('is too old after two years', () => {
    expect(underlined(shown('evidence survey "Callers" in 2024-07-14'), 'YS502')).toEqual([
      'evidence survey "Callers" in 2024-07-14',
    ]);
    expect(messages(shown('evidence survey "Callers" in 2024-07-15'))).toEqual([]);
    expect(messages(shown('evidence complaints "Waiting" in 2021..2024'))).toEqual([]);
    expect(messages(shown('evidence benchmark "Others"'))).toEqual([]);
  });

  it('says what it is, and since when it is old', () => {
    expect(messages(shown('evidence interviews "Ten callers" in 2023'))).toEqual([
      'The interviews “Ten callers” of 2023 ended on 2023-12-31, more than two years ago: customers may need something else today. Ask again, or add what they have said since.',
    ]);
  });

  it('that standards share is found once, where it stands', () => {
    const text = shown('', 'evidence survey "Callers" in 2019 of 10 answers');
    expect(underlined(text, 'YS502')).toEqual(['evidence survey "Callers" in 2019 of 10 answers']);
  });

  it('is gathered again', async () => {
    const mended = await mendedBy('YS502', shown('evidence survey "Callers" in 2019'));
    const asked = mended.find(({ title }) => title.includes('asked again'));
    expect(asked?.files['a.standards']).toContain('"Callers" in 2026-Q2');
  });
});
