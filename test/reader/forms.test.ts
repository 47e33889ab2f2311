/** The many forms in which times and shares are said: read completely, or not at all. */
import { expect, test } from 'vitest';
import { readings } from './support.ts';

const meanings = (text: string, language: string): string[] =>
  readings(text, language).map((it) => it.slice(it.lastIndexOf(': ') + 2).replace(/ of ‘.*/, ''));

test.each([
  ['en', 'We call back within an hour and a half.', 'at most 90 minute'],
  ['en', 'We call back within 1½ hours.', 'at most 90 minute'],
  ['en', 'We call back within three quarters of an hour.', 'at most 45 minute'],
  ['en', 'Fixed within 2 days and 4 hours', 'at most 52 hour'],
  ['en', 'Settled within a year and a half', 'at most 18 month'],
  ['en', 'We reply within one and a half working days.', 'at most 1.5 day business'],
  ['fr', 'Réponse en 1 h 30', 'at most 90 minute'],
  ['fr', "Réponse dans l'heure et demie", 'at most 90 minute'],
  ['fr', 'Réponse sous deux jours et demi', 'at most 2.5 day'],
  ['fr', 'Réponse sous quinzaine', 'at most 15 day'],
  ['zh', '一个半月内办结', 'at most 1.5 month'],
  ['zh', '個半鐘內回電', 'at most 90 minute'],
  ['zh', '三刻钟内到场', 'at most 45 minute'],
  ['zh', '两三天内回复', 'at most 2 to 3 day'],
  ['bg', 'Отговаряме до час и половина.', 'at most 90 minute'],
  ['bg', 'Отговаряме до 8 ч.', 'at most 8 hour'],
  ['bg', 'Отговор за един-два работни дни', 'at most 1 to 2 day business'],
  ['lv', 'Atbildam pusotras stundas laikā', 'at most 90 minute'],
  ['lv', 'Atbildam divarpus dienās', 'at most 2.5 day'],
  ['lv', 'Atbildam ceturtdaļstundas laikā', 'at most 15 minute'],
])('reads parts and sums in %s: “%s”', (language, text, limit) => {
  expect(meanings(text, language)).toEqual([limit]);
});

test.each([
  ['en', 'Answered by the third ring', 'at most 3 ring'],
  ['en', 'Trades settle at T+3.', 'at most 3 day'],
  ['en', 'Reply in 5 w/days', 'at most 5 day business'],
  ['en', 'Pages load in 800 ms', 'at most 0.8 second'],
  ['en', 'Answered in 1m30s', 'at most 90 second'],
  ['en', 'Response time: an hour', 'at most 1 hour'],
  ['en', 'Within 5 days (Saturdays and Sundays excluded)', 'at most 5 day business'],
  ['fr', 'Décroché avant la 5e sonnerie', 'at most 5 ring'],
  ['fr', 'Réponse à J+1', 'at most 1 day'],
  ['fr', 'Réponse sous 5 j.o.', 'at most 5 day business'],
  ['fr', 'Réponse dans le semestre', 'at most 6 month'],
  ['zh', '第三声铃响前接听电话', 'at most 3 ring'],
  ['zh', '廿四小时内回复', 'at most 24 hour'],
  ['bg', 'Отговаряме до 5 р. д.', 'at most 5 day business'],
  ['bg', 'Отговаряме до работен час и половина', 'at most 90 minute business'],
  ['lv', 'Pārskaitījums divās banku darbdienās', 'at most 2 day business'],
])('reads units as people write them in %s: “%s”', (language, text, limit) => {
  expect(meanings(text, language)).toEqual([limit]);
});

test.each([
  ['en', 'Nobody waits longer than 15 minutes.', 'at most 15 minute'],
  ['fr', "Aucun appel n'attend plus d'une minute.", 'at most 1 minute'],
  ['zh', '您等候不会超过十五分钟。', 'at most 15 minute'],
  ['bg', 'Няма да чакате повече от 15 минути.', 'at most 15 minute'],
  ['lv', 'Jūs negaidīsiet ilgāk par 15 minūtēm.', 'at most 15 minute'],
])('reads what is denied as a limit in %s: “%s”', (language, text, limit) => {
  expect(meanings(text, language)).toEqual([limit]);
});

test.each([
  ['en', 'The average wait is at most 10 minutes.', 'average at most 10 minute'],
  ['en', 'p95 latency under 2 seconds', 'p95 at most 2 second'],
  ['fr', 'Nous répondons en 6 jours en moyenne.', 'average at most 6 day'],
  ['zh', '输候时间中位数为12星期。', 'median at most 12 week'],
  ['bg', 'Средното време за чакане е 8 минути.', 'average at most 8 minute'],
  ['lv', 'Vidējais gaidīšanas laiks ir 8 minūtes.', 'average at most 8 minute'],
])('says of which statistic a limit is in %s: “%s”', (language, text, limit) => {
  expect(meanings(text, language)).toEqual([limit]);
});

