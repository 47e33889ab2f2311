/** The elements of a service's text, by what lies in them. */

import { standardsOf } from '../../meaning/standards.ts';
import type { Procedure, Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { Enclosing } from '../../text/enclosing.ts';
import { contains, type Place } from '../../text/places.ts';
import { blocksOf } from '../engine/blocks.ts';

const cache = new WeakMap<ServiceModel, Enclosing<Place>>();

/** The innermost element around a place in whose block `decide` and `waive` may stand. */
export function blockAround(place: Place, service: ServiceModel): Place | undefined {
  let blocks = cache.get(service);
  if (!blocks) {
    const changes = service.branches.flatMap((branch) => branch.differences);
    const places = [...blocksOf(service), ...changes].map(({ source }) => source);
    if (service.declared) places.push(service.source);
    blocks = new Enclosing([...new Set(places)], (it) => it);
    cache.set(service, blocks);
  }
  return blocks.around(place)[0];
}

/** The targets as they are written, those of a branch's changes among them, each with the standard that it is of. */
export function targetAround(place: Place, service: ServiceModel): Target | undefined {
  const changes = service.branches.flatMap((branch) => branch.differences);
  const targets = [...standardsOf(service), ...changes].flatMap((it) => it.targets);
  return targets.find((target) => contains(target.source, place));
}

export const standardAround = (place: Place, service: ServiceModel): Standard | undefined =>
  standardsOf(service).find((standard) => contains(standard.source, place));

export const procedureAround = (place: Place, service: ServiceModel): Procedure | undefined =>
  service.procedures.find((procedure) => contains(procedure.source, place));
