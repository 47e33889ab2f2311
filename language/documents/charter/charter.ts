/** What customers are promised, in their words and language: no owners, records or reviews. */
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { type Content, type Design, languageFor, type Occasion, serviceTitle } from '../document/document.ts';
import { firstLanguage } from '../document/phrases.ts';
import { type DocumentBlock, type Section, type SheetRow, said } from '../document/tree.ts';
import { type Spoken, spokenIn } from '../languages/words.ts';
import { nounsOf } from '../sentences/nouns.ts';
import { branchSection } from './branch.ts';
import type { Customers } from './customers.ts';
import { hoursBlocks } from './hours.ts';
import { isPromised, promiseCard } from './promise.ts';

const COLUMNS = [
  'service',
  'branch',
  'kind',
  'text',
  'details',
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
  const first = firstLanguage(service) ?? 'en';
  const customers: Customers = {
    ...{ service, spoken, language, first, context, today },
    results: new Map(results?.targets.map((it) => [it.target, it])),
    nouns: nounsOf(service.records, first),
  };
  const promised = service.standards.filter((standard) => isPromised(standard, today));
  const complaints = promised.filter((standard) => standard.area?.name === 'complaints');
  const others = promised.filter((standard) => !complaints.includes(standard));
  const branches = service.branches.flatMap((branch) => branchSection(branch, customers));
  if (promised.length + branches.length === 0) return { blocks: [], sections: [] };
  const blocksOf = (standards: readonly Standard[]) => standards.map((it) => promiseCard(it, customers));
  return {
    blocks: [],
    sections: [
      ...sectionOf('promises', words.charter.promises, blocksOf(others)),
      ...sectionOf('complaints', words.charter.complaints, blocksOf(complaints)),
      ...sectionOf('hours', words.charter.hours, hoursBlocks(service, customers)),
      ...branches,
    ],
  };
}

/** Services that tell customers something, and nothing of what happens when they complain. */
export const silentOnComplaints = (services: readonly ServiceModel[], today: string): ServiceModel[] =>
  services.filter(({ standards }) => {
    const promised = standards.filter((standard) => isPromised(standard, today));
    return promised.length > 0 && promised.every((standard) => standard.area?.name !== 'complaints');
  });

const sectionOf = (id: string, title: string, blocks: readonly DocumentBlock[]): Section[] =>
  blocks.length === 0 ? [] : [{ id, title: said(title), remark: null, newPage: false, blocks, sections: [] }];
