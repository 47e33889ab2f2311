import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';

const standard = (statement: string, target: string, language = 'en') => `service cafe "Café" { ring 5 seconds }
record meals "Meals" from "m.csv" {
  moments ordered, served
  fields  extras: number, waiting: number, hot-food: yes/no, rating: 1..5, minutes: number
}
record guests "Guests" from "g.csv" { moments entered }
record complaints "Complaints" from "c.csv" { moments received }
standard a "A" {
  statement "${statement}" in ${language}
  target ${target}
}
`;
const share = 'at least 90% of meals are served within 15 minutes of ordered per week';
const average = 'average time from ordered to served of meals at most 15 minutes per week';
const median = average.replace('average', 'median');
const rate = 'at most 1 complaints per 1000 guests per year';

describe('a promise to everybody beside a share', () => {
  it.each([
    ['Nobody waits longer than 15 minutes.', 'en', 'Nobody'],
    ['No guest has to wait longer than 15 minutes.', 'en', 'No guest'],
    ['Every meal is on the table within 15 minutes.', 'en', 'Every meal'],
    ['Kein Gast wartet länger als 15 Minuten.', 'de', 'Kein Gast'],
    ['Jede Bestellung kommt innerhalb von 15 Minuten.', 'de', 'Jede Bestellung'],
    ['Aucun client n’attend plus de 15 minutes.', 'fr', 'Aucun client'],
    ['Toutes les commandes sont servies dans les 15 minutes.', 'fr', 'Toutes les commandes'],
    ['Neviens negaida ilgāk par 15 minūtēm.', 'lv', 'Neviens'],
    ['Visus pasūtījumus pasniedzam 15 minūšu laikā.', 'lv', 'Visus pasūtījumus'],
    ['Никой не чака повече от 15 минути.', 'bg', 'Никой'],
    ['所有订单均在15分钟内完成。', 'zh', '所有订单'],
  ])('is found: “%s”', (text, language, words) => {
    expect(underlined(standard(text, share, language), 'YS204')).toEqual([words]);
  });

  it.each([
    ['Nobody cooks like us: your meal is served within 15 minutes.', 'en'],
    ['No table need be booked. Meals are served within 15 minutes.', 'en'],
    ['Hardly anybody waits longer than 15 minutes.', 'en'],
    ['Meals are served within 15 minutes, every day of the year.', 'en'],
    ['We are always here for you, and serve meals within 15 minutes.', 'en'],
    ['If nobody serves you within 15 minutes, ring the bell.', 'en'],
    ['Every meal is served within 15 minutes, or you get 5 euros.', 'en'],
    ['Fast alle Bestellungen kommen innerhalb von 15 Minuten.', 'de'],
    ['Presque toutes les commandes sont servies dans les 15 minutes.', 'fr'],
    ['Gandrīz visus pasūtījumus pasniedzam 15 minūšu laikā.', 'lv'],
    ['Почти никой не чака повече от 15 минути.', 'bg'],
    ['几乎所有订单均在15分钟内完成。', 'zh'],
  ])('is not found in “%s”', (text, language) => {
    expect(findingsOf('YS204', standard(text, share, language))).toEqual([]);
  });

  it('may be of what a field says, where the sentence names it', () => {
    const target = 'at least 97% of meals have hot-food per month';
    expect(underlined(standard('Every meal is hot food.', target), 'YS204')).toEqual(['Every meal']);
    expect(findingsOf('YS204', standard('Every guest gets a glass of water.', target))).toEqual([]);
  });

  it('is as much one beside a percentile', () => {
    const target = 'percentile 95 time from ordered to served of meals at most 15 minutes per week';
    const [finding] = findingsOf('YS204', standard('All meals are served within 15 minutes.', target));
    expect(finding?.message).toContain('“All meals”, the target is met with 95%');
  });
});

