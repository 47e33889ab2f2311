/** Texts of a service that stand in for others. */
import type { ServiceModel } from '../../model/service-model.ts';
import type { Place } from '../../text/places.ts';

export interface Placeholder {
  readonly text: string;
  readonly place: Place;
}

/** All texts for which something holds, wherever they stand: each once, however many branches take it over. */
export function placeholdersIn(service: ServiceModel, isPlaceholder: (text: string) => boolean): Placeholder[] {
  const { repeats: _, ...model } = service;
  const found = new Map<string, Placeholder>();
  const visit = (node: object, around: Place): void => {
    const own = placeIn(node, 'source') ?? around;
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string' && isPlaceholder(value)) {
        const place = placeIn(node, `${key}Source`) ?? own;
        found.set(`${value} ${place.file} ${place.start.line} ${place.start.column}`, { text: value, place });
      } else if (typeof value === 'object' && value !== null && !isPlace(value)) visit(value, own);
    }
  };
  visit(model, service.source);
  return [...found.values()];
}

const isPlace = (value: object): value is Place => 'file' in value && 'start' in value && 'end' in value;

function placeIn(node: object, property: string): Place | undefined {
  const place: unknown = (node as Readonly<Record<string, unknown>>)[property];
  return typeof place === 'object' && place !== null && isPlace(place) ? place : undefined;
}
