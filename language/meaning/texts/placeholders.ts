/** Texts of a service that stand in for others. */
import { remembered } from '../../memory/remembered.ts';
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { Place } from '../../text/places.ts';

export interface Placeholder {
  readonly text: string;
  readonly place: Place;
}

/** All texts for which something holds, wherever they stand: each once, however many branches take it over. */
export function placeholdersIn(service: ServiceModel, isPlaceholder: IsPlaceholder): Placeholder[] {
  const { repeats: _, standards, branches, ...rest } = service;
  const ofBranches = branches.flatMap(({ standards: own, ...branch }) => [
    ...placeholdersBelow(branch, service.source, isPlaceholder),
    ...own.flatMap((standard) => inStandard(standard, isPlaceholder)),
  ]);
  const found = [
    ...placeholdersBelow(rest, service.source, isPlaceholder),
    ...standards.flatMap((standard) => inStandard(standard, isPlaceholder)),
    ...ofBranches,
  ];
  const keyOf = ({ text, place: { file, start } }: Placeholder): string =>
    `${text} ${file} ${start.line} ${start.column}`;
  return [...new Map(found.map((it) => [keyOf(it), it])).values()];
}

type IsPlaceholder = (text: string) => boolean;

/** At a keystroke, most standards are as they were. */
const inStandard = remembered((standard: Standard, isPlaceholder: IsPlaceholder): readonly Placeholder[] =>
  placeholdersBelow(standard, standard.source, isPlaceholder),
);

/** @param around where those stand that stand in nothing smaller */
function placeholdersBelow(node: object, around: Place, isPlaceholder: IsPlaceholder): Placeholder[] {
  const found: Placeholder[] = [];
  const visit = (inner: object, outer: Place): void => {
    const own = placeIn(inner, 'source') ?? outer;
    for (const [key, value] of Object.entries(inner)) {
      if (typeof value === 'string' && isPlaceholder(value)) {
        found.push({ text: value, place: placeIn(inner, `${key}Source`) ?? own });
      } else if (typeof value === 'object' && value !== null && !isPlace(value)) visit(value, own);
    }
  };
  visit(node, around);
  return found;
}

const isPlace = (value: object): value is Place => 'file' in value && 'start' in value && 'end' in value;

function placeIn(node: object, property: string): Place | undefined {
  const place: unknown = (node as Readonly<Record<string, unknown>>)[property];
  return typeof place === 'object' && place !== null && isPlace(place) ? place : undefined;
}
