/** Roles for clauses that name one. */
import type { WrittenEdit } from '../../editing/fix.ts';
import { newElement } from '../../editing/insertion.ts';
import { type Hole, oneOf } from '../../writing/hole.ts';
import { role } from '../../writing/services.ts';
import { suggested } from '../../writing/suggestions.ts';
import type { FixContext } from '../engine/fixing.ts';

/** A hole for a role, and the declaration of the one that it suggests. */
interface SomeRole {
  readonly role: Hole;
  readonly declaration: readonly (WrittenEdit | undefined)[];
}

/** One of the roles that there are; where there are none yet, one that is declared with it. */
export function aRole({ service, sourceOf, block }: FixContext): SomeRole {
  const names = service.roles.map(({ name }) => name).filter((name) => name !== '');
  const some = oneOf(names, 'some-role');
  if (names.length > 0 || !block) return { role: some, declaration: [] };
  return {
    role: some,
    declaration: [newElement(sourceOf(block.file), role(some, suggested('what this role is called')))],
  };
}
