/** Tables and pages in German, and that short texts are taken for no other language than theirs. */
import { describe, expect, it } from 'vitest';
import { guessedLanguage } from '../../language/intake/texts/language.ts';
import { textFrom } from '../support/importing.ts';

const targetsIn = (text: string): string[] =>
  [...text.matchAll(/target +(at (?:least|most) [^{\n]*)/g)].map(([, it = '']) => it.trim());

describe('German tables are read without help', () => {
  it('of services, time limits and who answers for them', async () => {
    const text = await textFrom(
      'buergeramt.csv',
      'Leistung;Frist;Zuständig\nPersonalausweis;3 Wochen;Bürgeramt\nGewerbeanmeldung;innerhalb von 3 Werktagen;Ordnungsamt\n',
    );
    expect(targetsIn(text)).toEqual(['at least 100% within 3 weeks', 'at least 100% within 3 business days']);
    expect(text).toMatch(/languages +de/);
    expect(text).toContain('owner     ordnungsamt');
  });

  it('of concerns and how long they take', async () => {
    const text = await textFrom(
      'anliegen.csv',
      'Anliegen;Bearbeitungszeit\nWohngeld;6–8 Wochen\nKfz-Zulassung;am selben Tag\nBeschwerde;2 AT\nParkausweis;anderthalb Wochen\n',
    );
    expect(targetsIn(text)).toEqual([
      'at least 100% within 8 weeks',
      'at least 100% within the same day',
      'at least 100% within 2 business days',
      'at least 100% within 1.5 weeks',
    ]);
  });

  it('of priorities, with times to respond and to solve', async () => {
    const text = await textFrom(
      'sla.md',
      '| Priorität | Reaktionszeit | Lösungszeit |\n|---|---|---|\n| P1 – kritisch | 15 Minuten | 4 Stunden |\n| P2 – hoch | nächster Arbeitstag | 10 AT |\n',
    );
    expect(targetsIn(text).map((it) => it.replace(/ of .* within/, ' within'))).toEqual([
      'at least 100% within 15 minutes as reaktionszeit',
      'at least 100% within 4 hours as lösungszeit',
      'at least 100% within 1 business day as reaktionszeit',
      'at least 100% within 10 business days as lösungszeit',
    ]);
  });
});

it('of a German page, what is promised is told from what is not', async () => {
  const text = await textFrom(
    'versprechen.md',
    `# Unser Serviceversprechen

Hier arbeiten 24 Menschen.

- Anrufe nehmen wir in 90 % der Fälle innerhalb von 30 Sekunden an.
- Briefe beantworten wir in der Regel innerhalb von 10 Arbeitstagen.
- Unsere Mitarbeitenden tragen ein Namensschild.

Bitte bringen Sie Ihren Ausweis mit. Adressänderungen müssen Sie binnen zwei Wochen melden.

Im Jahr 2023 haben wir 87 % der Anrufe innerhalb von 30 Sekunden angenommen. Die Wartezeit lag bei 14 Minuten.

Mo–Fr 8 bis 16 Uhr, Do bis 18 Uhr
`,
  );
  expect(targetsIn(text)).toEqual(['at least 90% within 30 seconds', 'at least 100% within 10 business days']);
  expect(text.match(/check .*/g)).toEqual(['check     "Unsere Mitarbeitenden tragen ein Namensschild."']);
  expect(text).toContain('"Briefe beantworten wir"');
});

it.each([
  ['de', 'Wir antworten in 3 Tagen.'],
  ['de', 'Rückruf binnen 2 h'],
  ['de', 'Antwort in 24 Stunden'],
  ['de', 'Auszahlung in 2 Bankarbeitstagen'],
  ['de', 'Bescheid innerhalb eines Monats'],
  ['en', 'Reply in 3 days'],
  ['en', 'Call back within 2 h'],
  ['en', 'Young people wait 4 weeks'],
  ['en', 'Last minute orders'],
  ['lv', 'Atbildam 3 dienu laikā'],
  ['lv', 'Remonts 2 dienu laikā'],
  ['fr', 'Carte grise en 2 semaines'],
  ['nl', 'Wij antwoorden binnen 3 werkdagen op uw brief en u krijgt een bericht van ons.'],
])('knows the language (%s) of “%s”', (language, text) => {
  expect(guessedLanguage([text])).toBe(language);
});
