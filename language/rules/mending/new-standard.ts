/** A standard to begin with, its words left to its author. */
import type { Edit } from '../../editing/fix.ts';
import { atEndOf } from '../../editing/insertion.ts';
import { blank } from '../../editing/snippet.ts';
import { standardsOf } from '../../meaning/standards.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { FixContext } from '../engine/fixing.ts';

/** The edit that adds a standard about something to a file: a check, since that needs no number. */
export function newStandard({ sourceOf, service }: FixContext, file: string, clause: string): Edit {
  const check = `check "${blank(9, 'what an observer can see and answer with yes or no')}"`;
  const text = `standard ${blank(1, freeName('new-standard', service))} "${blank(2, 'what customers are promised')}" {\n  ${clause}\n  ${check}\n}`;
  return atEndOf(sourceOf(file), text);
}

/** A name that no standard of the service has yet. */
function freeName(name: string, service: ServiceModel): string {
  const taken = new Set(standardsOf(service).map((standard) => standard.name));
  for (let i = 2, free = name; ; i++) {
    if (!taken.has(free)) return free;
    free = `${name}-${i}`;
  }
}
