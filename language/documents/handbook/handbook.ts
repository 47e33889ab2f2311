/** The standards of a service as a book for those who keep them: who does what, touchpoint by touchpoint, step by step. */
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { type Content, type Design, isToldOf, languageFor, type Occasion, serviceTitle } from '../document/document.ts';
import { notesOf } from '../document/notes.ts';
import { firstLanguage, roleTitles } from '../document/phrases.ts';
import { type DocumentBlock, type Section, type SheetRow, said } from '../document/tree.ts';
import { type Spoken, spokenIn } from '../languages/words.ts';
import { nounsOf } from '../sentences/nouns.ts';
import { capital, plain } from '../sentences/phrasing.ts';
import type { Book } from './book.ts';
import { branchSections } from './branches.ts';
import { linksTo, titleIn } from './links.ts';
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
    contentOf: (service) => contentFor(bookOf(service, spoken, language, isOneOfSeveral)),
  };
}

function bookOf(service: ServiceModel, spoken: Spoken, language: string, isOneOfSeveral: boolean): Book {
  const first = firstLanguage(service) ?? 'en';
  return {
    ...{ service, spoken, language, first },
    path: isOneOfSeveral ? [service.name] : [],
    titleOfRole: roleTitles(service.roles),
    nouns: nounsOf(service.records, first),
    placeOf: placesOf(service),
    context: { service: serviceTitle(service) },
  };
}

/** The part in which each standard stands in full: its first touchpoint, in the order of the service. */
function placesOf({ touchpoints }: ServiceModel): (standard: Standard) => string {
  const order = touchpoints.map(({ name }) => name);
  return (standard) => {
    const names = standard.touchpoints.map(({ name }) => name);
    return order.find((name) => names.includes(name)) ?? names[0] ?? EVERYWHERE;
  };
}

const EVERYWHERE = 'everywhere';

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

/** What the service says once for all its standards. */
function sharedSection(book: Book): Section[] {
  const lines = sharedLines(book);
  return lines.length === 0 ? [] : [part('all', book.spoken.words.handbook.all, false, [{ kind: 'lines', lines }])];
}

/** A part for each touchpoint; a standard that holds at several stands in full at the first, and is named at the others. */
function placeSections(book: Book): Section[] {
  const { service, spoken, placeOf } = book;
  const { words } = spoken;
  const used = service.standards.flatMap(({ touchpoints }) => touchpoints.map(({ name }) => name));
  const names = new Set([...service.touchpoints.map(({ name }) => name), ...used, EVERYWHERE]);
  return [...names].flatMap((name) => {
    const here = service.standards.filter((standard) => placeOf(standard) === name);
    const also = service.standards.filter(
      (it) => placeOf(it) !== name && it.touchpoints.some((at) => at.name === name),
    );
    if (here.length + also.length === 0) return [];
    const title = name === EVERYWHERE ? words.handbook.everywhere : capital(plain(name));
    const row: SheetRow = { ...book.context, touchpoint: name === EVERYWHERE ? '' : name };
    return [
      { ...part(name, title, true, alsoBlock(also, book)), sections: here.map((it) => standardInFull(it, book, row)) },
    ];
  });
}

function alsoBlock(standards: readonly Standard[], book: Book): DocumentBlock[] {
  const { words } = book.spoken;
  if (standards.length === 0) return [];
  return [linksTo('also', words.handbook.alsoHere, standards, book)];
}

/** All standards by title, with the part in which each stands. */
function indexSection(book: Book): Section[] {
  const { service, spoken } = book;
  const { handbook } = spoken.words;
  if (service.standards.length === 0) return [];
  const sorted = service.standards.toSorted((a, b) => titleIn(a).localeCompare(titleIn(b), spoken.language));
  return [part('index', handbook.index, true, [linksTo('standards', handbook.index, sorted, book)])];
}

const part = (id: string, title: string, newPage: boolean, blocks: readonly DocumentBlock[]): Section => ({
  ...{ id, title: said(title), remark: null, newPage, blocks, sections: [] },
});
