/** What is other in each branch. */
import type { Branch, Service, Standard } from '../../model/schema.ts';
import { hasOwnHours, hoursBlocks } from '../charter/hours.ts';
import { differencesOf } from '../document/branches.ts';
import { absenceNote, notesOf } from '../document/notes.ts';
import { titlePhrase, titleText } from '../document/phrases.ts';
import type { Section } from '../document/tree.ts';
import type { Book } from './book.ts';
import { branchPart } from './parts.ts';
import { standardInFull } from './standards.ts';

/** What a branch may say otherwise for a standard. */
const SHOWN = ['owner', 'doneBy'] as const;

/** The standards that are the branch's own, or not what they are elsewhere. */
export const standardsHere = (service: Service, branch: Branch): readonly Standard[] =>
  differencesOf(service, branch, SHOWN).standards;

export function branchSections(book: Book): Section[] {
  const { service, first } = book;
  return service.branches.flatMap((branch): Section[] => {
    const context = { ...book.context, branch: titleText(branch) };
    const { absent } = differencesOf(service, branch, SHOWN);
    const blocks = [
      ...(hasOwnHours(branch, service) ? hoursBlocks(branch, { ...book, context }) : []),
      ...notesOf({ decisions: branch.decisions }, context, first),
      ...absent.map((absence) => absenceNote(absence, context, first)),
    ];
    const sections = standardsHere(service, branch).map((standard) => standardInFull(standard, book, context));
    if (blocks.length + sections.length === 0) return [];
    return [
      { id: branchPart(branch.name), title: titlePhrase(branch, first), remark: null, newPage: true, blocks, sections },
    ];
  });
}
