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
    throw new UsageError(
      `the standards have no texts in “${asked}”.${known} Languages are named in the service: languages en, ${asked}.`,
    );
  }
  if (found !== asked) note(`“${asked}” is told in “${found}”, which is what the standards have.\n`);
  return found;
}
