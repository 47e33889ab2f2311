/** The amendment notice: what changed between two versions, for those who keep the standards or those who rely on them. */
import type { ToldChange, ToldChanges } from '../../history/schema.ts';
import {
  type DocumentBlock,
  type DocumentTable,
  type OutputDocument,
  phrasesCell,
  type Section,
  said,
} from '../document/tree.ts';
import { filled, listedIn, plural, spokenIn } from '../languages/words.ts';
import { capital, plain } from '../sentences/phrasing.ts';
import { type ChangeGroup, groupedChanges, titleOfGroup } from './groups.ts';
import type { ReaderOfChanges, ReadIn } from './readers.ts';
import { AMENDMENT_COLUMNS, type NoticeLine, noticeLines } from './rows.ts';

/** @param language that of its own words, and of texts that are translated into it */
export function amendmentNotice(told: ToldChanges, reader: ReaderOfChanges, language = 'en'): OutputDocument {
  const readIn = { reader, spoken: spokenIn(language) };
  const { heading } = readIn.spoken.words.changes[reader];
  const services = [...Map.groupBy(told.changes, ({ service }) => service.name).values()]
    .map((changes) => ({ changes, sections: sectionsOf(changes, readIn) }))
    .filter(({ sections }) => sections.length > 0);
  const [only, ...others] = services;
  const all = services.flatMap(({ changes }) => changes);
  const document = {
    ...{ name: 'amendments', intro: introOf(told, readIn), columns: AMENDMENT_COLUMNS },
    language: readIn.spoken.language,
    blocks: [paragraph(only ? totalsOfChanges(all, readIn) : nothingChanged(readIn))],
  };
  if (only && others.length === 0)
    return { ...document, title: `${heading}: ${titleOfService(only.changes)}`, sections: only.sections };
  return {
    ...document,
    title: heading,
    sections: services.map(({ changes, sections }, index) => ({
      ...{ id: changes[0]?.service.name ?? '', title: said(titleOfService(changes)), remark: null, newPage: index > 0 },
      ...{ blocks: [], sections },
    })),
  };
}

/** What is said where there is nothing to tell. */
export const nothingChanged = ({ reader, spoken }: ReadIn): string => spoken.words.changes[reader].nothing;

/** The title of the service that some changes are of. */
export const titleOfService = ([first]: readonly ToldChange[]): string =>
  first?.service.title || capital(plain(first?.service.name ?? '')) || 'Standards of no service';

const introOf = ({ before, after }: ToldChanges, { reader, spoken }: ReadIn): string =>
  filled(spoken.words.changes[reader].intro, { before, after });

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', phrases: [said(text)] });

/** "5 changes: 2 ask for less, 1 asks for more." */
export function totalsOfChanges(changes: readonly ToldChange[], { reader, spoken }: ReadIn): string {
  const told = reader === 'staff' ? changes : changes.filter(({ customers }) => customers);
  const words = spoken.words.changes;
  const parts = (['loosened', 'tightened'] as const).flatMap((effect) => {
    const count = told.filter((it) => it.effect === effect).length;
    const forms = effect === 'loosened' ? words[reader].less : words[reader].more;
    return count > 0 ? [plural(spoken, count, forms)] : [];
  });
  const all = plural(spoken, told.length, words.count);
  return parts.length > 0
    ? filled(words.totals, { all, parts: listedIn(spoken, parts) })
    : filled(words.total, { all });
}

const sectionsOf = (changes: readonly ToldChange[], readIn: ReadIn): Section[] =>
  groupedChanges(changes, readIn.reader).map(({ group, changes: of }) =>
    sectionOf(group, noticeLines(of, readIn), readIn),
  );

const sectionOf = (group: ChangeGroup, lines: readonly NoticeLine[], readIn: ReadIn): Section => ({
  ...{ id: group.id, title: said(titleOfGroup(group, readIn)), remark: null, newPage: false, sections: [] },
  blocks: [tableOf(`${group.id}-changes`, lines, group.tone, readIn)],
});

function tableOf(
  id: string,
  lines: readonly NoticeLine[],
  tone: ChangeGroup['tone'],
  { reader, spoken }: ReadIn,
): DocumentTable {
  const { changes } = spoken.words;
  const count = lines.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    ...{ kind: 'table', id, caption: plural(spoken, count, changes.count) },
    isStacked: true,
    columns: [changes.columns.about, changes.columns.what, changes[reader].before, changes[reader].now],
    rows: lines.map(({ of, what, before, now, rows: [row] }) => ({
      header: of,
      cells: [{ ...phrasesCell([said(what)], row ?? null), tone }, phrasesCell(before), phrasesCell(now)],
    })),
    also: lines.flatMap(({ rows: [, ...others] }) => others),
  };
}
