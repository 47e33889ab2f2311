/** What customers are promised, in their words and language: no owners, records or reviews. */
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { type Content, type Design, languageFor, type Occasion, serviceTitle } from '../document/document.ts';
import { noteOf } from '../document/notes.ts';
import { firstLanguage } from '../document/phrases.ts';
import { type DocumentBlock, type Section, type SheetRow, said } from '../document/tree.ts';
import { type Spoken, spokenIn } from '../languages/words.ts';
import { branchSection } from './branch.ts';
import type { Customers } from './customers.ts';
import { hoursBlocks } from './hours.ts';
import { isPromised, promiseCard } from './promise.ts';

const COLUMNS = [
  'service',
  'kind',
  'text',
  'where',
  'aim',
  'results',
  'if missed',
  'holds',
  'language',
  'file',
  'line',
];

/** The charter in one language. */
export function charterFor(occasion: Occasion, services: readonly ServiceModel[]): Design {
  const language = languageFor(occasion, services);
  const spoken = spokenIn(language);
  const { heading, intro, empty } = spoken.words.charter;
  return {
    ...{ name: 'charter', heading, intro, empty, columns: COLUMNS },
    language: spoken.language,
    contentOf: (service) => contentFor(service, spoken, language, occasion),
  };
}

function contentFor(service: ServiceModel, spoken: Spoken, language: string, { today, results }: Occasion): Content {
  const { words } = spoken;
  const context: SheetRow = { service: serviceTitle(service) };
  const customers: Customers = { service, spoken, language, first: firstLanguage(service) ?? 'en', results, context };
  const promised = service.standards.filter((standard) => isPromised(standard, today));
  const complaints = promised.filter((standard) => standard.area?.name === 'complaints');
  const others = promised.filter((standard) => !complaints.includes(standard));
  const branches = service.branches.flatMap((branch) => branchSection(branch, customers, today));
  if (promised.length + branches.length === 0) return { blocks: [], sections: [] };
  const blocksOf = (standards: readonly Standard[]) => standards.map((it) => promiseCard(it, customers));
  const gap = noteOf('gap', 'Gap', { text: GAP_IN_COMPLAINTS, language: 'en', source: service.source }, context);
  return {
    blocks: [],
    sections: [
      ...sectionOf('promises', words.charter.promises, blocksOf(others)),
      ...sectionOf('complaints', words.charter.complaints, complaints.length > 0 ? blocksOf(complaints) : [gap]),
      ...sectionOf('hours', words.charter.hours, hoursBlocks(service, spoken)),
      ...branches,
    ],
  };
}

/** For the author, before anybody else reads it. */
const GAP_IN_COMPLAINTS =
  'No standard of the area “complaints” has a statement, so nothing tells customers what happens when they complain.';

const sectionOf = (id: string, title: string, blocks: readonly DocumentBlock[]): Section[] =>
  blocks.length === 0 ? [] : [{ id, title: said(title), remark: null, newPage: false, blocks, sections: [] }];
