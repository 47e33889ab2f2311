/** The words that only mean something where they are on a list, and where a service uses them. */
import { isLanguage, nearestLanguage } from '../../lexicon/languages.ts';
import { nearest } from '../../lexicon/nearest.ts';
import { standardsOf } from '../../meaning/standards.ts';
import type { Ref } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { AREA_NAMES, PILLARS, STAGES } from '../../model/vocabulary.ts';
import { HOLIDAY_REGIONS } from '../../quantities/holiday-regions.ts';
import { isTimeZone, timeZones } from '../../quantities/time-zones.ts';
import { blocksOf, openQuestionsIn } from '../engine/blocks.ts';
import type { RuleContext } from '../engine/rule.ts';

export interface Vocabulary {
  /** The words of a message before the word that is unknown. */
  readonly denial: string;
  readonly mentions: (service: ServiceModel) => readonly (Ref | null | undefined)[];
  readonly isKnown: (word: string) => boolean;
  readonly nearest: (word: string) => string | undefined;
  /** Whether its words stand in quotes. */
  readonly isQuoted?: boolean;
  /** What to write where no word is near. */
  readonly choice: string;
}

export function vocabularies({ rules, clauses }: RuleContext['vocabulary']): Vocabulary[] {
  return [AREA, STAGE, PILLAR, LANGUAGE, REGION, TIME_ZONE, ruleNames(rules), clauseNames(clauses)];
}

type Words = Pick<Vocabulary, 'isKnown' | 'nearest'>;

const oneOf = (words: readonly string[]): Words => ({
  isKnown: (word) => words.includes(word),
  nearest: (word) => nearest(word, words),
});

const listed = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

const AREA: Vocabulary = {
  denial: 'There is no area',
  mentions: (service) => standardsOf(service).map((standard) => standard.area),
  ...oneOf(AREA_NAMES),
  choice: `The areas are ${listed(AREA_NAMES)}.`,
};

const STAGE: Vocabulary = {
  denial: "There is no stage of the customer's journey",
  mentions: (service) => standardsOf(service).flatMap((standard) => standard.stages),
  ...oneOf(STAGES),
  choice: `The stages are ${listed(STAGES)}.`,
};

const PILLAR: Vocabulary = {
  denial: 'There is no pillar of customer experience',
  mentions: (service) => standardsOf(service).map((standard) => standard.pillar),
  ...oneOf(PILLARS),
  choice: `The pillars are ${listed(PILLARS)}.`,
};

const LANGUAGE: Vocabulary = {
  denial: 'There is no language',
  mentions: (service) => [
    ...service.languages,
    ...standardsOf(service).flatMap(({ statements, say, avoid }) =>
      [...statements, ...say, ...avoid].map((text) => text.language),
    ),
  ],
  isKnown: isLanguage,
  nearest: nearestLanguage,
  choice: 'Write its code of two letters, such as `en`, `lv` or `zh`.',
};

const REGION: Vocabulary = {
  denial: 'There is no holiday region',
  mentions: (service) => [service, ...service.branches].flatMap((place) => place.holidays),
  isKnown: (word) => HOLIDAY_REGIONS.has(word),
  nearest: nearestRegion,
  choice: 'Write the code of a country or of a part of it, such as `LV`, `CA-ON` or `DE-BY`.',
};

/** Any two letters are near some country: only the spelling of a longer word tells what was meant. */
function nearestRegion(word: string): string | undefined {
  const usual = word.toUpperCase() === 'UK' ? 'GB' : word.toUpperCase();
  if (HOLIDAY_REGIONS.has(usual)) return usual;
  if (word.length <= 2) return undefined;
  const name = nearest(word, HOLIDAY_REGIONS.values());
  const named = [...HOLIDAY_REGIONS].find((region) => region[1] === name);
  return named?.[0] ?? nearest(word, HOLIDAY_REGIONS.keys());
}

const TIME_ZONE: Vocabulary = {
  denial: 'There is no time zone',
  mentions: (service) => [
    ...[service, ...service.branches].map((place) => place.open?.zone),
    ...service.records.map((record) => record.times?.zone),
  ],
  isKnown: isTimeZone,
  nearest: nearestZone,
  isQuoted: true,
  choice: 'Write continent and city, such as "Europe/Riga".',
};

/** A city alone stands for its zone. */
function nearestZone(word: string): string | undefined {
  const zones = timeZones();
  const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1);
  const city = nearest(cityOf(word).replaceAll(' ', '_'), zones.map(cityOf));
  return nearest(word, zones) ?? zones.find((zone) => cityOf(zone) === city);
}

function ruleNames(words: readonly string[]): Vocabulary {
  return {
    denial: 'There is no rule',
    mentions: (service) => [service, ...blocksOf(service)].flatMap((it) => it.waivers.map((waiver) => waiver.rule)),
    ...oneOf(words),
    choice: 'Write the name that stands with the finding, such as `absolute-target`.',
  };
}

/** What `decide` may name: the clauses that some rule misses where they are missing. */
function clauseNames(words: readonly string[]): Vocabulary {
  return {
    denial: 'No finding asks for',
    mentions: (service) => openQuestionsIn(service).map(({ decision }) => decision.about),
    ...oneOf(words),
    choice: `After \`decide\` stands one of ${listed(words)}, or the question alone.`,
  };
}
