import { describe, expect, it } from 'vitest';
import { WORD_LISTS } from '../../language/lexicon/lists.ts';
import { matchesIn } from '../../language/lexicon/matcher.ts';
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

const categoriesIn = (text: string, language = 'en') => matchesIn(text, language).map(({ entry }) => entry.category);

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

/** What each list finds in a text, as it stands there. */
const wordsIn = (text: string, language: string) =>
  matchesIn(text, language).map(({ offset, length }) => text.slice(offset, offset + length));

describe.each([
  [
    'fr',
    [
      ['time', "L'accueil répond rapidement"],
      ['time', 'Dans les plus brefs délais'],
      ['time', 'R\u00e9ponse rapide', 'Re\u0301ponse imme\u0301diate'],
      ['manner', 'Un service d’une manière professionnelle'],
      ['manner', 'Les agentes sont courtoises', 'Un ton cordial', "L'agent est poli"],
      ['quality', 'Des services de la plus haute qualité'],
      ['escape', 'Nous nous efforçons de répondre', "L'équipe s’efforcera d'appeler", "S'il est possible"],
      ['escape', 'Notre objectif est d’émettre un avis en 5 jours', 'Le délai peut être prolongé'],
      ['open-list', 'Pas de sacs, de tasses, etc.'],
      ['slogan', 'Le client est roi'],
    ],
    [
      'Dans les 10 jours ouvrables suivant la réception d’une demande complète et exacte',
      'L’autorité compétente délivre le permis pendant les heures normales de bureau',
      'Guide de référence rapide',
      'Sourit en montrant les dents du haut',
      'Les demandes d’urgence sont traitées en 12 heures',
    ],
  ],
  [
    'zh-Hans',
    [
      ['time', '我们尽快回复', '及时处理', '立即到达现场'],
      ['manner', '态度和蔼，用心', '提供热情周到的服务'],
      ['quality', '优质服务', '高效便捷'],
      ['escape', '原则上三天内', '如因特殊情况无法办结', '一般会在5日内答复'],
      ['open-list', '包括但不限于茶水'],
      ['slogan', '客户至上', '宾至如归'],
    ],
    ['地点以及时间', '三个工作日内答复', '一般纳税人', '有效身份证件', '专业技术人员', '及时雨', '满意度达到90%'],
  ],
  [
    'zh-Hant',
    [
      ['time', '我們會盡快回覆', '儘速辦理', '即時處理'],
      ['manner', '態度親切', '以誠懇的語氣'],
      ['quality', '妥善處理', '優質的服務'],
      ['escape', '鈴響2聲內接聽為原則', '力求在10天內回覆', '一般會在10天內答覆'],
      ['slogan', '以客為尊', '賓至如歸'],
    ],
    ['10個工作天內', '一般查詢在3個工作天內回覆', '地點以及時間', '滿意度達九成'],
  ],
  [
    'bg',
    [
      ['time', 'Отговаряме бързо', 'най-бързият отговор', 'В НАЙ-КРАТЪК СРОК', 'своевременна реакция'],
      ['manner', 'Учтивият служител', 'учтиво', 'по-любезни', 'с уважение'],
      ['quality', 'висококачествени услуги', 'лесен', 'ефективното решение'],
      ['escape', 'По възможност', 'Стремим се да отговорим', 'обикновено до 3 дни'],
      ['open-list', 'чаши, телефони и др.'],
      ['slogan', 'Клиентът винаги има право'],
    ],
    [
      'в рамките на 7 работни дни',
      'бърза помощ',
      'Компетентният орган издава решение',
      'Отговорният служител вписва часа',
    ],
  ],
  [
    'lv',
    [
      ['time', 'Atbildam ātri', 'ātrāka atbilde', 'pēc iespējas ātrāk', 'savlaicīgu atbildi', 'a\u0304tri'],
      ['manner', 'laipnas darbinieces', 'laipni', 'pieklājīgam', 'ar cieņu'],
      ['quality', 'kvalitatīvus pakalpojumus', 'augstas kvalitātes', 'ērtāka pieeja'],
      ['escape', 'Parasti 3 dienu laikā', 'Cenšamies atbildēt', 'ja iespējams', 'iespēju robežās'],
      ['open-list', 'krūzes, telefoni u.c.'],
      ['slogan', 'Klientam vienmēr taisnība'],
    ],
    [
      'divu nedēļu laikā',
      'Maksā skaidrā naudā',
      'Neatliekamās medicīniskās palīdzības brigāde',
      '90% no visiem zvaniem',
    ],
  ],
  [
    'de',
    [
      ['time', 'Wir antworten zeitnah.', 'umgehende Rückmeldung', 'schnellstmöglich', 'zügig', 'so bald wie möglich'],
      ['time', 'Innerhalb weniger Tage', 'in kürzester Zeit', 'ohne unnötige Verzögerung', 'bei Bedarf', 'regelmäßig'],
      ['manner', 'freundliche Mitarbeiterinnen', 'Wir beraten kompetent.', 'mit Respekt', 'zuvorkommend'],
      ['quality', 'hochwertige Beratung', 'hohes Niveau', 'leicht verständlich', 'bequemer'],
      ['amount', 'fast alle Anrufe', 'die meisten Kunden'],
      ['escape', 'In der Regel 3 Tage', 'soweit möglich', 'nach Möglichkeit', 'grundsätzlich', 'Sie bemüht sich.'],
      [
        'escape',
        'Wir streben 2 Tage an.',
        'Unser Ziel ist eine Stunde.',
        'Die Frist kann sich verlängern.',
        'i. d. R.',
      ],
      ['open-list', 'Keine Tassen, Telefone usw.'],
      ['slogan', 'Der Kunde ist König', 'Null Fehler'],
    ],
    [
      'innerhalb von zwei Wochen',
      'Wie schnell wurde geantwortet?',
      'Der Text steht auch in Leichter Sprache bereit.',
      'Unmittelbar nach dem Anruf wird ein Ticket angelegt.',
      'Für eine einfache Melderegisterauskunft zahlen Sie 11 Euro.',
      'Der Kunde kann sich am Automaten anmelden.',
      'Mehr als 90 % der Anrufe',
    ],
  ],
] as const)('the list %s', (language, wrong, right) => {
  it.each(wrong.flatMap(([category, ...texts]) => texts.map((text) => [category, text] as const)))(
    'finds what is wrong, %s: %s',
    (category, text) => {
      expect(new Set(categoriesIn(text, language))).toEqual(new Set([category]));
    },
  );

  it.each(right)('leaves alone what can be checked: %s', (text) => {
    expect(wordsIn(text, language)).toEqual([]);
  });
});

describe('the language of a text', () => {
  it.each([
    ['zh', '尽快', '盡快'],
    ['zh-CN', '尽快'],
    ['zh-SG', '尽快'],
    ['zh-TW', '盡快'],
    ['zh-HK', '盡快'],
    ['zh-Hant-HK', '盡快'],
    ['fr-CA', 'rapidement'],
    ['bg-BG', 'бързо'],
    ['lv-LV', 'ātri'],
    ['de-AT', 'zügig'],
  ])('chooses the list: %s', (language, ...words) => {
    for (const word of words) expect(wordsIn(word, language)).toEqual([word]);
  });
});
