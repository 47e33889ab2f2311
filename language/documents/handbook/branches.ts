/** What is other in each branch. */
import { differencesOf } from '../document/branches.ts';
import { absenceNote, notesOf } from '../document/notes.ts';
import { titlePhrase, titleText } from '../document/phrases.ts';
import type { Section } from '../document/tree.ts';
import type { Book } from './book.ts';
import { standardInFull } from './standards.ts';

export function branchSections(book: Book): Section[] {
  const { service, first } = book;
  return service.branches.flatMap((branch): Section[] => {
    const context = { ...book.context, branch: titleText(branch) };
    const { standards, absent } = differencesOf(service, branch, ['owner', 'doneBy']);
    const blocks = [
      ...notesOf({ decisions: branch.decisions }, context, first),
      ...absent.map((absence) => absenceNote(absence, context, first)),
    ];
    const sections = standards.map((standard) => standardInFull(standard, book, context));
    if (blocks.length + sections.length === 0) return [];
    return [{ id: branch.name, title: titlePhrase(branch, first), remark: null, newPage: true, blocks, sections }];
  });
}
