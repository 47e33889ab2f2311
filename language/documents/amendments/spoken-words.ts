/** What was and what is in other languages than English, as far as it can be said in them. */
import type { About, ValueOf } from '../../history/change.ts';
import type { Service, Standard, Text } from '../../model/schema.ts';
import { languageCovers } from '../../text/language-tags.ts';
import { aimOf } from '../charter/aims.ts';
import { closureIn } from '../charter/hours.ts';
import { daysIn } from '../charter/promise.ts';
import { inLanguages, titleText } from '../document/phrases.ts';
import { type Phrase, said } from '../document/tree.ts';
import { spokenLength, spokenLimit, spokenWeekdays } from '../languages/amounts.ts';
import { spokenRemedy } from '../languages/remedies.ts';
import { filled, listedIn } from '../languages/words.ts';
import { capital, plain } from '../sentences/phrasing.ts';
import { sentenceOf } from '../sentences/targets.ts';
import type { Names, WordsOf } from './names.ts';
import type { ReaderOfChanges } from './readers.ts';

/** @param inEnglish what is said in English: what nothing else is known of, and marked as such */
export function spokenWords(
  about: About,
  value: unknown,
  names: Names,
  reader: ReaderOfChanges,
  inEnglish: () => Phrase[],
): Phrase[] {
  const words = WORDS[about] as WordsOf<unknown> | undefined;
  const phrases = words ? words(value, names, reader) : inEnglish();
  const language = words ? null : NAMED.has(about) ? names.language : 'en';
  return phrases.map((it) => ({ ...it, language: it.language ?? language }));
}

/** Of these, nothing is said but what their authors call them. */
const NAMED: ReadonlySet<About> = new Set<About>([
  'owner',
  'done by',
  'touchpoints',
  'column',
  'languages',
  'observations',
]);

const WORDS: { readonly [A in About]?: WordsOf<ValueOf<A>> } = {
  service: (it, { language }) => [{ text: titleText(it), language, source: it.source }],
  standard: standardWords,
  target: (it, { spoken, nouns }, reader) => {
    const aim = reader === 'customers' ? aimOf(it, spoken) : null;
    return [aim === null ? english(sentenceOf(it, nouns), it.source) : said(capital(aim), it.source)];
  },
  ceiling: (it, { spoken }) => [said(capital(spokenLimit(spoken, it)), it.source)],
  remedy: (it, { spoken, language }) => [spokenRemedy(spoken, it, language ?? 'en')],
  ring: (it, { spoken }) => [said(spokenLength(spoken, it), it.source)],
  'in force': (it, { spoken }) => [said(daysIn(it, spoken) ?? '', it.source)],
  'only in peak': ({ name, source }, { spoken }) => [said(filled(spoken.words.charter.only, { peak: name }), source)],
  'except in peak': ({ name, source }, { spoken }) => [
    said(filled(spoken.words.charter.exceptPeak, { peak: name }), source),
  ],
  hours: ({ spans, source }, { spoken }) => [said(hoursIn(spans, spoken), source)],
  workdays: ({ days, source }, { spoken }) => [said(spokenWeekdays(spoken, days), source)],
  closures: (days, { spoken }) => days.map((it) => said(closureIn(spoken, it), it.source)),
  'worked days': (days, { spoken }) => days.map((it) => said(closureIn(spoken, it), it.source)),
  holidays: (refs, { spoken }) => [
    said(
      listedIn(
        spoken,
        refs.map(({ name }) => regionIn(name, spoken.language)),
      ),
      refs[0]?.source,
    ),
  ],
  touchpoint: ({ name, always, open, source }, { spoken }) => [
    said(
      [capital(plain(name)), always ? spoken.words.changes.always : open ? hoursIn(open.spans, spoken) : '']
        .filter((it) => it)
        .join(', '),
      source,
    ),
  ],
};

const english = (text: string, source: Phrase['source']): Phrase => ({ text, language: 'en', source });

/** In the language alone, where its statements are translated. */
function standardWords(standard: Standard, names: Names, reader: ReaderOfChanges): Phrase[] {
  const { statements, targets, checks, remedies } = standard;
  const first = names.language ?? 'en';
  const phrases = [
    ...inLanguages(translated(statements, names.spoken.language, first), first),
    ...targets.flatMap((it) => WORDS.target?.(it, names, reader) ?? []),
    ...(reader === 'staff' ? inLanguages(translated(checks, names.spoken.language, first), first) : []),
    ...remedies.map((it) => spokenRemedy(names.spoken, it, first)),
  ];
  return phrases.length > 0
    ? phrases
    : [{ text: titleText(standard), language: names.language, source: standard.source }];
}

/** The texts in a language; all, where there is none in it. @param first that of texts which name none */
function translated(texts: readonly Text[], language: string, first: string): readonly Text[] {
  const own = texts.filter((it) => languageCovers(language, it.language?.name ?? first));
  return own.length > 0 ? own : texts;
}

const hoursIn = (spans: NonNullable<Service['open']>['spans'], spoken: Names['spoken']): string =>
  spans.map(({ days, from, to }) => `${spokenWeekdays(spoken, days)} ${from} – ${to}`).join('; ');

/** `LV` is “Lettland”; a part of a country, such as `US-MA`, is “Vereinigte Staaten (MA)”. */
function regionIn(region: string, language: string): string {
  const [country = '', ...part] = region.split('-');
  const name = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(country) ?? country;
  return part.length > 0 ? `${name} (${part.join('-')})` : name;
}
