/** Clocks that start with what comes last. */
import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const works = (target: string) => `service roads "Roads" { open Mon..Fri 08:00..16:00 }
record works "Works" from "works.csv" { moments planned, announced, started, ended fields street: text }
standard notice "Notice" {
  target ${target}
}
`;

describe('a clock runs backwards', () => {
  it.each([
    [
      'at least 95% of works are announced within 48 hours of started per month',
      'announced within 48 hours of started',
    ],
    [
      'at least 95% of works are started at least 2 business days before announced per month',
      'started at least 2 business days before announced',
    ],
    ['median time from ended to started of works at most 3 hours per month', 'ended to started'],
    ['at most 5 works where not planned within 2 weeks of ended per month', 'planned within 2 weeks of ended'],
    [
      'at least 90% of works where street = "A" have announced within 1 hour of ended or ended per month',
      'announced within 1 hour of ended',
    ],
  ])('in %s', (target, place) => {
    expect(underlined(works(target), 'YS209')).toEqual([place]);
  });

  it.each([
    'at least 95% of works are announced at least 48 hours before started per month',
    'at least 95% of works are started within 48 hours of announced per month',
    'at least 95% of works are announced within 48 hours per month',
    'at least 95% of works are announced within the same day of started per month',
    'at least 95% of works are started between announced and ended per month',
    'at least 95% of works are started within 1 hour before or after ended per month',
    'at least 95% of works are started by ended per month',
    'median time from started to ended of works at most 3 hours per month',
  ])('and does not in %s', (target) => {
    expect(findingsOf('YS209', works(target))).toEqual([]);
  });
});

describe('its fixes', () => {
  const fixes = async (target: string) => {
    const mended = await mendedBy('YS209', works(target));
    return mended.map(({ files }) => /target (.*)/.exec(files['a.standards'] ?? '')?.[1]);
  };

  it('offer a notice, or to start with what comes first, and write neither unasked', async () => {
    expect(await fixes('at least 95% of works are announced within 48 hours of started per month')).toEqual(
      expect.arrayContaining([
        'at least 95% of works are announced at least 48 hours before started per month',
        'at least 95% of works are started within 48 hours of announced per month',
      ]),
    );
  });

  it('turn a window round', async () => {
    expect(await fixes('at least 95% of works are ended between started and planned per month')).toContain(
      'at least 95% of works are ended between planned and started per month',
    );
  });

  it('turn a lead and a time round', async () => {
    expect(
      await fixes('at least 95% of works are started at least 2 business days before announced per month'),
    ).toContain('at least 95% of works are announced at least 2 business days before started per month');
    expect(await fixes('median time from ended to started of works at most 3 hours per month')).toContain(
      'median time from started to ended of works at most 3 hours per month',
    );
  });
});
