import { blank } from '../../language/editing/snippet.ts';
import type { Covers } from '../../protocol/messages.ts';

/** A snippet for a standard where nothing is covered yet. What can be measured there, its author knows. */
export function newStandard({ covers }: { covers: Covers }): string {
  const { area, touchpoint, stage, pillar } = covers;
  const clauses = [
    ['area', area],
    ['at', touchpoint],
    ['during', stage],
    ['pillar', pillar],
  ].filter(([, name]) => name !== undefined);
  return `standard ${blank(1, 'name')} "${blank(2, 'Title')}" {
  statement "${blank(3, 'What you promise, as customers read it')}"
${clauses.map(([clause = '', name]) => `  ${clause.padEnd(9)} ${name}\n`).join('')}  decide    target "${blank(4, 'What shows that it is kept?')}"
}
`;
}
