/** What is other in a branch: its hours, and what is promised there alone, or not. */
import type { Branch } from '../../model/schema.ts';
import { differencesOf } from '../document/branches.ts';
import { noteOf } from '../document/notes.ts';
import { titlePhrase, titleText } from '../document/phrases.ts';
import type { Section } from '../document/tree.ts';
import type { Customers } from './customers.ts';
import { hasOwnHours, hoursBlocks } from './hours.ts';
import { isPromised, promiseCard } from './promise.ts';

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
  ];
  if (blocks.length === 0) return [];
  const title = titlePhrase(branch, first);
  return [{ id: branch.name, title, remark: null, newPage: false, blocks, sections: [] }];
}
