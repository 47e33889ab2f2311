/** A standard to begin with, its words left to its author. */
import type { WrittenEdit } from '../../editing/fix.ts';
import { newElement } from '../../editing/insertion.ts';
import { standardsOf } from '../../meaning/standards.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { hole } from '../../writing/hole.ts';
import { check, standard } from '../../writing/standards.ts';
import { suggested } from '../../writing/suggestions.ts';
import type { Written } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';

/** The edit that adds a standard about something to a file, where it has a place: a check, since that needs no number. */
export function newStandard({ sourceOf, service }: FixContext, file: string, clause: Written): WrittenEdit | undefined {
  const seen = check(suggested('what an observer can see and answer with yes or no'));
  const title = suggested('what customers are promised');
  const begun = standard(hole(freeName('new-standard', service)), { title, clauses: [clause, seen] });
  return newElement(sourceOf(file), begun);
}

/** A name that no standard of the service has yet. */
function freeName(name: string, service: ServiceModel): string {
  const taken = new Set(standardsOf(service).map((standard) => standard.name));
  for (let i = 2, free = name; ; i++) {
    if (!taken.has(free)) return free;
    free = `${name}-${i}`;
  }
}
