/** The steps of procedures that one role does. */
import type { Procedure, Step } from '../../model/schema.ts';
import { notesOf } from '../document/notes.ts';
import { titlePhrase, titleText } from '../document/phrases.ts';
import { type DocumentLine, type Fact, type Section, type SheetRow, said } from '../document/tree.ts';
import { filled, listedIn, type Spoken } from '../languages/words.ts';
import { lengthTold, limitTold } from '../languages/work.ts';
import { capital, plain } from '../sentences/phrasing.ts';
import { checklistLine } from './lines.ts';

/** A procedure on the page of one role, or as a whole. */
interface Page {
  readonly procedure: Procedure;
  /** Null for all steps, each with who does it. */
  readonly isMine: ((step: Step) => boolean) | null;
  readonly titleOfRole: (name: string) => string;
  readonly spoken: Spoken;
}

/** The steps, numbered as in the whole procedure. */
export function procedureSection(page: Page, context: SheetRow, language: string | null): Section {
  const { procedure, isMine } = page;
  const row: SheetRow = { ...context, standard: procedure.name, title: titleText(procedure) };
  const lines = procedure.steps.flatMap((step, i) =>
    isMine === null || isMine(step) ? [stepLine(step, i, page, row, language)] : [],
  );
  const facts = factsOf(page);
  return {
    id: procedure.name,
    title: titlePhrase(procedure, language),
    remark:
      procedure.record &&
      (page.spoken.language === 'en' ? `for ${plain(procedure.record.name)}` : plain(procedure.record.name)),
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
  const { step: words } = page.spoken.words.work;
  const label = filled(words, { number: String(index + 1), count: String(page.procedure.steps.length) });
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
  const { spoken, titleOfRole, isMine } = page;
  const { work } = spoken.words;
  return [
    by && isMine === null ? filled(work.by, { role: titleOfRole(by.name) }) : '',
    limit ? limitTold(spoken, limit) : '',
    after.length > 0
      ? filled(work.after, {
          steps: listedIn(
            spoken,
            after.map((it) => stepNumbered(it.name, page)),
          ),
        })
      : '',
    condition ? filled(work.condition, { condition }) : '',
    until ? filled(work.done, { moment: plain(until.name) }) : '',
  ].filter((it) => it !== '');
}

/** "step 3", and by whom where that is somebody else. */
function stepNumbered(name: string, { procedure, isMine, titleOfRole, spoken }: Page): string {
  const index = procedure.steps.findIndex((step) => step.name === name);
  const step = procedure.steps[index];
  if (!step) return plain(name);
  const { work } = spoken.words;
  const number = String(index + 1);
  return step.by && isMine?.(step) === false
    ? filled(work.stepNamedBy, { number, role: titleOfRole(step.by.name) })
    : filled(work.stepNamed, { number });
}

function factsOf({ procedure: { owner, complete, escalations }, titleOfRole, spoken }: Page): Fact[] {
  const { work } = spoken.words;
  const facts = [
    { term: work.owner, phrases: owner ? [said(titleOfRole(owner.name), owner.source)] : [] },
    { term: work.allSteps, phrases: complete ? [said(capital(limitTold(spoken, complete)), complete.source)] : [] },
    {
      term: work.stillOpen,
      phrases: escalations.map(({ to, after, source }) =>
        said(filled(work.takesOver, { length: lengthTold(spoken, after), role: titleOfRole(to.name) }), source),
      ),
    },
  ];
  return facts.filter((fact) => fact.phrases.length > 0);
}
