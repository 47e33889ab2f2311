import { type Disordered, disorderedIn } from '../../meaning/measures/disordered.ts';
import { quotedTitle, standardsOf } from '../../meaning/standards.ts';
import type { Standard } from '../../model/schema.ts';
import { describeDuration } from '../../quantities/duration.ts';
import type { CheckRule } from '../engine/rule.ts';

export const disorderedRows: CheckRule<Disordered & { readonly standard: Standard }> = {
  code: 'YS614',
  name: 'disordered-rows',
  criterion: 'consistent',
  severity: 'warning',
  summary:
    'A table whose times do not go as the names of its rows do: a more urgent case is given longer than a less urgent one.',
  why: 'Two rows have most likely been mixed up. Until somebody notices, those whose case is worse wait longer, and staff learn that priorities mean nothing.',
  fix: 'Give the more urgent case the shorter time. The order is read from the names of the rows: `P1` to `P4`, or `critical`, `high`, `medium`, `low`. Numbers may go either way, and are found where most rows go one way and some the other. Where the names mean something else, accept it with the reason.',
  bad: `service desk "IT desk" { }

record incidents from "incidents.csv" { moments opened, closed fields priority: text }

standard closed "Incidents are closed by their priority" {
  target at least 90% of incidents are closed within by priority { P1 2 hours, P2 4 hours, P3 12 hours, P4 8 hours } per month
}
`,
  good: `service desk "IT desk" { }

record incidents from "incidents.csv" { moments opened, closed fields priority: text }

standard closed "Incidents are closed by their priority" {
  target at least 90% of incidents are closed within by priority { P1 2 hours, P2 4 hours, P3 8 hours, P4 12 hours } per month
}
`,
  *find(service) {
    const found = new Set<unknown>();
    for (const standard of standardsOf(service)) {
      for (const it of disorderedIn(standard)) {
        // Rows that a branch takes over unchanged are found at the service.
        const isNew = !found.has(it.urgent.limit.source) || !found.has(it.other.limit.source);
        for (const { limit } of [it.urgent, it.other]) found.add(limit.source);
        if (isNew) yield { ...it, standard };
      }
    }
  },
  tell({ standard, urgent, other, isSure }) {
    const [long, short] = [urgent, other].map(({ limit }) => describeDuration(limit));
    const why = isSure ? 'the more urgent one waits longer' : 'in the order of their names, most rows go the other way';
    return {
      at: other.limit.source,
      message: `${quotedTitle(standard)} gives \`${urgent.value}\` ${long} and \`${other.value}\` ${short}: ${why}. Write the times in the order of the names, the shorter one for \`${urgent.value}\`.`,
      related: [{ message: `\`${urgent.value}\` is given ${long}`, place: urgent.limit.source }],
    };
  },
  mending: () => import('./disordered-rows.fix.ts'),
};
