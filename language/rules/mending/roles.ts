/** Roles for clauses that name one. */
import type { Edit } from '../../editing/fix.ts';
import { atEndOf } from '../../editing/insertion.ts';
import { blank, choice } from '../../editing/snippet.ts';
import type { FixContext } from '../engine/fixing.ts';

/**
 * One of the roles that there are; where there are none yet, one that is declared with it.
 * @param number that of its first placeholder; it has two at most
 */
export function aRole(number: number, { service, sourceOf, block }: FixContext): { role: string; declaration: Edit[] } {
  const names = service.roles.map((role) => role.name).filter((name) => name !== '');
  if (names.length > 0 || !block) return { role: choice(number, names), declaration: [] };
  const role = blank(number, 'some-role');
  const title = blank(number + 1, 'what this role is called');
  return { role, declaration: [atEndOf(sourceOf(block.file), `role ${role} "${title}"`)] };
}
