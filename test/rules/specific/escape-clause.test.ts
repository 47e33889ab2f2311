import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/check.ts';
import { newLines } from '../../support/fix.ts';
import { wordsIn } from '../../support/words.ts';

const saying = (statement: string) => `service desk "Desk" { }
standard a "A" {
  statement ${statement}
}
`;

describe('words that let off', () => {
  it('are milder in a guideline, and can be waived', () => {
    const text = `guideline a "A" { statement "Normally, we call back." }
standard b "B" {
  statement "Normally, we call back."
  waive escape-clause because "The law has these words"
}
`;
    expect(wordsIn(text)).toEqual(['info: Normally']);
  });

  it.each([
    ['We normally answer on the same day.', 'We answer on the same day.'],
    ['Where possible, we answer at once.', 'We answer at once.'],
    ['We answer within 5 minutes where possible.', 'We answer within 5 minutes.'],
  ])('are taken out: %s', async (before, after) => {
    expect(await newLines('escape-clause', saying(`"${before}"`), 'Take')).toEqual([`  statement "${after}"`]);
  });

  it.each([
    ['fr', 'Si possible, nous répondons en 3 jours.', 'Nous répondons en 3 jours.'],
    ['fr', "Notre objectif est d’émettre l'avis en 3 jours.", "Émettre l'avis en 3 jours."],
    ['zh', '原则上，三个工作日内答复。', '三个工作日内答复。'],
    ['bg', 'Отговаряме до 3 дни по възможност.', 'Отговаряме до 3 дни.'],
    ['lv', 'Ja iespējams, atbildam 3 dienu laikā.', 'Atbildam 3 dienu laikā.'],
  ])('are taken out in other languages, %s: %s', async (language, before, after) => {
    const text = saying(`"${before}" in ${language}`);
    expect(await newLines('escape-clause', text, 'Take')).toEqual([`  statement "${after}" in ${language}`]);
  });
});

describe('the advice', () => {
  const message = (clauses: string) =>
    findingsOf('escape-clause', saying(`"Where possible, we call back."\n  ${clauses}`))[0]?.message;

  it.each(['target at least 90% within 5 minutes per month'])(
    'tells of the room that a target leaves: %s',
    (target) => {
      expect(message(target)).toContain('a target below 100% already allows for the exceptions');
    },
  );

  it.each(['check "Calls back"', 'target at least 100% within 5 minutes per month', ''])(
    'does not where there is none: %s',
    (clause) => {
      expect(message(clause)).toContain('Leave it out, or say which cases it is about.');
    },
  );
});

describe('words of many languages', () => {
  it.each([
    ['Ideally, we call back.', 'en', 'Ideally'],
    ['We call back if and when needed.', 'en', 'if and when needed'],
    ['Managers read every complaint and should call the customer.', 'en', 'and should'],
    ['Supervisors should greet the first customer.', 'en', 'Supervisors should'],
    ['We send a technician where necessary.', 'en', 'where necessary'],
    ['Idéalement, nous rappelons.', 'fr', 'Idéalement'],
    ['Wir rufen vorzugsweise zurück.', 'de', 'vorzugsweise'],
    ['Ja nepieciešams, atzvanām.', 'lv', 'Ja nepieciešams'],
    ['За предпочитане е да се обадим.', 'bg', 'За предпочитане'],
    ['理想情况下，我们会回电。', 'zh-Hans', '理想情况下'],
    ['理想情況下，我們會回電。', 'zh-Hant', '理想情況下'],
  ])('“%s” in %s', (text, language, words) => {
    expect(wordsIn(saying(`"${text}" in ${language}`))).toEqual([`warning: ${words}`]);
  });
});
