/** What a role may decide, and what it takes over. */
import type { Procedure, Standard } from '../../model/schema.ts';
import { titleText } from '../document/phrases.ts';
import { type DocumentLine, type Section, type SheetRow, said } from '../document/tree.ts';
import { filled, type Spoken } from '../languages/words.ts';
import { allowanceTold, lengthTold } from '../languages/work.ts';
import { checklistLine } from './lines.ts';

/** A line, and the name of the role that it is about. */
export interface Power {
  readonly role: string;
  readonly line: (context: SheetRow, spoken: Spoken) => DocumentLine;
}

export function powersOf(standards: readonly Standard[], procedures: readonly Procedure[]): Power[] {
  return [...standards.flatMap(approvals), ...procedures.flatMap(takeovers)];
}

const approvals = (standard: Standard): Power[] =>
  standard.targets
    .flatMap((target) => target.allowances)
    .flatMap((allowance, i) => {
      if (!allowance.approvedBy) return [];
      const row = { standard: standard.name, title: titleText(standard) };
      const line: Power['line'] = (context, spoken) => {
        const phrase = said(allowanceTold(spoken, allowance), allowance.source);
        const label = spoken.words.work.mayAllow;
        const id = `${standard.name}-${i + 1}`;
        return powerLine(
          'may allow',
          checklistLine(id, label, false, [phrase], [titleText(standard)], { ...context, ...row }),
        );
      };
      return [{ role: allowance.approvedBy.name, line }];
    });

const takeovers = (procedure: Procedure): Power[] =>
  procedure.escalations.map(({ to, after, source }, i) => {
    const row = { standard: procedure.name, title: titleText(procedure) };
    const line: Power['line'] = (context, spoken) => {
      const { openAfter, takes } = spoken.words.work;
      const phrase = said(filled(openAfter, { length: lengthTold(spoken, after) }), source);
      const id = `${procedure.name}-${i + 1}`;
      return powerLine(
        'takes over',
        checklistLine(id, takes, false, [phrase], [titleText(procedure)], { ...context, ...row }),
      );
    };
    return { role: to.name, line };
  });

/** A program reads the same kind in every language. */
const powerLine = (kind: string, line: DocumentLine): DocumentLine => ({
  ...line,
  rows: line.rows.map((it) => ({ ...it, kind })),
});

export const powersSection = (lines: readonly DocumentLine[]): Section => ({
  id: 'powers',
  title: said('Decides'),
  remark: null,
  newPage: false,
  blocks: [{ kind: 'lines', lines }],
  sections: [],
});
