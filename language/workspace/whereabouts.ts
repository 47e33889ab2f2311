import type { Whereabouts } from '../findings/identity.ts';
import { standardsOf } from '../meaning/standards.ts';
import type { ServiceModel } from '../model/service-model.ts';
import { Enclosing } from '../text/enclosing.ts';
import type { Place } from '../text/places.ts';
import { sourcesFrom } from '../text/source-text.ts';

/** Where things stand in a service, by names that stay when lines move. */
export function whereaboutsIn(service: ServiceModel, textOf: (file: string) => string): Whereabouts {
  const { roles, records, procedures, branches } = service;
  const elements = [...standardsOf(service), ...roles, ...records, ...procedures, ...branches];
  const changes = branches.flatMap((branch) => branch.differences);
  const names = new Map<Place, string>([
    ...elements.map(({ source, name }) => [source, name] as const),
    ...changes.map(({ source, standard }) => [source, standard.name] as const),
  ]);
  const blocks = new Enclosing([...names], ([place]) => place);
  return {
    service: service.name,
    blocksAround: (place) => blocks.around(place).map(([, name]) => name),
    sourceOf: sourcesFrom(textOf),
  };
}
