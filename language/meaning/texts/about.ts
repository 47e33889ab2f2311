/** Whether a target may be what a part of a text speaks of. That of two things, nobody knows it to be the other, is all that is asked. */
import { type Naming, naming } from '../../lexicon/alike.ts';
import type { OwnWords } from '../../lexicon/own-words.ts';
import { remembered } from '../../memory/remembered.ts';
import type { Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { read } from '../../reader/read.ts';
import { covers, type Offsets } from '../../text/offsets.ts';
import type { Place } from '../../text/places.ts';
import { requiredConditions } from '../measures/conditions.ts';
import { isOfTime } from '../measures/limits.ts';
import { planOf } from '../measures/plan-of.ts';
import { recordOfTarget } from '../measures/records.ts';
import { partAround, partsOfText } from './parts.ts';
import { readOnce } from './read-once.ts';

interface PlacedText {
  readonly text: string;
  readonly language: string;
  readonly place: Place;
}

/** What a target asks to be done, by the moments that show it; none where it asks for something else. */
export function actsOf(target: Target): string[] {
  const plan = planOf(target);
  const { figure } = plan;
  if (figure.is === 'share' && (figure.question?.asks === 'moment' || figure.question?.asks === 'timing'))
    return figure.question.moment ? [figure.question.moment.name] : [];
  if (isOfTime(figure)) return figure.value.until ? [figure.value.until.name] : [];
  return requiredConditions(plan).flatMap((it) => ('moment' in it ? [it.moment.name] : []));
}

/** How a part of a text names what a target asks for. */
function namingOf(
  { text, language }: Pick<PlacedText, 'text' | 'language'>,
  { start, end }: Offsets,
  target: Target,
): Naming {
  const words = text.slice(start, end);
  const all = actsOf(target).map((act) => naming(words, act, language));
  return all.find((it) => it === 'by its word') ?? all.find((it) => it !== 'none') ?? 'none';
}

/**
 * Whether the part around a place may be about a target: not where another part names what the target asks for and this
 * one does not, nor where this one names something else that its record knows.
 */
export function mayBeAbout(
  placed: PlacedText,
  at: Offsets,
  target: Target,
  service: ServiceModel,
  own: OwnWords,
): boolean {
  const parts = partsOfText(placed, own);
  const here = partAround(parts, at);
  const { text, language } = placed;
  const named = partsNaming(target, text, language, parts);
  if (!here || named.has(here)) return true;
  return named.size === 0 && !partsNamingOthers(target, text, language, parts, service).has(here);
}

// Asked for every promise of a text, and answered for all of its parts at once: there may be thousands of both.

const partsNaming = remembered(
  (target: Target, text: string, language: string, parts: readonly Offsets[]): ReadonlySet<Offsets> =>
    new Set(parts.filter((part) => namingOf({ text, language }, part, target) !== 'none')),
);

/** The parts that name something else that the record of a target knows. */
const partsNamingOthers = remembered(
  (
    target: Target,
    text: string,
    language: string,
    parts: readonly Offsets[],
    service: ServiceModel,
  ): ReadonlySet<Offsets> => {
    const others = actsOf(target).length > 0 ? (recordOfTarget(target, service)?.moments.slice(1) ?? []) : [];
    const isOther = (words: string): boolean =>
      others.some(({ name }) => naming(words, name, language) === 'by its word');
    return new Set(parts.filter(({ start, end }) => isOther(text.slice(start, end))));
  },
);

/** The targets that the part around a place names, by their own words where it does so of any. */
export function namedAt(placed: PlacedText, at: Offsets, targets: readonly Target[], own: OwnWords): readonly Target[] {
  const parts = partsOfText(placed, own);
  const here = partAround(parts, at);
  return here ? namedByPart(here, placed, parts, targets) : [];
}

/** Remembered: one part may hold thousands of promises. */
const namedByPart = remembered(
  (here: Offsets, placed: PlacedText, parts: readonly Offsets[], targets: readonly Target[]): readonly Target[] => {
    const inPart = namedIn(placed, here, targets);
    return inPart.length > 0 ? inPart : namedIn(placed, reachOf(placed, parts, here), targets);
  },
);

function namedIn(placed: PlacedText, span: Offsets, targets: readonly Target[]): Target[] {
  const named = targets.map((target) => ({ target, by: namingOf(placed, span, target) }));
  const exactly = named.filter(({ by }) => by === 'by its word');
  return (exactly.length > 0 ? exactly : named.filter(({ by }) => by !== 'none')).map(({ target }) => target);
}

const timesIn = readOnce((text, language) => read(text, language, ['limit', 'frequency']));

/** A part with those before it in its sentence that have no time of their own: “we reply to letters, and to e-mails, within …”. */
function reachOf(placed: PlacedText, parts: readonly Offsets[], here: Offsets): Offsets {
  const { text } = placed;
  const times = timesIn(placed, undefined);
  const before = parts.slice(0, parts.indexOf(here)).toReversed();
  let { start } = here;
  for (const part of before) {
    const isTimed = times.some((it) => covers(part, it));
    if (isTimed || /[.!?;:。！？；]/.test(text.slice(part.end, start + 1))) break;
    start = part.start;
  }
  return { start, end: here.end };
}
