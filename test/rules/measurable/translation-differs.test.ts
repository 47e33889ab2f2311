import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const standard = (en: string, other: string, language = 'fr') => `service desk "Desk" { languages en, ${language} }
standard reply {
  statement "${en}"
  statement "${other}" in ${language}
}
`;

describe('translations', () => {
  it.each([
    ['Within 10 business days.', 'Dans les 10 jours.', 'fr', '“10 jours” and “10 business days”'],
    ['Within 7 calendar days.', 'Dans les 7 jours ouvrables.', 'fr', '“7 jours ouvrables” and “7 calendar days”'],
    ['Within 20 seconds.', '30 sekunžu laikā.', 'lv', '“30 sekunžu” and “20 seconds”'],
    ['Within 3 working days.', '两个工作日内。', 'zh', '“两个工作日” and “3 working days”'],
    ['90% of letters', '80 % от писмата', 'bg', '“80 %” and “90%”'],
    [
      'Within an hour, 90% of the time.',
      'Dans un délai d’une heure.',
      'fr',
      '“90%” is promised in the English statement alone',
    ],
  ])('differ: “%s” and “%s”', (en, other, language, message) => {
    expect(findingsOf('YS205', standard(en, other, language)).map((it) => it.message)).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it.each([
    ['Within 2 minutes.', 'Dans les 120 secondes.', 'fr'],
    ['Within two weeks (10 business days).', 'Dans un délai de deux semaines.', 'fr'],
    ['Within 24 hours.', 'Divdesmit četru stundu laikā.', 'lv'],
    ['Within three working days.', '三个工作日内。', 'zh'],
    ['Within 90 days.', 'Le délai est le 90e jour.', 'fr'],
    ['Answered promptly.', 'Réponse rapide.', 'fr'],
    ['100% of calls are answered.', 'Tous les appels reçoivent une réponse.', 'fr'],
    ['Open from 8 am to 4 pm.', 'Ouvert de 8 h à 16 h.', 'fr'],
    ['Answered the same day.', 'Réponse sans attendre.', 'fr'],
    ['Within 5 days.', '5 päivän kuluessa', 'fi'],
  ])('agree, as far as they can be read: “%s” and “%s”', (en, other, language) => {
    expect(findingsOf('YS205', standard(en, other, language))).toEqual([]);
  });

  it('take the word for the days, or the number, from each other', async () => {
    const days = standard('Within 10 business days.', 'Dans les 10 jours.');
    expect((await mendedBy('YS205', days))[0]?.files['a.standards']).toBe(
      days.replace('10 jours', '10 jours ouvrables'),
    );
    const numbers = standard('Within 20 seconds.', 'Dans les 30 secondes.');
    expect((await mendedBy('YS205', numbers)).slice(0, 2).map(({ files }) => files['a.standards'])).toEqual([
      numbers.replace('30 secondes', '20 secondes'),
      numbers.replace('20 seconds', '30 seconds'),
    ]);
  });
});
