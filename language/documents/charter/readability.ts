/** How hard a charter is to read, for whoever gives it out: customers are not told. */
import { type Readability, readabilityOf, readable } from '../../meaning/texts/readability.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { languageCovers, spacesWords } from '../../text/language-tags.ts';
import { firstLanguage } from '../document/phrases.ts';
import { counted } from '../sentences/phrasing.ts';
import { isPromised } from './promise.ts';

/** A line for each language in which customers are promised something; of one language alone, where that is asked for. */
export function readabilityLines({ standards, ...service }: ServiceModel, today: string, language?: string): string[] {
  const first = firstLanguage(service) ?? 'en';
  const texts = standards
    .filter((standard) => isPromised(standard, today))
    .flatMap(({ statements }) => statements.map(({ text, language: own }) => ({ text, language: own?.name ?? first })))
    .filter((it) => language === undefined || languageCovers(language, it.language));
  return [...Map.groupBy(texts, (it) => it.language)].flatMap(([tag, of]) => {
    const found = of.flatMap(({ text }) => readabilityOf(text, tag) ?? []);
    return found.length === 0 ? [] : [lineOf(tag, found)];
  });
}

/** “Readability in en: 12 words a sentence, the longest has 21 of 25 at most; LIX 33, newspapers have 52.” */
function lineOf(language: string, found: readonly Readability[]): string {
  const { words, newspapers } = readable(language);
  const sum = (of: (it: Readability) => number): number => found.reduce((all, it) => all + of(it), 0);
  const [all, sentences] = [sum((it) => it.words), sum((it) => it.sentences)];
  const longest = Math.max(...found.map((it) => it.longest.words));
  const unit = spacesWords(language) ? 'words' : 'characters';
  const lix = found.every((it) => it.lix !== null) ? all / sentences + (100 * sum((it) => it.long)) / all : null;
  const beside = newspapers === null ? '' : `, newspapers have ${newspapers}`;
  return [
    `Readability of ${counted(found.length, 'statement', 'statements')} in ${language}: `,
    `${Math.round(all / sentences)} ${unit} a sentence, and ${longest} in the longest (more than ${words} are hard to read)`,
    lix === null ? '' : `; LIX ${Math.round(lix)}${beside}`,
    '.',
  ].join('');
}
