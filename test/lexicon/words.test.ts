import { describe, expect, it } from 'vitest';
import { matchesIn, WORD_LISTS } from '../../language/lexicon/matcher.ts';
import { phrasesOf } from '../../language/lexicon/term.ts';
import { CATEGORIES, meaningsOf, termsOf } from '../../language/lexicon/word-list.ts';

describe.each(WORD_LISTS.map((list) => [list.language, list] as const))('the list %s', (_language, list) => {
  const meanings = meaningsOf(termsOf(list), list.sets);

  it('says where its entries come from', () => {
    expect(list.about.join(' ')).toContain('entries');
  });

  it('gives every entry a known category, a reason and something to write instead', () => {
    for (const { category, reason, instead, terms } of list.groups) {
      expect(CATEGORIES).toContain(category);
      expect(reason).toMatch(/\.$/);
      expect(instead).toMatch(/\.$/);
      expect(terms.length).toBeGreaterThan(0);
    }
  });

  it('has no term that others make needless', () => {
    const terms = list.groups.flatMap((group) => group.terms);
    expect(terms.filter((term) => !phrasesOf(term, list.sets).some((it) => meanings.get(it)?.term === term))).toEqual(
      [],
    );
  });

  it('has no exception without a term in it', () => {
    const matchTerms = [...meanings].flatMap(([phrase, entry]) => (entry ? [phrase] : []));
    const holdsTerm = (phrase: string) => matchTerms.some((term) => phrase.includes(term));
    expect(list.exceptions.filter((it) => !phrasesOf(it, list.sets).some(holdsTerm))).toEqual([]);
  });
});

const categoriesIn = (text: string) => matchesIn(text, 'en').map(({ entry }) => entry.category);

describe('the English list', () => {
  it.each([
    ['time', 'Calls are answered promptly'],
    ['time', 'We call back without undue delay'],
    ['time', 'The file is kept up-to-date'],
    ['manner', 'Staff are courteous'],
    ['manner', 'Treats the customer with respect'],
    ['quality', 'We give high-quality advice'],
    ['quality', 'The form is easy to use'],
    ['amount', 'Sufficient staff are at the counters'],
    ['escape', 'Where possible, a manager attends'],
    ['escape', 'We aim to answer within an hour'],
    ['escape', 'Processing times can vary depending on the complexity of the request'],
    ['open-list', 'No cups, phones, etc.'],
    ['slogan', 'The customer is always right'],
    ['slogan', 'Zero complaints'],
    ['slogan', 'We make our customers happy'],
  ])('finds what is wrong, %s: %s', (category, text) => {
    expect(categoriesIn(text)).toEqual([category]);
  });

  it.each([
    'Smiles, showing the upper teeth',
    'The quick reference guide lies on every desk',
    'Within 10 business days of receiving a complete and accurate application',
    'The valve is normally open',
    'With respect to parking, visitors are told the fee',
    'Environmentally friendly bags are offered',
    'The courtesy car is brought within 10 minutes',
    'Tells the customer how soon the parcel will arrive',
    'The amount outstanding is shown on the letter, with the outstanding payments',
    'Answers within 5 business days of the effective date',
    'The customer gets the ticket as soon as the payment is confirmed',
    'Asks the customer first whether they have a booking',
    'Radio licences for professional engineers are issued within 30 days',
    'No more than 3 people at once wait in line',
    'Members who try to log in three times are called',
  ])('leaves alone what can be checked: %s', (text) => {
    expect(categoriesIn(text)).toEqual([]);
  });
});
