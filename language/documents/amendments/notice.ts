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
import { capital, counted, listed, plain } from '../sentences/phrasing.ts';
import { type ChangeGroup, groupedChanges } from './groups.ts';
import type { ReaderOfChanges } from './readers.ts';
import { AMENDMENT_COLUMNS, type NoticeLine, noticeLines } from './rows.ts';

const HEADINGS: Readonly<Record<ReaderOfChanges, string>> = { staff: 'Changes', customers: 'What changes for you' };

export function amendmentNotice(told: ToldChanges, reader: ReaderOfChanges): OutputDocument {
  const services = [...Map.groupBy(told.changes, ({ service }) => service.name).values()]
    .map((changes) => ({ changes, sections: sectionsOf(changes, reader) }))
    .filter(({ sections }) => sections.length > 0);
  const [only, ...others] = services;
  const document = {
    ...{ name: 'amendments', intro: introOf(told, reader), columns: AMENDMENT_COLUMNS },
    blocks: [
      paragraph(
        only
          ? totalsOfChanges(
              services.flatMap(({ changes }) => changes),
              reader,
            )
          : nothingChanged(reader),
      ),
    ],
  };
  if (only && others.length === 0)
    return { ...document, title: `${HEADINGS[reader]}: ${titleOfService(only.changes)}`, sections: only.sections };
  return {
    ...document,
    title: HEADINGS[reader],
    sections: services.map(({ changes, sections }, index) => ({
      ...{ id: changes[0]?.service.name ?? '', title: said(titleOfService(changes)), remark: null, newPage: index > 0 },
      ...{ blocks: [], sections },
    })),
  };
}

/** What is said where there is nothing to tell. */
export const nothingChanged = (reader: ReaderOfChanges): string => NOTHING[reader];

const NOTHING: Readonly<Record<ReaderOfChanges, string>> = {
  staff: 'Nothing has changed in what these standards say.',
  customers: 'Nothing has changed in what we promise you.',
};

/** The title of the service that some changes are of. */
export const titleOfService = ([first]: readonly ToldChange[]): string =>
  first?.service.title || capital(plain(first?.service.name ?? '')) || 'Standards of no service';

const introOf = ({ before, after }: ToldChanges, reader: ReaderOfChanges): string =>
  reader === 'staff'
    ? `What is different in “${after}” from “${before}”, by what it means. What is not named here is as it was.`
    : 'What is not named here stays as it is.';

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', phrases: [said(text)] });

/** "5 changes: 2 ask for less, 1 asks for more." */
export function totalsOfChanges(changes: readonly ToldChange[], reader: ReaderOfChanges): string {
  const told = reader === 'staff' ? changes : changes.filter(({ customers }) => customers);
  const of = (effect: ToldChange['effect']): number => told.filter((it) => it.effect === effect).length;
  const verb = reader === 'staff' ? ['asks', 'ask'] : ['promises', 'promise'];
  const parts = (
    [
      ['loosened', 'less'],
      ['tightened', 'more'],
    ] as const
  ).flatMap(([effect, word]) => {
    const count = of(effect);
    return count > 0 ? [`${count} ${count === 1 ? verb[0] : verb[1]} ${reader === 'staff' ? 'for ' : ''}${word}`] : [];
  });
  const all = counted(told.length, 'change', 'changes');
  return parts.length > 0 ? `${all}: ${listed(parts)}.` : `${all}.`;
}

const sectionsOf = (changes: readonly ToldChange[], reader: ReaderOfChanges): Section[] =>
  groupedChanges(changes, reader).map(({ group, changes: of }) => sectionOf(group, noticeLines(of, reader), reader));

const sectionOf = (
  { id, title, tone }: ChangeGroup,
  lines: readonly NoticeLine[],
  reader: ReaderOfChanges,
): Section => ({
  ...{ id, title: said(title), remark: null, newPage: false, sections: [] },
  blocks: [tableOf(`${id}-changes`, lines, tone, reader)],
});

function tableOf(
  id: string,
  lines: readonly NoticeLine[],
  tone: ChangeGroup['tone'],
  reader: ReaderOfChanges,
): DocumentTable {
  const count = lines.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    ...{ kind: 'table', id, caption: counted(count, 'change', 'changes') },
    columns: ['About', 'What', ...(reader === 'staff' ? ['Before', 'Now'] : ['Until now', 'From now on'])],
    rows: lines.map(({ of, what, before, now, rows: [row] }) => ({
      header: of,
      cells: [{ ...phrasesCell([said(what)], row ?? null), tone }, phrasesCell(before), phrasesCell(now)],
    })),
    also: lines.flatMap(({ rows: [, ...others] }) => others),
  };
}
