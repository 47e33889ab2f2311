import { expect, test } from 'vitest';
import { readings } from './support.ts';

test.each([
  ['Réponse dans les dix (10) jours ouvrables', '10 day business'],
  ['Réponse dans un délai de 14 jours civils ou moins', '14 day calendar'],
  ["Réponse dans un délai d'une heure", '1 hour'],
  ['Réponse sous 48 heures', '48 hour'],
  ['Réponse en moins de quatre-vingt-dix secondes', '90 second'],
  ['Réponse le jour même', '0 day calendar'],
  ['Réponse le jour ouvrable suivant', '1 day business'],
  ['Décision (75 jours)', '75 day'],
  ['Livraison de deux à trois semaines', '2 to 3 week'],
])('reads the limit in French: “%s”', (text, limit) => {
  expect(readings(text, 'fr')).toEqual([expect.stringMatching(new RegExp(`: at most ${limit}$`))]);
});

test.each([
  ['三个工作日内答复', '3 day business'],
  ['七（7）個工作天內回覆', '7 day business'],
  ['铃响三声内接听电话', '3 ring'],
  ['電話於三聲響內接聽', '3 ring'],
  ['等候不超过15分钟', '15 minute'],
  ['二十四小时内处理', '24 hour'],
  ['当日办结', '0 day calendar'],
  ['下一個工作天回覆', '1 day business'],
  ['在1至3天内', '1 to 3 day'],
  ['三個月內完成', '3 month'],
  ['1小时30分钟内到达', '90 minute'],
])('reads the limit in Chinese: “%s”', (text, limit) => {
  expect(readings(text, 'zh-Hant')).toEqual([expect.stringMatching(new RegExp(`: at most ${limit}$`))]);
});

test.each([
  ['Отговаряме в рамките на седем работни дни.', '7 day business'],
  ['Разглежда се в срок до 10 (десет) календарни дни', '10 day calendar'],
  ['Решава се в тридневен срок', '3 day'],
  ['Решава се в 14-дневен срок', '14 day'],
  ['Изчакването не надвишава двадесет и пет минути', '25 minute'],
  ['Отговаряме до края на следващия работен ден', '1 day business'],
  ['Отговаряме в същия ден', '0 day calendar'],
  ['Идваме до 1 час и 30 минути', '90 minute'],
])('reads the limit in Bulgarian: “%s”', (text, limit) => {
  expect(readings(text, 'bg')).toEqual([expect.stringMatching(new RegExp(`: at most ${limit}$`))]);
});

test.each([
  ['Atbildam divu nedēļu laikā.', '2 week'],
  ['Atbildam 5 (piecu) darba dienu laikā', '5 day business'],
  ['Atbildam desmit darbdienās', '10 day business'],
  ['Uz zvanu atbild trīs zvana signālu laikā', '3 ring'],
  ['Gaidīšana nepārsniedz 15 minūtes', '15 minute'],
  ['Atbildam tās pašas dienas laikā', '0 day calendar'],
  ['Atbildam nākamajā darba dienā', '1 day business'],
  ['Izskata mēneša laikā', '1 month'],
  ['Ierodas 24 stundu laikā', '24 hour'],
  ['Ierodas 1 stundas un 30 minūšu laikā', '90 minute'],
])('reads the limit in Latvian: “%s”', (text, limit) => {
  expect(readings(text, 'lv')).toEqual([expect.stringMatching(new RegExp(`: at most ${limit}$`))]);
});

test.each([
  ['Wir antworten innerhalb von 3 Werktagen.', '3 day business'],
  ['Antwort binnen 24 Stunden', '24 hour'],
  ['Wir kommen in anderthalb Stunden', '90 minute'],
  ['Rückruf nach spätestens einer halben Stunde', '30 minute'],
  ['Lieferung in höchstens 2½ Tagen', '2.5 day'],
  ['Reaktionszeit: 1 ¼ h', '75 minute'],
  ['Gutschrift in zwei Bankarbeitstagen', '2 day business'],
  ['Über Anträge wird innerhalb von vierzehn Tagen entschieden', '14 day'],
  ['Die Zweitagesfrist gilt', '2 day'],
  ['Es gilt eine 30-Tage-Frist', '30 day'],
  ['Sie hören am nächsten Werktag von uns', '1 day business'],
  ['Versand noch am selben Tag', '0 day calendar'],
  ['Die Wartezeit überschreitet 20 Minuten nicht', '20 minute'],
  ['Antwort in 8 Stunden Mo–Fr', '8 hour business'],
  ['Wir nehmen spätestens beim dritten Klingeln ab', '3 ring'],
])('reads the limit in German: “%s”', (text, limit) => {
  expect(readings(text, 'de')).toEqual([expect.stringMatching(new RegExp(`: at most ${limit}$`))]);
});

