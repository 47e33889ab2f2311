import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const promising = (statement: string, language = 'en', target = '') =>
  `service desk "Desk" { languages ${language} }\nstandard a "A" { statement "${statement}" ${target} }\n`;

const isFound = (text: string) => findingsOf('several-promises', text).length > 0;

describe('several promises in one statement', () => {
  it.each([
    ['en', 'We answer calls within 20 seconds and e-mails within 2 days'],
    ['en', 'Requests are acknowledged within 2 business days. A decision is made within 30 business days'],
    ['en', 'The standard is two days for urgent requests and eight days for regular requests'],
    ['fr', 'Réponse aux appels en 20 secondes et réponse aux courriels dans un délai de 2 jours'],
    ['zh-Hans', '电话在20秒内接听，邮件在2个工作日内答复'],
  ])('are found where they have limits of their own, %s: %s', (language, statement) => {
    expect(isFound(promising(statement, language))).toBe(true);
  });

  it.each([
    ['en', 'Staff are courteous and professional'],
    ['en', 'We answer calls within 20 seconds and greet the caller by name'],
    ['en', 'We answer within 5 minutes (300 seconds)'],
    ['en', 'We answer within 2 weeks (10 business days) of receipt'],
    ['en', 'We answer within 2 business days and no more than 7 calendar days after receipt'],
    ['en', 'We answer calls within 20 seconds and letters within 20 seconds'],
    ['en', 'A decision takes 12 months (4 months for an early resolution and 6 months for a summary investigation)'],
    ['fr', 'Réponse dans un délai de 2 jours ouvrables et pas plus de 7 jours civils'],
    ['zh-Hans', '在2个工作日内答复，最长不超过7个工作日'],
  ])('are not what is said of one thing, %s: %s', (language, statement) => {
    expect(isFound(promising(statement, language))).toBe(false);
  });

  it('are no finding where a target measures each of them', () => {
    const statement = 'We answer calls within 20 seconds and e-mails within 2 business days';
    const one = 'target at least 90% within 20 seconds per month';
    const other = 'target at least 90% within 2 business days per month';
    expect(isFound(promising(statement))).toBe(true);
    expect(isFound(promising(statement, 'en', `${one}\n${other}`))).toBe(false);
  });

  it('leave it to the finding about the target that one of them lacks, where others have one', () => {
    const statement = 'We answer calls within 20 seconds and e-mails within 2 business days';
    const text = promising(statement, 'en', 'target at least 90% within 20 seconds per month');
    const found = findingsIn(text).filter(({ code }) => code === 'YS105' || code === 'YS204');
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('“2 business days”, but no target')]);
  });

  it('are said once for all translations, as advice, at each of the limits', () => {
    const text = `service desk "Desk" { languages en, fr }
standard a "A" {
  statement "We answer calls within 20 seconds and e-mails within 2 business days"
  statement "Réponse aux appels en 20 secondes et aux courriels en 2 jours ouvrables" in fr
}
`;
    const found = findingsIn(text).filter(({ code }) => code === 'YS105');
    expect(found).toHaveLength(1);
    expect(found[0]?.severity).toBe('info');
    expect(found[0]?.message).toContain('2 separate things: “20 seconds” and “2 business days”');
    expect(found[0]?.also).toHaveLength(1);
  });
});

describe('how soon money is paid where a promise is missed', () => {
  const owed = (statement: string, remedy = '') => `service desk "Desk" { }
record faults "Faults" from "f.csv" { moments reported, mended, paid }
standard a "A" {
  statement "${statement}"
  target at least 95% of faults are mended within 12 hours of reported per month
  ${remedy}
}
`;
  const named = (text: string) =>
    findingsIn(text)
      .filter(({ code }) => code === 'YS105' || code === 'YS204')
      .map(({ message }) => message);

  it.each([
    'We mend it within 12 hours. If we do not, we pay you £75 within 10 business days.',
    'We mend it within 12 hours. Otherwise £75 is paid within 10 business days.',
    'We mend it within 12 hours. You receive £75 within 10 business days when you wait longer.',
    'We mend it within 12 hours, or you receive £75 within 10 business days.',
  ])('is no second promise beside its remedy: %s', (statement) => {
    expect(named(owed(statement, 'remedy 75 GBP within 10 business days until paid'))).toEqual([]);
    expect(named(owed(statement, 'remedy 75 GBP within 5 business days until paid')).join()).toContain(
      'the payment within “10 business days”, the remedy says 5 business days',
    );
  });

  it('is the payment’s in another part of its sentence, where the remedy has the same time', () => {
    const text =
      'We mend it within 12 hours. If we fail, we owe you £75, credited to your account within 10 business days.';
    expect(named(owed(text, 'remedy 75 GBP within 10 business days until paid'))).toEqual([]);
  });

  it('is said where the remedy is missing', () => {
    const text = owed('We mend it within 12 hours. If we do not, we pay you £75 within 10 business days.');
    expect(named(text)).toEqual([]);
    expect(findingsOf('no-remedy', text)).toHaveLength(1);
  });

  it('is not what else is done in a time of its own', () => {
    const text = owed(
      'We mend it within 12 hours and write to you within 3 business days.',
      'remedy 75 GBP until paid',
    );
    expect(named(text).join()).toContain('“3 business days”, but no target measures it');
  });
});

