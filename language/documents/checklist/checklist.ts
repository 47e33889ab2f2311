/** What staff do and observers check, by role and touchpoint, with the words to say. */
import type { Branch } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { differencesOf } from '../document/branches.ts';
import { type Content, type Design, serviceTitle } from '../document/document.ts';
import { absenceNote, notesOf } from '../document/notes.ts';
import { firstLanguage, titlePhrase, titleText } from '../document/phrases.ts';
import type { Section, SheetRow } from '../document/tree.ts';
import { type Nouns, nounsOf } from '../sentences/nouns.ts';
import { roleSections } from './roles.ts';
import { CHECKLIST_COLUMNS } from './rows.ts';

export const CHECKLIST: Design = {
  name: 'checklist',
  heading: 'Checklist',
  intro:
    'Tick each line that is kept. “Never say” is kept if nobody said it. What is promised and what a system measures has no box.',
  columns: CHECKLIST_COLUMNS,
  empty: 'There are no standards and no procedures yet.',
  contentOf,
};

function contentOf(service: ServiceModel): Content {
  const context: SheetRow = { service: serviceTitle(service) };
  const language = firstLanguage(service);
  const { roles, touchpoints, standards, procedures } = service;
  const work = {
    roles,
    touchpoints,
    standards,
    procedures,
    language,
    nouns: nounsFor(service),
    differenceOf: () => undefined,
  };
  return {
    blocks: notesOf({ decisions: service.decisions }, context, language),
    sections: [
      ...roleSections(work, context),
      ...service.branches.flatMap((branch) => branchSection(service, branch, context, language)),
    ],
  };
}

const nounsFor = (service: ServiceModel): Nouns => nounsOf(service.records, firstLanguage(service));

function branchSection(service: ServiceModel, branch: Branch, outer: SheetRow, language: string | null): Section[] {
  const context = { ...outer, branch: titleText(branch) };
  const { standards, absent, differenceOf } = differencesOf(service, branch, ['owner', 'doneBy', 'verifications']);
  const { roles, touchpoints } = service;
  const sections = roleSections(
    { roles, touchpoints, standards, procedures: [], language, nouns: nounsFor(service), differenceOf },
    context,
  );
  const blocks = [
    ...notesOf({ decisions: branch.decisions }, context, language),
    ...absent.map((absence) => absenceNote(absence, context, language)),
  ];
  if (sections.length + blocks.length === 0) return [];
  const remark = 'all standards of the service hold here, except as said below';
  return [{ id: branch.name, title: titlePhrase(branch, language), remark, newPage: true, blocks, sections }];
}
