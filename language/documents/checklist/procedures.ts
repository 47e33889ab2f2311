/** The steps of procedures that one role does. */
import type { Procedure, Step } from '../../model/schema.ts';
import { notesOf } from '../document/notes.ts';
import { titlePhrase, titleText } from '../document/phrases.ts';
import { type DocumentLine, type Fact, type Section, type SheetRow, said } from '../document/tree.ts';
import { capital, listed, plain } from '../sentences/phrasing.ts';
import { describeLength, describeLimit } from '../sentences/quantities.ts';
import { checklistLine } from './lines.ts';

/** A procedure on the page of one role, or as a whole. */
interface Page {
  readonly procedure: Procedure;
  /** Null for all steps, each with who does it. */
  readonly isMine: ((step: Step) => boolean) | null;
  readonly titleOfRole: (name: string) => string;
}

/** The steps, numbered as in the whole procedure. */
export function procedureSection(page: Page, context: SheetRow, language: string | null): Section {
  const { procedure, isMine, titleOfRole } = page;
  const row: SheetRow = { ...context, standard: procedure.name, title: titleText(procedure) };
  const lines = procedure.steps.flatMap((step, i) =>
    isMine === null || isMine(step) ? [stepLine(step, i, page, row, language)] : [],
  );
  const facts = factsOf(procedure, titleOfRole);
  return {
    id: procedure.name,
    title: titlePhrase(procedure, language),
    remark: procedure.record && `for ${plain(procedure.record.name)}`,
    newPage: false,
    blocks: [
      { kind: 'lines', lines },
      ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []),
      ...notesOf(procedure, row, language),
    ],
    sections: [],
  };
}

function stepLine(step: Step, index: number, page: Page, row: SheetRow, language: string | null): DocumentLine {
  const label = `Step ${index + 1} of ${page.procedure.steps.length}`;
  const line = checklistLine(
    `step-${step.name}`,
    label,
    page.isMine !== null,
    [titlePhrase(step, language)],
    detailsOf(step, page),
    row,
  );
  return { ...line, rows: line.rows.map((it) => ({ ...it, kind: 'step' })) };
}

function detailsOf({ by, limit, after, condition, until }: Step, page: Page): string[] {
  return [
    by && page.isMine === null ? `by ${page.titleOfRole(by.name)}` : '',
    limit ? describeLimit(limit) : '',
    after.length > 0 ? `after ${listed(after.map((it) => stepNumbered(it.name, page)))}` : '',
    condition ? `if ${condition}` : '',
    until ? `done when “${plain(until.name)}” is recorded` : '',
  ].filter((it) => it !== '');
}

/** "step 3", and by whom where that is somebody else. */
function stepNumbered(name: string, page: Page): string {
  const index = page.procedure.steps.findIndex((step) => step.name === name);
  const step = page.procedure.steps[index];
  if (!step) return plain(name);
  return step.by && page.isMine?.(step) === false
    ? `step ${index + 1} by ${page.titleOfRole(step.by.name)}`
    : `step ${index + 1}`;
}

function factsOf({ owner, complete, escalations }: Procedure, titleOfRole: (name: string) => string): Fact[] {
  const facts = [
    { term: 'Owner', phrases: owner ? [said(titleOfRole(owner.name), owner.source)] : [] },
    { term: 'All steps', phrases: complete ? [said(capital(describeLimit(complete)), complete.source)] : [] },
    {
      term: 'Still open',
      phrases: escalations.map(({ to, after, source }) =>
        said(`After ${describeLength(after)}, ${titleOfRole(to.name)} takes over`, source),
      ),
    },
  ];
  return facts.filter((fact) => fact.phrases.length > 0);
}
