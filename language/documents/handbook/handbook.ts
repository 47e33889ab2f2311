/** The standards of a service as a book for those who keep them: who does what, touchpoint by touchpoint, step by step. */
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { hoursBlocks } from '../charter/hours.ts';
import { type Content, type Design, isToldOf, languageFor, type Occasion, serviceTitle } from '../document/document.ts';
import { notesOf } from '../document/notes.ts';
import { firstLanguage, roleTitles, titleText } from '../document/phrases.ts';
import { type DocumentBlock, type Section, type SheetRow, said } from '../document/tree.ts';
import { type Spoken, spokenIn } from '../languages/words.ts';
import { nounsOf } from '../sentences/nouns.ts';
import { capital, plain } from '../sentences/phrasing.ts';
import type { Book } from './book.ts';
import { branchSections, standardsHere } from './branches.ts';
import { entryOf, linksTo, type StandardEntry } from './links.ts';
import { branchPart, EVERYWHERE, placePart } from './parts.ts';
import { procedureSections } from './procedures.ts';
import { whoDoesWhat } from './roles.ts';
import { sharedLines, standardInFull } from './standards.ts';

const COLUMNS = [
  'service',
  'branch',
  'touchpoint',
  'standard',
  'title',
  'kind',
  'text',
  'details',
  'language',
  'file',
  'line',
];

/** The handbook in one language. */
export function handbookFor(occasion: Occasion, services: readonly ServiceModel[]): Design {
  const language = languageFor(occasion, services);
  const spoken = spokenIn(language);
  const { heading, intro, empty, contents } = spoken.words.handbook;
  const isOneOfSeveral = services.filter(isToldOf).length > 1;
  return {
    ...{ name: 'handbook', heading, intro, empty, columns: COLUMNS, language: spoken.language, contents },
    contentOf: (service) => contentFor(bookOf(service, spoken, language, isOneOfSeveral, occasion.today)),
  };
}

function bookOf(service: ServiceModel, spoken: Spoken, language: string, isOneOfSeveral: boolean, today: string): Book {
  const first = firstLanguage(service) ?? 'en';
  return {
    ...{ service, spoken, language, first, today },
    path: isOneOfSeveral ? [service.name] : [],
    titleOfRole: roleTitles(service.roles),
    nouns: nounsOf(service.records, first),
    placeOf: placesOf(service),
    context: { service: serviceTitle(service) },
  };
}

/** Where each standard stands in full: its first touchpoint, in the order of the service; empty for what holds everywhere. */
function placesOf({ touchpoints, standards }: ServiceModel): (standard: Standard) => string {
  const order = new Map(touchpoints.map(({ name }, i) => [name, i]));
  const rank = (name: string): number => order.get(name) ?? order.size;
  const places = new Map(
    standards.map((standard) => {
      const names = standard.touchpoints.map(({ name }) => name);
      return [standard, names.toSorted((a, b) => rank(a) - rank(b))[0] ?? EVERYWHERE];
    }),
  );
  return (standard) => places.get(standard) ?? EVERYWHERE;
}

function contentFor(book: Book): Content {
  const { service, first, context } = book;
  const notes = notesOf({ decisions: service.decisions }, context, first);
  if (service.standards.length + service.procedures.length === 0) return { blocks: notes, sections: [] };
  return {
    blocks: notes,
    sections: [
      ...sharedSection(book),
      ...whoDoesWhat(book),
      ...placeSections(book),
      ...procedureSections(book),
      ...branchSections(book),
      ...indexSection(book),
    ],
  };
}

/** What the service says once for all its standards, and when it is open. */
function sharedSection(book: Book): Section[] {
  const lines = sharedLines(book);
  const blocks: DocumentBlock[] = [
    ...(lines.length > 0 ? [{ kind: 'lines' as const, lines }] : []),
    ...hoursBlocks(book.service, book),
  ];
  return blocks.length === 0 ? [] : [part('all', book.spoken.words.handbook.all, false, blocks)];
}

/** A part for each touchpoint; a standard that holds at several stands in full at the first, and is named at the others. */
function placeSections(book: Book): Section[] {
  const { service, spoken, placeOf } = book;
  const { words } = spoken;
  const here = Map.groupBy(service.standards, placeOf);
  const elsewhere = service.standards.flatMap((standard) =>
    standard.touchpoints.filter(({ name }) => name !== placeOf(standard)).map(({ name }) => ({ name, standard })),
  );
  const also = Map.groupBy(elsewhere, ({ name }) => name);
  const names = new Set([...service.touchpoints.map(({ name }) => name), ...here.keys(), ...also.keys()]);
  names.delete(EVERYWHERE);
  return [...names, EVERYWHERE].flatMap((name) => {
    const [full, named] = [here.get(name) ?? [], also.get(name) ?? []];
    if (full.length + named.length === 0) return [];
    const title = name === EVERYWHERE ? words.handbook.everywhere : capital(plain(name));
    const row: SheetRow = { ...book.context, touchpoint: name };
    const blocks = alsoBlock(
      named.map((it) => it.standard),
      book,
    );
    return [
      { ...part(placePart(name), title, true, blocks), sections: full.map((it) => standardInFull(it, book, row)) },
    ];
  });
}

function alsoBlock(standards: readonly Standard[], book: Book): DocumentBlock[] {
  const { words } = book.spoken;
  if (standards.length === 0) return [];
  return [
    linksTo(
      'also',
      words.handbook.alsoHere,
      standards.map((it) => entryOf(it, book)),
      book,
    ),
  ];
}

/** All standards by title, those of branches too, with the part in which each stands. */
function indexSection(book: Book): Section[] {
  const { service, spoken } = book;
  const { handbook } = spoken.words;
  const entries = [
    ...service.standards.map((standard) => entryOf(standard, book)),
    ...service.branches.flatMap((branch) =>
      standardsHere(service, branch).map((standard) => ({
        standard,
        part: branchPart(branch.name),
        where: titleText(branch),
      })),
    ),
  ];
  if (entries.length === 0) return [];
  const title = ({ standard }: StandardEntry): string => titleText(standard);
  const sorted = entries.toSorted((a, b) => title(a).localeCompare(title(b), spoken.language));
  return [part('index', handbook.index, true, [linksTo('standards', handbook.index, sorted, book)])];
}

const part = (id: string, title: string, newPage: boolean, blocks: readonly DocumentBlock[]): Section => ({
  ...{ id, title: said(title), remark: null, newPage, blocks, sections: [] },
});
