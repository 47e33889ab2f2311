import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';

const TARGET = 'at least 90% of calls are answered within 30 seconds per month';
const desk = (
  statement: string,
  at = 'at phone',
  { language = 'en', target = TARGET, title = 'Calls', more = '' } = {},
) =>
  `service desk "Desk" {
  open Mon..Fri 08:00..18:00, Sat 09:00..13:00 in "Europe/Riga"
  languages en, de, fr, lv, bg, zh
  touchpoints phone, counter
  touchpoints chat open Mon..Fri 10:00..16:00
  touchpoints bar open Mon..Sat 20:00..02:00
  touchpoints safety-line open Mon..Sun 00:00..24:00
  ${more}
}
record calls "Calls" from "calls.csv" { moments queued, answered }
standard answer "${title}" {
  ${at}
  statement "${statement}" in ${language}
  target ${target}
}
`;
const found = (...args: Parameters<typeof desk>) =>
  findingsOf('YS204', desk(...args)).filter(({ message }) => message.includes('of the 168 hours'));

describe('hours in which nobody is there', () => {
  it('are told with those in which somebody is', () => {
    expect(found('Call us around the clock: we answer within 30 seconds.').map(({ message }) => message)).toEqual([
      'The statement promises “around the clock”, but `phone` is not open then: it is open Mon..Fri 08:00..18:00, Sat 09:00..13:00, which is 54 of the 168 hours of a week. Say in the statement when somebody is there, or have somebody there then.',
    ]);
    expect(found('We answer your call within 30 seconds, seven days a week.', 'at phone, chat')).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(
          '“seven days a week”, but `phone` and `chat` are closed on Sun: they are open',
        ),
      }),
    ]);
  });

  it.each([
    ['We are here from 8 am to 8 pm every day.', 'at phone', 'from 8 am to 8 pm', 'en'],
    ['Our chat is staffed from 9:00 to 17:00.', 'at chat', 'from 9:00 to 17:00', 'en'],
    ['Call us at any hour.', 'at phone', 'at any hour', 'en'],
    ['Our counter is open until 9 pm.', 'at counter', 'until 9 pm', 'en'],
    ['Our doors are open on Sundays, too.', 'at counter', 'open on Sundays', 'en'],
    ['Telefonisch sind wir täglich bis 20 Uhr erreichbar.', 'at phone', 'bis 20 Uhr', 'de'],
    ['Rufen Sie uns an 7 Tagen die Woche an.', 'at phone', 'an 7 Tagen die Woche', 'de'],
    ['Nous répondons à vos appels 7 jours sur 7.', 'at phone', '7 jours sur 7', 'fr'],
    ['Zvaniet mums arī svētdienās.', 'at phone', 'arī svētdienās', 'lv'],
    ['Обадете ни се по всяко време.', 'at phone', 'по всяко време', 'bg'],
    ['客服电话全天候接听。', 'at phone', '全天候', 'zh'],
  ])('are found: “%s”', (statement, at, words, language) => {
    expect(underlined(desk(statement, at, { language }), 'YS204')).toContain(words);
    expect(found(statement, at, { language })).toHaveLength(1);
  });

  it('may stand in the title, and are found once', () => {
    expect(found('Calls are answered.', 'at phone', { title: 'We are here around the clock' })).toHaveLength(1);
    expect(found('Call us 24/7.', 'at phone', { title: 'We are here around the clock' })).toHaveLength(1);
  });

  it.each([
    ['Call us at any hour, day and night.', 'at safety-line'],
    ['Call us around the clock.', ''],
    ['The bar is open from 20:00 to 01:00 every day except Sundays.', 'at bar'],
    ['Call us from 8 am to 6 pm on working days.', 'at phone'],
    ['We do not answer calls around the clock.', 'at phone'],
    ['The network is watched around the clock, and we answer your call within 30 seconds.', 'at phone'],
    ['Your account is open to you online around the clock.', 'at phone'],
    ['Outside these hours, call the night watch around the clock.', 'at phone'],
    ['Orders placed until 20:00 are sent on the same day.', 'at phone'],
    ['You can cancel at any time.', 'at phone'],
    ['We reply to letters within 7 days, Sundays included.', 'at counter'],
    ['We are open every day from Monday to Saturday.', 'at phone'],
    ['If you call between 7 am and 8 am, you hear a recorded message.', 'at phone'],
  ])('are not found in “%s”', (statement, at) => {
    expect(found(statement, at)).toEqual([]);
  });

  it('are known only where those who are there are', () => {
    const always = { more: 'touchpoints email always' };
    expect(found('We are here around the clock.', 'at email', always)).toEqual([]);
    expect(found('We are here around the clock.', '', always)).toEqual([]);
    expect(
      found('The cash machine is open around the clock.', 'at counter', {
        target: 'available at least 99% of all time per month',
      }),
    ).toEqual([]);
  });
});
