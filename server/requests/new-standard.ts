import { hole } from '../../language/writing/hole.ts';
import { decide } from '../../language/writing/notes.ts';
import { snippetOf } from '../../language/writing/snippets.ts';
import { area, at, during, pillar, standard, statement } from '../../language/writing/standards.ts';
import { suggested } from '../../language/writing/suggestions.ts';
import { given } from '../../language/writing/written.ts';
import type { Covers } from '../../protocol/messages.ts';

/** A snippet for a standard where nothing is covered yet. What can be measured there, its author knows. */
export function standardSnippet({ covers }: { covers: Covers }): string {
  const clauses = [
    statement(suggested('What you promise, as customers read it')),
    given(covers.area, area),
    given(covers.touchpoint, at),
    given(covers.stage, during),
    given(covers.pillar, pillar),
    decide(hole('What shows that it is kept?'), 'target'),
  ].filter((clause) => clause !== undefined);
  return `${snippetOf(standard(hole('name'), { title: suggested('what it is called'), clauses }))}\n`;
}
