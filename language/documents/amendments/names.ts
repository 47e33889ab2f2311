import type { ServiceModel } from '../../model/service-model.ts';
import { firstLanguage, roleTitles } from '../document/phrases.ts';
import type { Phrase } from '../document/tree.ts';
import type { Spoken } from '../languages/words.ts';
import { type Nouns, nounsOf } from '../sentences/nouns.ts';
import type { ReaderOfChanges } from './readers.ts';

/** What things are called in one version of a service. */
export interface Names {
  /** That of the texts of the service which name none. */
  readonly language: string | null;
  readonly spoken: Spoken;
  readonly nouns: Nouns;
  readonly titleOfRole: (name: string) => string;
}

export const namesIn = (service: ServiceModel, spoken: Spoken): Names => ({
  ...{ language: firstLanguage(service), spoken },
  nouns: nounsOf(service.records, firstLanguage(service)),
  titleOfRole: roleTitles(service.roles),
});

/** What is said of a value. */
export type WordsOf<Value> = (value: Value, names: Names, reader: ReaderOfChanges) => Phrase[];
