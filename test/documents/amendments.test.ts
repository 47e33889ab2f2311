/** The notice of what changed: for those who keep standards, and for those who rely on them. */
import { describe, expect, it } from 'vitest';
import { amendmentNotice } from '../../language/documents/amendments/notice.ts';
import type { ReaderOfChanges } from '../../language/documents/amendments/readers.ts';
import { toldChanges } from '../../language/documents/amendments/told.ts';
import { written } from '../../language/documents/render.ts';
import { ABOUT } from '../../language/history/change.ts';
import { pageOf, readerSees, rowsOf } from '../support/documents.ts';
import { changesIn } from '../support/history.ts';
import { AFTER, BEFORE } from '../support/two-versions.ts';

const SITES = `service desk "Desk" { }
record calls "Calls" from "calls.csv" { moments queued  fields site: text }
standard sign "A sign" { check "A sign hangs at the door" }
`;

const noticeOf = (before: string, after: string, reader: ReaderOfChanges) =>
  amendmentNotice(toldChanges(changesIn(before, after), { before: 'last year', after: 'today' }, reader), reader);

describe('changes in words', () => {
  const { changes } = toldChanges(changesIn(BEFORE, AFTER), { before: 'then', after: 'now' });

  it('has words for all that may change', () => {
    const told = new Set(changes.map(({ about }) => about));
    expect(ABOUT.filter((it) => !told.has(it))).toEqual([]);
    for (const { about, kind, before, after } of changes) {
      const texts = [before, after].flatMap((it) => it?.texts ?? []).map(({ text }) => text);
      expect(texts.join(' '), `${kind} ${about}`).toMatch(/\S/);
      expect(texts.join(' '), `${kind} ${about}`).not.toMatch(/undefined|null|\[object/);
    }
  });

  it('says what was and what is', () => {
    const words = (about: string) =>
      changes
        .filter((it) => it.about === about)
        .map(({ before, after }) => [before, after].map((it) => it?.texts.map(({ text }) => text).join(' | ') ?? null));
    expect(words('hours')[0]).toEqual([
      'Mon to Fri 09:00 to 17:00, in the time of Europe/Riga',
      'Mon to Fri 10:00 to 16:00, in the time of Europe/Riga',
    ]);
    expect(words('closures')).toEqual([['every 24 December', '2027-01-04 to 2027-01-06, Stocktaking']]);
    expect(words('holidays')).toEqual([[null, 'Latvia']]);
    expect(words('training')[0]).toEqual(['Within 2 weeks of joining, then every 12 months', 'Every 6 months']);
    expect(words('only in peak')).toEqual([[null, 'Only in the peak “Fair”']]);
    expect(words('ring')).toEqual([['5 seconds', '6 seconds']]);
    expect(words('column')).toEqual([['answered', 'picked-up']]);
    expect(words('allowance')).toEqual([
      ['Up to 1 hour for “Storm”, approved by Manager', 'Up to 2 hours for “Storm”, approved by Manager'],
    ]);
  });

  it('says where it stands, in its own version', () => {
    const owner = changes.find(({ about }) => about === 'owner');
    expect([owner?.before?.source, owner?.after?.source].map((it) => it?.file)).toEqual(['a.standards', 'a.standards']);
  });
});

describe('the notice', () => {
  it('tells staff of everything, what asks for less first', () => {
    const { title, intro, sections } = noticeOf(BEFORE, AFTER, 'staff');
    expect(title).toBe('Changes: Front desk');
    expect(intro).toContain('last year');
    expect(sections.map(({ title: it }) => it.text)).toEqual([
      'Asks for less',
      'Asks for more',
      'Asks for something else',
      'In force from another day',
      'Newly owned',
      'In other words: read whether they mean the same',
      'Renamed and moved',
      'How the work is done',
      'Behind the standards',
    ]);
  });

  it('tells customers what they are promised, and nothing of how', () => {
    const seen = readerSees(written(noticeOf(BEFORE, AFTER, 'customers'), 'md'));
    expect(seen).toContain('We answer your call within 30 seconds.');
    expect(seen).toContain('What changes for you');
    expect(seen).not.toMatch(/owner|Manager|check|baseline|training/i);
  });

  it('tells customers what a branch promised them, and neither its filter nor its checks', () => {
    const branch = `branch airport "Airport desk" where site = "airport" {
  standard lamp "A lamp" { statement "A lamp is lit at night."  check "The lamp is lit" }
}
`;
    const [before, after] = [`${SITES}${branch}`, SITES];
    const seen = readerSees(written(noticeOf(before, after, 'customers'), 'md'));
    expect(seen).toContain('A lamp is lit at night.');
    expect(seen).toContain('Airport desk');
    expect(seen).not.toMatch(/Cases|The lamp is lit/);
    expect(readerSees(written(noticeOf(before, after, 'staff'), 'md'))).toMatch(/The lamp is lit.*Cases/s);
  });

  it('names a change once, of however many standards', () => {
    const standards = Array.from(
      { length: 9 },
      (_, index) => `standard s${index} "Standard ${index}" { check "Seen ${index}" }`,
    );
    const text = `service desk "Desk" { owner a }\nrole a "First"\nrole b "Second"\n${standards.join('\n')}\n`;
    const notice = noticeOf(text, text.replace('owner a', 'owner b'), 'staff');
    const rows = pageOf(written(notice, 'html'))('tbody tr').get();
    expect(rows).toHaveLength(1);
    expect(readerSees(written(notice, 'md'))).toContain(
      'Standard 0, Standard 1, Standard 2, Standard 3, Standard 4 and 4 more',
    );
    expect(rowsOf(written(notice, 'csv')).map(({ standard }) => standard)).toEqual(
      standards.map((_, index) => `s${index}`),
    );
  });

  it('says why something asks for less whose words are the same', () => {
    const seen = readerSees(written(noticeOf(BEFORE, BEFORE.replace('09:00..17:00', '10:00..16:00'), 'staff'), 'md'));
    expect(seen).toContain('Not a word has changed, but the days or hours of opening have, and so less is asked.');
  });

  it('gives each text in its language', () => {
    const page = pageOf(written(noticeOf(BEFORE, AFTER, 'staff'), 'html'));
    expect(
      page('td [lang=lv]')
        .map((_, it) => page(it).text())
        .get(),
    ).toEqual(['Atbildam 20 sekundēs.', 'Atbildam 30 sekundēs.']);
  });

  it('has a part for each service, and says where there is nothing to tell', () => {
    const two = `${BEFORE}\n`;
    expect(noticeOf(two, two, 'staff').blocks).toMatchObject([
      { phrases: [{ text: 'Nothing has changed in what these standards say.' }] },
    ]);
    expect(noticeOf(two, two, 'customers').blocks).toMatchObject([
      { phrases: [{ text: 'Nothing has changed in what we promise you.' }] },
    ]);
  });
});

describe('the notice in another language', () => {
  const TWO = `service desk "Auskunft" {
  open Mon..Fri 09:00..17:00
  closed 2027-12-24
  languages de, en
}
record letters "Briefe" from "letters.csv" { moments received, answered }
standard reply "Briefe" {
  statement "Wir antworten in 10 Arbeitstagen."
  statement "We answer within 10 business days." in en
  target at least 90% of letters are answered within 10 business days of received per month {
    ceiling 20 business days
  }
  remedy 20 EUR for a missed case
}
`;
  const AFTER_TWO = TWO.replaceAll(' 10 ', ' 12 ')
    .replace('09:00', '10:00')
    .replace('20 business', '25 business')
    .replace('20 EUR', '15 EUR');
  const noticeIn = (language: string, reader: ReaderOfChanges) =>
    readerSees(
      written(
        amendmentNotice(
          toldChanges(changesIn(TWO, AFTER_TWO), { before: 'alt', after: 'neu' }, reader, language, true),
          reader,
          language,
        ),
        'md',
      ),
    );

  it('tells customers in their words, and statements in that language alone', () => {
    const seen = noticeIn('de', 'customers');
    expect(seen).toContain('Was sich für Sie ändert: Auskunft');
    expect(seen).toContain('Montag – Freitag 10:00 – 17:00');
    expect(seen).toContain('Wir antworten in 12 Arbeitstagen.');
    expect(seen).not.toContain('We answer');
    expect(seen).toMatch(/20\s€[\s\S]*15\s€/);
    // What a share does not say is said in English.
    expect(seen).toContain('within 12 business days of being received');
    expect(noticeIn('en', 'customers')).not.toContain('Wir antworten');
  });

  it('has headings, labels and totals in each language', () => {
    const english = new Set(noticeIn('en', 'staff').match(/\p{L}{4,}/gu));
    for (const language of ['bg', 'de', 'fr', 'lv', 'zh']) {
      const words = (noticeIn(language, 'staff').match(/\p{L}{4,}/gu) ?? []).filter((it) => english.has(it));
      // Sentences of targets, texts without a translation, and names.
      const sentence =
        /^(least|letters|Briefe|answered|within|business|days|being|received|each|month|Auskunft|answer|Arbeitstagen|antworten)$/;
      expect(
        words.filter((it) => !sentence.test(it)),
        language,
      ).toEqual([]);
    }
  });

  it('says in which language a text is that is not the one of the page', () => {
    const told = toldChanges(changesIn(TWO, AFTER_TWO), { before: 'alt', after: 'neu' }, 'staff', 'fr', true);
    const page = pageOf(written(amendmentNotice(told, 'staff', 'fr'), 'html'));
    expect(page('html').attr('lang')).toBe('fr');
    const target = page('td .said').filter((_, it) => page(it).text().startsWith('At least 90%'));
    expect(target.length).toBeGreaterThan(0);
    expect(target.first().attr('lang')).toBe('en');
  });
});
