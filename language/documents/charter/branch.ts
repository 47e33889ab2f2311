/** What is other in a branch: its hours, and what is promised there alone, or not. */
import type { Branch, Standard } from '../../model/schema.ts';
import { differencesOf } from '../document/branches.ts';
import { noteOf, phraseColumns } from '../document/notes.ts';
import { titlePhrase, titleText } from '../document/phrases.ts';
import { type DocumentBlock, phrasesCell, type Section, type TableRow } from '../document/tree.ts';
import type { Customers } from './customers.ts';
import { hasOwnHours, hoursBlocks } from './hours.ts';
import { outcomesOf } from './outcomes.ts';
import { isPromised, promiseCard, promiseOf } from './promise.ts';

/** Nothing where customers find there what they find elsewhere. */
export function branchSection(branch: Branch, customers: Customers): Section[] {
  const { service, spoken, first, context, today } = customers;
  const here = { ...customers, context: { ...context, branch: titleText(branch) } };
  const { standards, absent } = differencesOf(service, branch, []);
  const promised = standards.filter((standard) => isPromised(standard, today));
  const missing = absent.flatMap(({ standard, difference }) => {
    const statement = standard && isPromised(standard, today) ? standard.statements[0] : undefined;
    const { absent: label } = spoken.words.charter;
    const phrase = { text: statement?.text ?? '', language: first, source: difference.source };
    const note = noteOf('difference', label, phrase, here.context);
    return statement ? [{ ...note, row: { ...note.row, kind: 'not here' } }] : [];
  });
  const blocks = [
    ...(hasOwnHours(branch, service) ? hoursBlocks(branch, here) : []),
    ...promised.map((standard) => promiseCard(standard, here)),
    ...missing,
    ...resultsBlock(
      branch.standards.filter((it) => !standards.includes(it) && isPromised(it, today)),
      here,
    ),
  ];
  if (blocks.length === 0) return [];
  const title = titlePhrase(branch, first);
  return [{ id: branch.name, title, remark: null, newPage: false, blocks, sections: [] }];
}

/** How well was kept here what is promised everywhere. */
function resultsBlock(standards: readonly Standard[], here: Customers): DocumentBlock[] {
  const { promises, results } = here.spoken.words.charter;
  const rows = standards.flatMap((standard): TableRow[] => {
    const outcomes = outcomesOf(standard, here);
    const header = promiseOf(standard, here).promise;
    const row = {
      ...here.context,
      ...{ kind: 'results', text: header.text, results: outcomes.map(({ text }) => text).join('; ') },
      ...phraseColumns(header),
    };
    return outcomes.length === 0 ? [] : [{ header, cells: [phrasesCell(outcomes, row)] }];
  });
  return rows.length === 0
    ? []
    : [{ kind: 'table', id: 'results', caption: results, columns: [promises, results], rows }];
}
