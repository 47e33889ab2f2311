/** What stands in the text and does nothing there. */

import { fixWith, safe } from '../../editing/fix-with.ts';
import { behind } from '../../editing/insertion.ts';
import { without } from '../../editing/removal.ts';
import { blank, choice } from '../../editing/snippet.ts';
import { tokensIn } from '../../editing/tokens.ts';
import { standardsOf } from '../../meaning/standards.ts';
import { addToDate } from '../../quantities/calendar.ts';
import type { Place } from '../../text/places.ts';
import { comparePlaces, contains } from '../../text/places.ts';
import { targetAround } from './elements.ts';
import type { FixContext, QuickFix } from './fixing.ts';

/** A role or record that nothing uses goes; a step may find its place on the way instead. */
export const takeOut: QuickFix = ({ place }, { service, sourceOf }) => {
  const procedure = service.procedures.find((it) => contains(it.source, place));
  if (procedure?.nameSource === place) return [];
  const elements = [...service.roles, ...service.records, ...(procedure?.steps ?? [])];
  const element = elements.find(({ nameSource }) => comparePlaces(nameSource, place) === 0);
  if (!element) return [];
  const others = procedure?.steps.map((step) => step.name).filter((name) => name !== element.name) ?? [];
  return [
    ...(procedure ? fixWith('Say which step it follows', behind(element.source, ` after ${choice(1, others)}`)) : []),
    ...fixWith(`Take \`${element.name}\` out`, without(sourceOf(place.file), element.source)),
  ];
};

/** Of two clauses the first counts: where they say the same, the second goes without asking. */
export const keepOne: QuickFix = ({ place, related }, { sourceOf }) => {
  const source = sourceOf(place.file);
  const second = fixWith('Keep the first and take this one out', without(source, place));
  const [first] = related;
  if (!first) return second;
  if (wordsAt(source, place) === wordsAt(source, first.place)) return safe(second);
  return [...second, ...fixWith('Keep this one and take the first out', without(source, first.place))];
};

const wordsAt = (source: ReturnType<FixContext['sourceOf']>, place: Place): string =>
  tokensIn(source, place)
    .map(({ text }) => text)
    .join(' ');

/** A target that says nothing new goes, where its standard has another one, or a check. */
export const takeTargetOut: QuickFix = ({ place }, { service, sourceOf }) => {
  const target = targetAround(place, service);
  const standard = standardsOf(service).find((it) => target && it.targets.includes(target));
  if (!target || !standard || standard.targets.length + standard.checks.length < 2) return [];
  return fixWith('Take this target out', without(sourceOf(place.file), target.source));
};

/** A waiver that accepts nothing goes; whether one that has ended is to go on, its author decides. */
export const endWaiver: QuickFix = ({ place }, { sourceOf, today }) => {
  const source = sourceOf(place.file);
  const removal = fixWith('Take this waiver out', without(source, place));
  const words = tokensIn(source, place);
  const until = words.find((_, index) => words[index - 1]?.text === 'until');
  if (!until || until.text >= today) return safe(removal);
  const end = { place: source.place(until.start, until.end), text: blank(1, addToDate(today, 1, 'year') ?? today) };
  return [...removal, ...fixWith('Give it another end', end)];
};
