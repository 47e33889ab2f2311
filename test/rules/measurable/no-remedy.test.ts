import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';
import { mendedBy, newLines } from '../../support/fix.ts';

const visits = (
  statement: string,
  more = '',
  language = 'en',
) => `service field "Field service" { languages ${language} }
record visits from "visits.csv" { moments agreed, begun, paid }
standard kept "Visits" {
  statement "${statement}"
  target at least 98% of visits are begun within 30 minutes of agreed per month
  ${more}
}
`;

describe('a payment that a statement promises', () => {
  it.each([
    ['en', 'If we miss an appointment, we pay you 50 €.', '50 €'],
    ['en', 'If we are late, you get £30 back.', '£30'],
    ['en', 'We credit your account with EUR 25 for every appointment that we fail to keep.', 'EUR 25'],
    ['en', "You'll get $1,200 off if the technician doesn't come.", '$1,200'],
    ['de', 'Kommen wir zu spät, erhalten Sie 20 Euro.', '20 Euro'],
    ['fr', 'En cas de retard, nous vous versons 15 €.', '15 €'],
    ['bg', 'Ако закъснеем, ще получите 20 лв.', '20 лв.'],
    ['lv', 'Ja mēs nokavējam, jūs saņemsiet 10 eiro.', '10 eiro'],
    ['zh', '如未按时上门，赔偿50元。', '50元'],
  ])('is found in %s: %s', (language, statement, words) => {
    expect(underlined(visits(statement, '', language), 'no-remedy')).toEqual([words]);
  });

  it.each([
    ['en', 'You pay a fee of 20 € if you miss your appointment.'],
    ['en', 'We pay your benefit of 500 € within 5 business days.'],
    ['en', 'Orders over 50 € are delivered free if you are a member.'],
    ['en', 'Claims under $500 are settled in 10 days, unless documents are missing.'],
    ['en', 'Last year we paid 50 € to everybody whose appointment was missed.'],
    ['de', 'Die Gebühr beträgt 20 Euro, wenn Sie nicht kommen.'],
    ['fr', 'Les frais de 15 € sont dus en cas de retard du client.'],
  ])('is none in %s where customers pay, or nothing was missed: %s', (language, statement) => {
    expect(findingsOf('no-remedy', visits(statement, '', language))).toEqual([]);
  });

  it.each([
    ['en', 'We come within 30 minutes, or the visit is free of charge.', 'or the visit is free of charge'],
    ['en', 'We come within 30 minutes or you get a voucher.', 'or you get a voucher'],
    ['en', 'The price is right, or you get the difference back.', 'or you get the difference back'],
    ['en', 'If we are late, you get a gift card.', 'a gift card'],
    ['en', 'We come within 30 minutes, or you get a free wash.', 'or you get a free wash'],
    ['en', 'For every visit that is late you get two weeks free.', 'two weeks free'],
    ['en', 'If we are late, your next visit is on us.', 'your next visit is on us'],
    ['de', 'Wir kommen in 30 Minuten, oder der Besuch ist kostenlos.', 'oder der Besuch ist kostenlos'],
    ['fr', 'Nous venons en 30 minutes, ou la visite est gratuite.', 'ou la visite est gratuite'],
    ['lv', 'Ierodamies 30 minūtēs, vai jūs saņemat dāvanu karti.', 'vai jūs saņemat dāvanu karti'],
    ['bg', 'Идваме до 30 минути или получавате ваучер.', 'или получавате ваучер'],
    ['zh', '30分钟内上门，否则免费。', '否则免费'],
  ])('may be something else than money, in %s: %s', (language, statement, words) => {
    expect(underlined(visits(statement, '', language), 'no-remedy')).toEqual([words]);
    expect(findingsOf('no-remedy', visits(statement, 'remedy "free of charge" until paid', language))).toEqual([]);
  });

  it.each([
    ['en', 'We come within 30 minutes, and the visit is free of charge.'],
    ['en', 'New customers get a voucher.'],
    ['en', 'New customers get a month free.'],
    ['en', 'You get a table free of smoke.'],
    ['en', 'Bring it back within 28 days and we exchange it, or you get your money back.'],
    ['en', 'You pay with a card or a voucher.'],
    ['de', 'Anfahrt oder Besuch sind kostenlos.'],
  ])('is none in %s where nothing was missed: %s', (language, statement) => {
    expect(findingsOf('no-remedy', visits(statement, '', language))).toEqual([]);
  });

  it('may be written as a remedy in words', async () => {
    expect(await newLines('no-remedy', visits('We come within 30 minutes, or the visit is free.'), 'Write it')).toEqual(
      ['  remedy "what the customer gets" for a missed case'],
    );
  });

  it('is settled by a remedy of the standard or of a target', () => {
    const statement = 'If we miss an appointment, we pay you 50 €.';
    expect(findingsOf('no-remedy', visits(statement, 'remedy 50 EUR until paid'))).toEqual([]);
    const inTarget = 'target at most 2% of visits have not begun per month { remedy 50 EUR until paid }';
    expect(findingsOf('no-remedy', visits(statement, inTarget))).toEqual([]);
  });

  it('is told once for all translations', () => {
    const french = 'statement "Si nous manquons un rendez-vous, nous vous versons 50 €." in fr';
    expect(findingsOf('no-remedy', visits('If we miss an appointment, we pay you 50 €.', french))).toHaveLength(1);
  });
});

it('is written as a remedy, with the currency where it can be but one', async () => {
  const [euros] = await newLines('no-remedy', visits('If we are late, we pay you 12.50 €.'), 'remedy');
  expect(euros).toBe('  remedy 12.5 EUR');
  const [fix] = await mendedBy('no-remedy', visits('If we are late, we pay you $20.'));
  expect(fix?.files['a.standards']).toContain('remedy 20 USD');
});