test.each([
  ['Wir rufen bis 17 Uhr zurück', 'by 17:00'],
  ['Unser Telefon ist von 8 bis 17 Uhr besetzt', '08:00 to 17:00'],
  ['Der Bericht erscheint 14-tägig', '1 in 2 week'],
  ['Rechnungen kommen spätestens am 5. des Monats', 'deadline'],
])('reads in German: “%s”', (text, meaning) => {
  expect(readings(text, 'de')).toEqual([expect.stringMatching(new RegExp(`: ${meaning}$`))]);
});

test('takes no abbreviation for the end of a German sentence', () => {
  expect(readings('95 v. H. Aller z. B. Am Schalter gestellten Anträge', 'de')).toEqual(['95 v. H.: share of 95%']);
});

test.each([
  ['zwei Drittel aller Anträge', 'de', 66.7],
  ['9 von 10 Kunden', 'de', 90],
  ['95 v. H. der Bescheide', 'de', 95],
  ['Neuf appels sur dix', 'fr', 90],
  ['97,5 % du temps', 'fr', 97.5],
  ['80 pour cent des dossiers', 'fr', 80],
  ['96%的电话', 'zh', 96],
  ['百分之九十五的個案', 'zh', 95],
  ['九成个案', 'zh', 90],
  ['90 на сто от случаите', 'bg', 90],
  ['девет от десет клиенти', 'bg', 90],
  ['90% no visiem zvaniem', 'lv', 90],
  ['deviņi no desmit klientiem', 'lv', 90],
])('reads the share in “%s” (%s)', (text, language, share) => {
  expect(readings(text, language)).toEqual([expect.stringMatching(new RegExp(`: share of ${share}%$`))]);
});

test.each([
  ['Dans les 5 jours suivant la réception de la demande.', 'fr', 'la réception de la demande'],
  ['自受理之日起5日内办结', 'zh', '受理'],
  ['до 5 дни от получаване на заявлението', 'bg', 'получаване на заявлението'],
  ['5 dienu laikā no iesnieguma saņemšanas', 'lv', 'iesnieguma saņemšanas'],
  ['innerhalb von 5 Tagen nach Eingang des Antrags', 'de', 'Eingang des Antrags'],
])('reads what starts the clock in “%s” (%s)', (text, language, moment) => {
  expect(readings(text, language)).toEqual([expect.stringContaining(`at most 5 day of ‘${moment}’`)]);
});

test.each([
  ['Les enfants de moins de 5 ans voyagent gratuitement', 'fr'],
  ['Le permis est valide pour une période de cinq ans', 'fr'],
  ['Une remise de 10 % sur le prix', 'fr'],
  ['2024年5月10日起施行，有效期五年', 'zh'],
  ['凡60岁以上老人优先', 'zh'],
  ['第3条', 'zh'],
  ['Лица над 65 години', 'bg'],
  ['От 2019 г. имаме 20 години опит', 'bg'],
  ['Отстъпка от 10%', 'bg'],
  ['Pēdējo 12 mēnešu laikā', 'lv'],
  ['Apliecība ir derīga 10 gadus', 'lv'],
  ['Personām virs 65 gadiem atlaide 10%', 'lv'],
  ['Auf Geräte geben wir 2 Jahre Garantie', 'de'],
  ['Die Stadtführung dauert 90 Minuten', 'de'],
  ['Eintritt ab 18 Jahren, 10 % Rabatt', 'de'],
  ['Sie müssen den Antrag binnen eines Monats stellen', 'de'],
])('reads no promise into “%s” (%s)', (text, language) => {
  expect(readings(text, language)).toEqual([]);
});

test('reads letters with accents of their own, as some systems write them', () => {
  const text = 'Atbildam uz vēstulēm 24 stundu laikā no saņemšanas brīža'.normalize('NFD');
  expect(readings(text, 'lv')).toEqual([`24 stundu: at most 24 hour of ‘${'saņemšanas brīža'.normalize('NFD')}’`]);
});

test.each([
  ['Atbildam 2 darba dienu laikā, no 8.00 līdz 18.00 darba dienās.', 'lv', ['2 darba dienu: at most 2 day business']],
  ['Klientu centrs strādā 8.30–17.00 darba dienās', 'lv', []],
  ['No plkst. 9.00 līdz 13.00 brīvdienās', 'lv', []],
  ['Wir sind von 8.00 bis 18.00 an Arbeitstagen da', 'de', []],
])('takes hours on some days for no number of days: “%s”', (text, language, limits) => {
  expect(readings(text, language).filter((it) => it.includes(': at most'))).toEqual(limits);
});