test.each([
  ['en', 'We arrive within two and three quarter hours.', 'at most 165 minute'],
  ['en', 'We arrive within 1 hour and three quarters.', 'at most 105 minute'],
  ['fr', 'Nous arrivons en une heure trois quarts.', 'at most 105 minute'],
  ['bg', 'Пристигаме до 2 часа и три четвърти.', 'at most 165 minute'],
  ['lv', 'Ierodamies stundas un trīs ceturtdaļu laikā.', 'at most 105 minute'],
])('adds so many parts to a whole in %s: “%s”', (language, text, limit) => {
  expect(meanings(text, language)).toEqual([limit]);
});

test.each([
  ['en', 'The warranty on spare parts is 24 months.'],
  ['fr', 'La garantie est de 24 mois.'],
  ['bg', 'Гаранцията на уреда е две години.'],
  ['bg', 'Гаранционният срок е 2 години.'],
  ['lv', 'Garantijas laiks ir 2 gadi.'],
  ['zh', '质保期为24个月。'],
])('takes no guarantee for a limit in %s: “%s”', (language, text) => {
  expect(meanings(text, language)).toEqual([]);
});

test.each([
  ['en', 'Two thirds of letters are answered.', 'share of 66.7%'],
  ['en', 'Not more than one call in forty is lost.', 'at most 2.5%'],
  ['fr', "Pas plus d'un colis sur cinquante n'est perdu.", 'at most 2%'],
  ['en', 'Nineteen calls in twenty are answered.', 'share of 95%'],
  ['en', 'All but 5% of letters are answered.', 'at least 95%'],
  ['en', 'Error rate: 1%', 'at most 1%'],
  ['en', 'Not less than 92½% are right.', 'at least 92.5%'],
  ['en', 'We answer 80 to 85% of calls.', 'share of 80%'],
  ['en', 'Error rate: 2–3%', 'at most 3%'],
  ['en', 'A 2% complaint rate', 'at most 2%'],
  ['fr', 'La moitié des demandes aboutit.', 'share of 50%'],
  ['fr', "Taux d'abandon : 4 %", 'at most 4%'],
  ['zh', '十个电话中有九个有人接听。', 'share of 90%'],
  ['zh', '九成五的申请获批。', 'share of 95%'],
  ['bg', 'Не по-малко от 97,5% от сметките са верни.', 'at least 97.5%'],
  ['lv', 'Trīs ceturtdaļas klientu ir apmierinātas.', 'share of 75%'],
])('reads shares and their side in %s: “%s”', (language, text, share) => {
  expect(meanings(text, language)).toEqual([share]);
});

test('tells that those are counted that take longer', () => {
  expect(readings('At most 5% of callers wait longer than 2 minutes.')).toEqual([
    '5%: at most 5%',
    '2 minutes: at most 2 minute, exceeded',
  ]);
});

test.each([
  ['en', 'Within 2 business days and 4 hours', 'days whose hours nobody knows'],
  ['en', 'Within a month and 15 days', 'a month that has no number of days'],
  ['en', 'Within five (6) days', 'two numbers'],
  ['en', 'Within 3 x 5 days', 'a product'],
  ['en', 'Answered in 1q30 s', 'a unit that nobody knows'],
  ['lv', 'Atbildam dažu dienu laikā', 'some days'],
  ['en', 'Attended before 11 am of the following day', 'a time of another day'],
  ['zh', '两个多小时内答复', 'more than two hours'],
  ['fr', 'Délai : 45 jours fin de mois', 'days that begin elsewhere'],
  ['lv', 'Dokumentu izsniedz mēneša un divu nedēļu laikā', 'two units'],
])('leaves alone what is no length in one unit in %s: “%s”', (language, text) => {
  expect(meanings(text, language)).toEqual([]);
});

test.each([
  ['en', 'In 2023 we answered 85% of calls within 20 seconds.'],
  ['en', 'You must apply within 30 days of the decision.'],
  ['en', 'Tell us within 24 hours if you cannot come.'],
  ['en', 'If you do not hear from us within 10 days, call us.'],
  ['en', 'If an outage lasts longer than 2 hours, we tell you.'],
  ['en', 'The guided tour takes an hour and a half.'],
  ['en', 'Complex cases may take up to 20 days longer.'],
  ['en', 'We pay by the 5th of the month.'],
  ['fr', 'Les abonnés disposent de 30 jours pour contester.'],
  ['fr', "L'agence est à 10 minutes à pied."],
  ['zh', '申请人须在14天内交回表格。'],
  ['zh', '去年,88%的投诉在20天内办结。'],
  ['bg', 'Срокът може да се удължи с 15 дни.'],
  ['bg', 'Моля, елате 15 минути преди часа си.'],
  ['lv', 'Ja nepiekrītat, varat lēmumu pārsūdzēt viena mēneša laikā.'],
  ['lv', 'Ekskursija ilgst pusotru stundu.'],
])('reads no promise of the service into “%s” “%s”', (language, text) => {
  expect(meanings(text, language)).toEqual([]);
});