describe('a check of several acts', () => {
  const desk = (text: string, language = 'en') =>
    `service desk "Desk" { languages ${language} }\nstandard greeting {\n  area  language\n  check "${text}"\n}\n`;
  const found = (text: string, language = 'en') => findingsOf('several-promises', desk(text, language));

  it.each([
    ['en', 'Greets and smiles and offers help and a bag', '“Greets”, “smiles” and “offers help and a bag”'],
    ['en', 'Looks up, says hello, and asks how to help', '“Looks up”, “says hello” and “asks how to help”'],
    [
      'en',
      'All agents stand up, make eye contact and offer a seat',
      '“stand up”, “make eye contact” and “offer a seat”',
    ],
    ['de', 'Grüßt, lächelt und bietet Hilfe an', '“Grüßt”, “lächelt” and “bietet Hilfe an”'],
    ['fr', 'Salue le client, sourit et propose son aide', '“sourit” and “propose son aide”'],
    ['bg', 'Поздравява, усмихва се и предлага помощ', '“усмихва се” and “предлага помощ”'],
    ['lv', 'Sasveicinās, smaida un piedāvā palīdzību', '“smaida” and “piedāvā palīdzību”'],
  ])('is found in %s: %s', (language, text, acts) => {
    expect(found(text, language).map(({ message }) => message)).toEqual([expect.stringContaining(acts)]);
  });

  it.each([
    'Greets the customer and smiles',
    'Offers tea, snacks and drinks',
    'Says dates, names and answers',
    'Says the name of the desk, their own name and a greeting',
    'Wears the red jacket, closed, with the name badge on the left',
    'Signs show prices, offers and names',
    'Agents answer calls and take notes',
    'Name, price and use stand on the label',
    'Nobody eats, chews gum or smokes in sight of customers',
  ])('is not found in one or two: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('becomes a check for each, in line with the one that it was', async () => {
    const fix = async (text: string) =>
      (await mendedBy('several-promises', text)).find(({ title }) => title.startsWith('Make 3 checks'))?.files[
        'a.standards'
      ];
    expect(await fix(desk('The clerk greets, smiles and offers help and a bag.'))).toContain(
      '  check "The clerk greets"\n  check "The clerk smiles"\n  check "The clerk offers help and a bag"\n}',
    );
    const wide = desk('Greets, smiles and offers help').replace('check "', 'check     "');
    expect(await fix(wide)).toContain('  check     "Greets"\n  check     "Smiles"\n  check     "Offers help"\n}');
    const short = 'service d "D" { }\nstandard a { check "Greets, smiles and offers help" }\n';
    expect(await fix(short)).toContain('{ check "Greets" check "Smiles" check "Offers help" }');
  });
});

describe('promises that have a target each', () => {
  const text = (...targets: string[]) => `service desk "Desk" { }
record jobs from "j.csv" { moments ordered, confirmed, finished }
standard a "A" {
  statement "We confirm your order within one day of hearing from you, and finish the work in our own shop within three weeks."
  ${targets.join('\n  ')}
}
`;
  const CONFIRMED = 'target at least 90% of jobs are confirmed within 2 business days of ordered per month';
  const FINISHED = 'target at least 90% of jobs are finished within 4 weeks of ordered per month';

  it('are not told to get one, whatever it says', () => {
    expect(findingsOf('YS105', text(CONFIRMED, FINISHED))).toEqual([]);
    expect(findingsOf('YS105', text(CONFIRMED.replace('2 business days', '24 hours')))).toEqual([]);
    expect(findingsOf('YS105', text())).toHaveLength(1);
  });
});

describe('what a statement adds in words alone', () => {
  const desk = (statement: string, clauses = '') => `service desk "Desk" { }
record claims "Claims" from "c.csv" { moments received, decided, told-applicant }
standard claims "Claims" {
  statement "${statement}"
  target at least 90% of claims are decided within 10 business days of received per month
  ${clauses}
}
`;
  const found = (statement: string, clauses = '') =>
    findingsOf('several-promises', desk(statement, clauses)).map(({ message }) => /“(.*?)”/.exec(message)?.[1]);

  it.each([
    ['We decide within 10 working days and give you our reasons.', 'give you our reasons'],
    ['We decide within 10 working days, and we will also return your papers.', 'return your papers'],
    [
      'We decide within 10 working days. We explain every refusal at the counter.',
      'explain every refusal at the counter',
    ],
    ['Your claim is decided within 10 working days and we phone you.', 'phone you'],
  ])('is told where nothing looks at it: %s', (statement, act) => {
    expect(found(statement)).toEqual([act]);
  });

  it('and each of several', () => {
    expect(found('We decide within 10 working days, and thank you and return your papers.')).toEqual([
      'thank you',
      'return your papers',
    ]);
  });

  it.each([
    ['one time stands for both', 'Within 10 working days we decide and give you our reasons.'],
    ['its time follows', 'We look into it and give you our decision within 10 working days.'],
    ['it says what is measured', 'We decide within 10 working days and give you our decision.'],
    ['it names a thing', 'We decide within 10 working days by post and email messages alone.'],
    ['it is what customers do', 'We decide within 10 working days if you call us and give your number.'],
    ['it is what is paid', 'We decide within 10 working days. If we fail, we write to you and send you 20 €.'],
  ])('is left alone where %s: %s', (_, statement) => {
    expect(found(statement)).toEqual([]);
  });

  it('where a check or another target looks at it, or nothing is measured at all', () => {
    const statement = 'We decide within 10 working days and inform you of the decision taken on appeals.';
    const plain = 'We decide within 10 working days and return your papers.';
    expect(found(plain, 'check "The papers lie in the return envelope" verify by inspection monthly')).toEqual([]);
    expect(
      found(statement, 'target at least 90% of claims are told-applicant within 3 business days of decided per month'),
    ).toEqual([]);
    const bare =
      'service desk "Desk" { }\nstandard a "A" { statement "We decide within 10 days and return your papers." }\n';
    expect(findingsOf('several-promises', bare)).toEqual([]);
  });
});
