/** The texts of a service in which words are weighed, and the words of the lists in them. */

import { type Match, matchesIn } from '../../lexicon/matcher.ts';
import type { OwnWords } from '../../lexicon/own-words.ts';
import type { Category } from '../../lexicon/word-list.ts';
import { remembered } from '../../memory/remembered.ts';
import type { Source, Standard, Step, Text } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { Place } from '../../text/places.ts';
import { standardsOf } from '../standards.ts';
import { readOnce } from './read-once.ts';

/** A text that makes a promise, and what makes it. */
export interface Wording {
  readonly kind: 'statement' | 'check' | 'title' | 'step';
  readonly text: string;
  readonly language: string;
  /** Where the text stands, with its quotes. */
  readonly place: Place;
  readonly standard: Standard | null;
  readonly step: Step | null;
}

/** A word of the lists in one of a service's texts. */
export interface FoundWord extends Wording {
  readonly words: string;
  readonly at: Place;
  readonly match: Match;
}

const matchesOf = readOnce<Match[], OwnWords>(matchesIn);

/** The words of some categories in the statements, checks and titles of a service, text by text. */
export function wordsFound(service: ServiceModel, own: OwnWords, categories: readonly Category[]): FoundWord[] {
  return allWords(service, own).filter(({ match }) => categories.includes(match.entry.category));
}

/** Whether there is a word of some categories in a text. */
export const holdsWords = (
  text: Pick<Wording, 'text' | 'language' | 'place'>,
  own: OwnWords,
  categories: readonly Category[],
): boolean => matchesOf(text, own).some(({ entry }) => categories.includes(entry.category));

/** Rules ask for one category after the other. */
const allWords = remembered((service: ServiceModel, own: OwnWords): readonly FoundWord[] =>
  wordingsOf(service).flatMap((wording) => wordsIn(wording, own)),
);

function wordsIn(wording: Wording, own: OwnWords): FoundWord[] {
  return matchesOf(wording, own).map((match) => {
    const { offset, length } = match;
    const words = wording.text.slice(offset, offset + length);
    return { ...wording, words, match, at: placeWithin(wording.place, offset, length) };
  });
}

/** A part of a quoted text. Such a text never runs past its line. */
export function placeWithin({ file, start }: Place, offset: number, length: number): Place {
  const column = start.column + 1 + offset;
  return { file, start: { ...start, column }, end: { ...start, column: column + length } };
}

/** Every text once, however many branches take it over. */
export function wordingsOf(service: ServiceModel): Wording[] {
  const first = service.languages[0]?.name ?? 'en';
  const seen = new Set<Source>();
  const ofStandards = standardsOf(service).flatMap((standard) => ofStandard(standard, first));
  const ofSteps = service.procedures.flatMap(({ steps }) =>
    steps.flatMap((step) => titleOf(step).map((title) => ({ ...title, kind: 'step' as const, ...alone, step }))),
  );
  return [...ofStandards, ...ofSteps.map((it) => ({ ...it, language: first }))].filter(
    ({ place }) => !seen.has(place) && seen.add(place),
  );
}

const alone = { standard: null, step: null };

function ofStandard(standard: Standard, first: string): Wording[] {
  const quoted = (kind: 'statement' | 'check') => (it: Text) => ({
    ...alone,
    kind,
    text: it.text,
    language: it.language?.name ?? first,
    place: it.textSource,
    standard,
  });
  return [
    ...titleOf(standard).map((title) => ({ ...title, ...alone, kind: 'title' as const, language: first, standard })),
    ...standard.statements.map(quoted('statement')),
    ...standard.checks.map(quoted('check')),
  ];
}

function titleOf({ title, titleSource }: Pick<Standard, 'title' | 'titleSource'>): { text: string; place: Place }[] {
  return title && titleSource ? [{ text: title, place: titleSource }] : [];
}