describe('a promise of one statistic beside another', () => {
  it.each([
    ['You wait no longer than 15 minutes.', average, '15 minutes'],
    ['You wait at most 15 minutes.', average, '15 minutes'],
    ['No guest waits longer than 15 minutes.', median, '15 minutes'],
    ['On average you wait no longer than 15 minutes.', share, '15 minutes'],
    ['The median wait is 15 minutes.', average, '15 minutes'],
    ['Never more than two people wait in front of you.', 'average waiting of meals at most 2 per week', 'Never'],
    ['90% of our guests are content.', 'average rating of meals at least 4 of 5 per month', '90%'],
    ['At most one complaint for 5000 guests.', rate, 'one complaint for 5000'],
    [
      'No guest waits for more than 60 minutes a year.',
      'total minutes of meals divided by 40 at most 60 per year',
      'No guest',
    ],
  ])('is found: “%s” beside %s', (text, target, words) => {
    expect(underlined(standard(text, target), 'YS204')).toEqual([words]);
  });

  it.each([
    ['On average you wait no longer than 15 minutes.', average],
    ['Half of all meals are served within 15 minutes.', median],
    ['Meals are served within 15 minutes.', share],
    ['Meals are served within 15 minutes on average, and never later than 30.', `${average} { ceiling 30 minutes }`],
    ['Your meal is served within 15 minutes.', `${average}\n  target ${share}`],
    ['You need no more than two extras on average.', 'average extras of meals at most 2 per week'],
    ['Guests give us 4 out of 5.', 'average rating of meals at least 4 of 5 per month'],
    ['At most 10 complaints for 10,000 guests.', rate],
    ['Meals usually take less than 15 minutes.', median],
    ['We typically serve within 15 minutes.', average],
    ['Of 5000 guests a day hardly any complains.', rate],
  ])('is not found where both come to the same: “%s” beside %s', (text, target) => {
    expect(findingsOf('YS204', standard(text, target))).toEqual([]);
  });

  it('says what each of them is of', () => {
    const [finding] = findingsOf('YS204', standard('You wait no longer than 15 minutes.', average));
    expect(finding?.message).toBe(
      'The statement says “15 minutes” of every case, the target asks for average time at most 15 minutes: it is met while some are worse. Say in the statement which statistic it is, or ask the same of a share of the cases.',
    );
  });
});

describe('a promise that leaves nobody out', () => {
  const hot = 'at least 90% of meals where hot-food are served within 15 minutes of ordered per week';

  it.each([
    ['We serve it within 15 minutes, no questions asked.', 'en', 'no questions asked'],
    ['Whatever the reason, you are served within 15 minutes.', 'en', 'Whatever the reason'],
    ['Ohne Wenn und Aber: in 15 Minuten auf dem Tisch.', 'de', 'Ohne Wenn und Aber'],
  ])('is found where the target counts some cases alone: “%s”', (text, language, words) => {
    expect(underlined(standard(text, hot, language), 'YS204')).toEqual([words]);
  });

  it.each([
    ['We serve it within 15 minutes, no questions asked.', share],
    ['We serve hot food within 15 minutes, no questions asked.', hot],
    ['We serve it within 15 minutes.', hot],
  ])('is not found in “%s” beside %s', (text, target) => {
    expect(findingsOf('YS204', standard(text, target))).toEqual([]);
  });
});

describe('a time before something, measured as one after something else', () => {
  const words = (statement: string, targets: string) =>
    underlined(
      `service works "Works" { }
record closures "Closures" from "c.csv" { moments planned, announced, closed }
standard a "Closures" {
  statement "${statement}"
  ${targets}
}
`,
      'statement-differs',
    );
  const AFTER = 'target at least 95% of closures are announced within 3 business days of planned per month';

  it.each([
    ['We announce it at least 3 working days before we close.', '3 working days'],
    ['You hear of it 3 business days in advance.', '3 business days'],
    ['We announce it no later than three working days before the street is closed.', 'three working days'],
  ])('is told: %s', (statement, told) => {
    expect(words(statement, AFTER)).toEqual([told]);
    expect(words(statement, AFTER.replace(' of planned', ''))).toEqual([told]);
  });

  it('says what to write', () => {
    const text = `service works "Works" { }
record closures "Closures" from "c.csv" { moments planned, announced, closed }
standard a "Closures" { statement "We announce it at least 3 working days before we close." ${AFTER} }
`;
    expect(findingsOf('statement-differs', text).map(({ message }) => message)).toEqual([
      'The statement promises “3 working days” before something, the target counts the time after `planned`: it is met also by what is announced too late. Write `at least`, how long, and `before` with the moment that it has to come before.',
    ]);
  });

  it.each([
    [
      'We announce it at least 3 working days before we close.',
      'target at least 95% of closures are announced at least 3 business days before closed per month',
    ],
    ['We announce it within 3 working days of the plan.', AFTER],
    ['We announce it at least 10 working days before we close.', AFTER],
    [
      'We announce it within 3 working days of the plan, and at least 3 working days before we close.',
      `${AFTER}\n  target at least 95% of closures are announced at least 3 business days before closed per month as ahead`,
    ],
  ])('and not: %s', (statement, targets) => {
    expect(words(statement, targets)).toEqual([]);
  });
});
