/** The table of standards as a document: a row for each element in a spreadsheet, a card for each in a text. */

import { serviceTitle } from '../documents/document/document.ts';
import {
  type Card,
  type DocumentBlock,
  type OutputDocument,
  type Phrase,
  type SheetRow,
  said,
} from '../documents/document/tree.ts';
import { capital, plain } from '../documents/sentences/phrasing.ts';
import type { Finding } from '../findings/finding.ts';
import type { CheckedService } from '../workspace/project.ts';
import { cellLines } from './cell-text.ts';
import { headingsOf, rowCells } from './cells.ts';
import { BRANCH, DETAILS, FILE, FINDINGS, ID, NAME, SERVICE, STATE } from './columns.ts';
import { elementsOf, type Home, type TableElement } from './elements.ts';
import { findingsByElement } from './findings-by-element.ts';
import { marksOf } from './marks.ts';

const INTRO =
  'All standards, and what was found in them. What stands in brackets is said once for all. ' +
  'To change something, edit the table as .xlsx or .csv, and bring it back with: yardstick import --update. ' +
  'Where a cell holds several things, each has a line of its own. A row without an ID is a new standard. ' +
  'What holds for all is changed in the row of its service or branch; written without brackets, it holds for one row alone. ' +
  `Leave ${ID}, ${NAME} and ${STATE} as they are. Nothing is read from ${[SERVICE, BRANCH, FILE, DETAILS].join(', ')} and ${FINDINGS}.`;

/** @param checked each workspace, and its services with what was found in them */
export function tableDocument(checked: readonly { home: Home; services: readonly CheckedService[] }[]): OutputDocument {
  const elements = elementsOf(checked);
  const headings = headingsOf(elements);
  const findings = new Map(checked.flatMap((it) => [...findingsByElement(it, elements)]));
  const cards = elements.map((element) => cardOf(element, headings, (findings.get(element) ?? []).map(sentenceOf)));
  const byService = Map.groupBy(cards, (_, index) => (elements[index] as TableElement).service);
  const sections = [...byService].map(([service, blocks], index) => ({
    id: service.name,
    title: said(serviceTitle(service), service.source),
    remark: null,
    newPage: index > 0,
    blocks,
    sections: [],
  }));
  const columns = [ID, SERVICE, BRANCH, ...headings, DETAILS, FINDINGS];
  return {
    name: 'standards',
    title: 'Standards',
    intro: INTRO,
    columns: [...columns, FILE, STATE],
    forPrograms: [STATE],
    blocks: [],
    sections,
  };
}

function cardOf(element: TableElement, headings: readonly string[], findings: readonly string[]): Card {
  const { id, service, branch, home, file } = element;
  const cells = rowCells(element, headings);
  const details = detailsOf(element);
  const row: SheetRow = {
    ...Object.fromEntries(cells),
    [ID]: id,
    [SERVICE]: serviceTitle(service),
    [BRANCH]: branch ?? '',
    [DETAILS]: details.join('\n'),
    [FINDINGS]: findings.join('\n'),
    [FILE]: home.seen(file),
    [STATE]: marksOf(cells),
  };
  const shown = [...cells.keys()].map((heading) => [heading, cellLines(cells.get(heading) ?? '')] as const);
  const facts = [...shown, [DETAILS, details] as const, [FINDINGS, findings] as const];
  return { kind: 'card', id, title: titleOf(element), blocks: factsOf(facts), row };
}

const factsOf = (facts: readonly (readonly [string, readonly string[]])[]): DocumentBlock[] => [
  {
    kind: 'facts',
    facts: facts
      .filter(([, lines]) => lines.length > 0)
      .map(([term, lines]) => ({ term, phrases: lines.map((line) => said(line)) })),
  },
];

function titleOf({ title, name, branch, type }: TableElement): Phrase {
  const own = title || capital(plain(name));
  if (type === 'Service') return said(`${own}: what holds for all`);
  return said(branch === null ? own : `${own} (${plain(branch)})`);
}

/** What stands in the blocks of clauses, behind the number of the line that it belongs to where there are several. */
function detailsOf({ clauses }: TableElement): string[] {
  const targets = clauses.filter(({ column }) => column.type === 'Target');
  return targets.flatMap(({ details }, index) =>
    details.map((detail) => (targets.length > 1 ? `${index + 1}: ${detail}` : detail)),
  );
}

const sentenceOf = ({ code, severity, message }: Finding): string => `${capital(severity)} ${code}: ${message}`;
