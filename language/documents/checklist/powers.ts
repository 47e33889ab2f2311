/** What a role may decide, and what it takes over. */
import type { Procedure, Standard } from '../../model/schema.ts';
import { titleText } from '../document/phrases.ts';
import { type DocumentLine, type Section, type SheetRow, said } from '../document/tree.ts';
import { capital } from '../sentences/phrasing.ts';
import { describeAllowance, describeLength } from '../sentences/quantities.ts';
import { checklistLine } from './lines.ts';

/** A line, and the name of the role that it is about. */
export interface Power {
  readonly role: string;
  readonly line: (context: SheetRow) => DocumentLine;
}

export function powersOf(standards: readonly Standard[], procedures: readonly Procedure[]): Power[] {
  return [...standards.flatMap(approvals), ...procedures.flatMap(takeovers)];
}

const approvals = (standard: Standard): Power[] =>
  standard.targets
    .flatMap((target) => target.allowances)
    .flatMap((allowance, i) => {
      if (!allowance.approvedBy) return [];
      const phrase = said(capital(describeAllowance(allowance)), allowance.source);
      const row = { standard: standard.name, title: titleText(standard) };
      const line = (context: SheetRow) =>
        checklistLine(`${standard.name}-${i + 1}`, 'May allow', false, [phrase], [titleText(standard)], {
          ...context,
          ...row,
        });
      return [{ role: allowance.approvedBy.name, line }];
    });

const takeovers = (procedure: Procedure): Power[] =>
  procedure.escalations.map(({ to, after, source }, i) => {
    const phrase = said(`A case that is still open after ${describeLength(after)}`, source);
    const row = { standard: procedure.name, title: titleText(procedure) };
    const line = (context: SheetRow) =>
      checklistLine(`${procedure.name}-${i + 1}`, 'Takes over', false, [phrase], [titleText(procedure)], {
        ...context,
        ...row,
      });
    return { role: to.name, line };
  });

export const powersSection = (lines: readonly DocumentLine[]): Section => ({
  id: 'powers',
  title: said('Decides'),
  remark: null,
  newPage: false,
  blocks: [{ kind: 'lines', lines }],
  sections: [],
});
