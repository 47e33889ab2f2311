/** The blocks of a service's text: what waivers hold for, and where a syntax error does its harm. */

import type { Waived } from '../../findings/waivers.ts';
import { clauseAnswering } from '../../meaning/answered.ts';
import { standardsOf } from '../../meaning/standards.ts';
import { remembered } from '../../memory/remembered.ts';
import type { Branch, Decision, Difference, Shared, Waiver } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { Enclosing, lastBefore } from '../../text/enclosing.ts';
import { comparePlaces, contains, type Place } from '../../text/places.ts';
import type { Lack } from './lack.ts';

interface Block {
  readonly source: Place;
  readonly waivers: readonly Waiver[];
}

/** Every element that has a block of its own, but for the service itself. */
export function blocksOf(service: ServiceModel): Block[] {
  const { records, procedures, branches } = service;
  return [...standardsOf(service), ...records, ...procedures, ...branches];
}

export function waiversIn(service: ServiceModel): Waived[] {
  const ofService = service.waivers.map((waiver) => waived(waiver, null));
  const ofBlocks = blocksOf(service).flatMap((block) => block.waivers.map((waiver) => waived(waiver, block.source)));
  return unique([...ofService, ...service.branches.flatMap(waiversOfChanges), ...ofBlocks]);
}

/** What a branch changes about a standard stands in a block of its own, away from the standard's. */
function waiversOfChanges({ standards, differences }: Branch): Waived[] {
  const changed = new Map(standards.map((standard) => [standard.name, standard]));
  return differences.flatMap(({ standard, source }) => {
    const waivers = changed.get(standard.name)?.waivers ?? [];
    return waivers.filter((waiver) => contains(source, waiver.source)).map((waiver) => waived(waiver, source));
  });
}

const waived = ({ rule, reason, until, source }: Waiver, block: Place | null): Waived => ({
  rule: rule.name,
  reason,
  until,
  block,
  place: source,
});

/** A standard that a branch does not change is met again in it, with the waivers of its own block. */
function unique(waivers: readonly Waived[]): Waived[] {
  const seen = new Set<Place>();
  return waivers.filter(({ place }) => !seen.has(place) && seen.add(place));
}

/** An open question, and what it is about: the smallest thing in whose block it stands. */
export interface OpenQuestion {
  readonly decision: Decision;
  readonly of: Lack;
  /** Where the clause that it asks for stands beside it. */
  readonly answer?: Place | undefined;
}

/** All open questions, wherever they may stand. Those that a branch takes over stand in the same place. */
export function openQuestionsIn(service: ServiceModel): OpenQuestion[] {
  const { records, procedures, branches } = service;
  const standards = standardsOf(service);
  const demands = [service, ...branches].flatMap((place) => place.demands);
  const asked = ({ decisions }: { decisions: readonly Decision[] }, of: Lack, said?: Shared): OpenQuestion[] =>
    decisions.map((decision) => ({ decision, of, answer: said && answerBeside(decision, said, service) }));
  return [
    ...asked(service, OF_NONE, service.defaults),
    ...standards.flatMap((standard) => asked(standard, { standard }, standard)),
    ...standards.flatMap((standard) => standard.targets.flatMap((target) => asked(target, { standard, target }))),
    ...records.flatMap((record) => asked(record, { standard: null, record })),
    ...[...demands, ...procedures, ...branches].flatMap((block) => asked(block, OF_NONE)),
  ];
}

function answerBeside(decision: Decision, said: Shared, service: ServiceModel): Place | undefined {
  const block = blockAround(decision.source, service);
  return block && clauseAnswering(decision, said, block);
}

const OF_NONE: Lack = { standard: null };

const changesIn = ({ branches }: ServiceModel): Difference[] => branches.flatMap((branch) => branch.differences);

/** The innermost block around a place in which `decide` and `waive` may stand. */
export function blockAround(place: Place, service: ServiceModel): Place | undefined {
  return noteBlocksOf(service).around(place)[0];
}

const noteBlocksOf = remembered((service: ServiceModel): Enclosing<Place> => {
  const places = [...blocksOf(service), ...changesIn(service)].map(({ source }) => source);
  if (service.declared) places.push(service.source);
  return new Enclosing([...new Set(places)], (it) => it);
});

/**
 * Whether a block has a syntax error in it. A broken block ends for the parser where it went
 * wrong: for us it reaches to the beginning of the next one.
 */
export function brokenBlocks(service: ServiceModel, errors: readonly Place[]): (block: Place) => boolean {
  if (errors.length === 0) return () => false;
  const starts = [...blocksOf(service), ...changesIn(service), ...service.roles, ...service.demands, service]
    .map((block) => block.source)
    .sort(comparePlaces);
  const blockAt = (error: Place): Place | undefined => {
    const start = lastBefore(starts, (it) => it, error);
    return start?.file === error.file ? start : undefined;
  };
  const broken = new Set(errors.map((error) => keyOf(blockAt(error))));
  return (block) => broken.has(keyOf(block));
}

/** Whether the line in which something begins has a syntax error in it: what seems to stand there may be something else. */
export function brokenLines(errors: readonly Place[]): (place: Place) => boolean {
  const lines = new Set(errors.map(lineOf));
  return (place) => lines.has(lineOf(place));
}

const lineOf = ({ file, start }: Place): string => `${file}:${start.line}`;

const keyOf = (place: Place | undefined): string =>
  place ? `${place.file}:${place.start.line}:${place.start.column}` : '';
