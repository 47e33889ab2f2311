import { listed } from '../language/documents/sentences/phrasing.ts';
import type { ServiceModel } from '../language/model/service-model.ts';
import { canonicalTag, languageCovers } from '../language/text/language-tags.ts';
import { UsageError } from './exit-codes.ts';
import { note } from './say.ts';

/**
 * The language that somebody asks for, as the services name it: `zh-CN` is `zh` where that is what they have.
 * @throws UsageError where no service has it
 */
export function languageAsked(services: readonly ServiceModel[], asked: string | undefined): string | undefined {
  if (asked === undefined) return undefined;
  const languages = [...new Set(services.flatMap((service) => service.languages.map(({ name }) => name)))];
  const tag = canonicalTag(asked.replaceAll('_', '-')) ?? asked;
  const isMeant = (name: string): boolean => languageCovers(name, tag) || languageCovers(tag, name);
  const found = languages.find((it) => it === asked) ?? languages.find((it) => it === tag) ?? languages.find(isMeant);
  if (found === undefined) {
    const known = languages.length > 0 ? ` They have ${listed(languages)}.` : '';
    const advice = isLanguage(tag)
      ? ` To have them in it as well, write \`languages ${[...(languages.length > 0 ? languages : ['en']), tag].join(', ')}\` in the service, and the translations below the texts.`
      : ' A language is named by its code, such as en, zh or pt-BR.';
    throw new UsageError(`the standards have no texts in “${asked}”.${known}${advice}`);
  }
  if (found !== asked) note(`“${asked}” is told in “${found}”, which is what the standards have.\n`);
  return found;
}

/** Whether there is such a language at all: a name such as `chinese` looks like a code, and is none. */
function isLanguage(tag: string): boolean {
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) !== undefined;
  } catch {
    return false;
  }
}
