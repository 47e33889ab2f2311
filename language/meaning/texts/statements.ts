/** What the statements of a service promise in numbers. */

import { remembered } from '../../memory/remembered.ts';
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { read } from '../../reader/read.ts';
import type { FrequencyReading, LimitReading, ScoreReading, ShareReading } from '../../reader/reading.ts';
import type { Offsets } from '../../text/offsets.ts';
import type { Place } from '../../text/places.ts';
import { standardsOf } from '../standards.ts';
import { readOnce } from './read-once.ts';
import { placeWithin } from './wordings.ts';

/** What rules compare. */
const KINDS = ['limit', 'share', 'score'] as const;
type ComparedReading = LimitReading | ShareReading | ScoreReading;

export interface Statement {
  readonly standard: Standard;
  /** Whether it is the title of the standard. */
  readonly isTitle: boolean;
  readonly text: string;
  readonly language: string;
  /** Where the text stands, with its quotes. */
  readonly place: Place;
  readonly readings: readonly ComparedReading[];
}

const readingsOf = readOnce<readonly ComparedReading[]>((text, language) => read(text, language, KINDS));

/** The statements of each standard; one that a branch takes over unchanged stands in the service's own alone. */
export const statementsOf = remembered((service: ServiceModel): readonly (readonly Statement[])[] => {
  const first = service.languages[0]?.name ?? 'en';
  return standardsOf(service).map((standard) =>
    standard.statements.map((statement) => {
      const language = statement.language?.name ?? first;
      const placed = { text: statement.text, language, place: statement.textSource };
      return { standard, isTitle: false, ...placed, readings: readingsOf(placed, undefined) };
    }),
  );
});

/** The title of a standard, read as a statement; undefined where it has none. */
export function titleRead(service: ServiceModel, standard: Standard): Statement | undefined {
  const { title, titleSource } = standard;
  // A branch takes the title over with the standard.
  if (!title || !titleSource || !ownStandards(service).has(standard)) return undefined;
  const placed = { text: title, language: service.languages[0]?.name ?? 'en', place: titleSource };
  return { standard, isTitle: true, ...placed, readings: readingsOf(placed, undefined) };
}

const ownStandards = remembered(({ standards }: ServiceModel): ReadonlySet<Standard> => new Set(standards));

/** The same, each statement once: a branch whose target differs from the service's statement says why. */
export function toldOnce(service: ServiceModel): (readonly Statement[])[] {
  const own = new Set(service.standards.flatMap(({ statements }) => statements.map(({ textSource }) => textSource)));
  return statementsOf(service).map((statements, index) =>
    index < service.standards.length ? statements : statements.filter(({ place }) => !own.has(place)),
  );
}

/** What to call it in a message. */
export const kindOfText = ({ isTitle }: Statement): string => (isTitle ? 'title' : 'statement');

/** Where a part of a statement stands. */
export const placeOfPart = ({ place }: Statement, { start, end }: Offsets): Place =>
  placeWithin(place, start, end - start);

/** A part of a statement in its own words. */
export const wordsOfPart = ({ text }: Statement, { start, end }: Offsets): string => text.slice(start, end);

/** The times within which something happens; not how long before something else it does. */
export const limitsPromised = (statement: Statement): LimitReading[] =>
  lengthsPromised(statement).filter(({ direction }) => direction === 'at most');

/** Those, and how long before something else it happens. */
export const lengthsPromised = ({ readings }: Statement): LimitReading[] =>
  readings.filter((it) => it.kind === 'limit');

const frequenciesOf = readOnce<readonly FrequencyReading[]>((text, language) => read(text, language, ['frequency']));

/** How often something happens. */
export const frequenciesPromised = (statement: Statement): readonly FrequencyReading[] =>
  frequenciesOf(statement, undefined);
