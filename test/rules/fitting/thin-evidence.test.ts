import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';

const shown = (evidence: string, service = '') => `service desk "Front desk" { ${service} }
standard reply "Calls are answered" { check "Seen" ${evidence} }
standard thank "Callers are thanked" { check "Seen" }
`;

describe('a survey', () => {
  const thin = (answers: string, method = 'survey') =>
    findingsOf('YS503', shown(`evidence ${method} "Callers" ${answers}`)).map(({ message }) => message);

  it('takes 97 answers for a margin of error of 10 points', () => {
    expect(thin('of 96 answers')).toHaveLength(1);
    expect(thin('of 97 answers')).toEqual([]);
    expect(thin('of 30 answers')).toEqual([
      'The survey “Callers” proves little. With 30 answers, each share in it may be off by 18 points either way, 19 times out of 20. Ask until 97 have answered: then it is 10.',
    ]);
  });

  it('takes a tenth of those asked', () => {
    expect(thin('of 400 answers from 4001 asked')).toEqual([
      'The survey “Callers” proves little. Of 4001 people asked, 400 answered, fewer than one in ten, and nobody knows what the others think. Remind them, or ask at the end of a call or visit, where more people answer.',
    ]);
    expect(thin('of 400 answers from 4000 asked')).toEqual([]);
    expect(thin('from 4000 asked')).toEqual([]);
  });

  it('may be thin in both ways, and is told so once', () => {
    expect(thin('of 9 answers from 900 asked')).toEqual([
      expect.stringMatching(/off by 33 points.*900 people asked, 9 answered, fewer than one in ten/),
    ]);
    expect(thin('of 0 answers from 900 asked')).toEqual([expect.stringContaining('Nobody has answered it.')]);
  });

  it('is no interview, of which a few go far', () => {
    expect(thin('of 10 answers', 'interviews')).toEqual([]);
    expect(thin('of 10 answers', 'benchmark')).toEqual([]);
  });

  it('that standards share is found once, where it stands', () => {
    const text = shown('', 'evidence survey "Callers" in 2019 of 10 answers');
    expect(underlined(text, 'YS503')).toEqual(['evidence survey "Callers" in 2019 of 10 answers']);
  });
});
