/** The report of an import for people: what became of the rows, and what is left to do. */
import type { Column } from '../columns/columns.ts';
import type { DocumentReport } from './document-report.ts';
import type { ImportReport, RowReport } from './report.ts';

/** Rows that stand beside a note in the summary; all of them stand in the list below it. */
const EXAMPLES = 5;

/** @param everything whether to say what became of every row, or only to sum up */
export function reportText(report: ImportReport, everything: boolean): string {
  const { totals, documents } = report;
  const parts = [
    ...documents.map(documentText),
    `${totals.standards} ${totals.standards === 1 ? 'standard' : 'standards'} of ${totals.rows} rows, in ${totals.files} ${totals.files === 1 ? 'file' : 'files'}:\n  ${totals.targets} with a target that was read\n  ${totals.questions} with a question for a person\n`,
    notesText(report),
    ...(everything ? [everyRow(report.rows), passedOver(documents)] : []),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function documentText({ name, format, encoding, tables, notRead, passedOver: left }: DocumentReport): string {
  const how = encoding === null || encoding === 'utf-8' ? format : `${format}, stored as ${encoding}`;
  const read = tables.map(({ name: table, columns }) => {
    const where = table === null ? '' : `sheet ${table}: `;
    if (columns === null) return `  ${where}a table without a column of statements, which was passed over\n`;
    return `  ${where}${columns
      .filter(({ field }) => field !== null)
      .map(columnText)
      .join(', ')}\n${keptText(columns)}`;
  });
  const unread = notRead.map(
    (language) => `  sentences in ${language}, which is not read: what they promise in numbers is left to a person\n`,
  );
  return `${name} (${how})\n${read.join('')}${unread.join('')}${leftText(left)}`;
}

/** In characters: more of a sentence is in the report. */
const LONGEST_SHOWN = 76;

/** What was passed over, shortened: nobody shall have to ask for a report to see that something is missing. */
function leftText(left: readonly string[]): string {
  if (left.length === 0) return '';
  const shown = left.slice(0, EXAMPLES).map((text) => `    ${inShort(text)}\n`);
  const more = left.length > EXAMPLES ? `    … and ${left.length - EXAMPLES} more\n` : '';
  return `  sentences and list items that promise nothing, and were passed over: ${left.length}\n${shown.join('')}${more}`;
}

const inShort = (text: string): string =>
  text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1).trim()}…`;

const columnText = ({ field, language, heading }: Column): string =>
  `${field}${language === null ? '' : `.${language}`} = “${heading}”`;

function keptText(columns: readonly Column[]): string {
  const kept = columns
    .filter(({ field, heading }) => field === null && heading !== '')
    .map(({ heading }) => `“${heading}”`);
  return kept.length > 0 ? `  kept as comments: ${kept.join(', ')}\n` : '';
}

function notesText({ notes, rows }: ImportReport): string {
  if (notes.length === 0) return '';
  const lines = notes.map(({ kind, rows: count, meaning }) => {
    const some = firstOf(rows, (row) => row.notes.some((note) => note.kind === kind));
    return `  ${String(count).padStart(5)} ${meaning}\n        ${some.map(rowName).join(', ')}${count > EXAMPLES ? ' …' : ''}\n`;
  });
  return `What to know about them:\n${lines.join('')}`;
}

function firstOf(rows: readonly RowReport[], isMeant: (row: RowReport) => boolean): RowReport[] {
  const found: RowReport[] = [];
  for (const row of rows) {
    if (isMeant(row)) found.push(row);
    if (found.length === EXAMPLES) break;
  }
  return found;
}

/** By its identifier, as people know it, or else by its place. */
const rowName = ({ id, place }: RowReport): string => id ?? `${place.kind === 'row' ? 'row ' : '#'}${place.number}`;

function everyRow(rows: readonly RowReport[]): string {
  return `Every row:\n${rows.map(rowText).join('')}`;
}

function rowText(row: RowReport): string {
  const { id, place, file, standard, targets, checks, questions, notes } = row;
  const where = `${place.table === null ? '' : `${place.table}, `}${place.kind} ${place.number}${id === null ? '' : `, ${id}`}`;
  const became =
    standard === null ? (file === null ? 'no standard' : `a comment in ${file}`) : `${standard} in ${file}`;
  const said = [
    ...targets,
    ...checks.map((check) => `check: ${check}`),
    ...questions.map((question) => `? ${question}`),
    ...notes.map(({ kind, text }) => `${kind}: ${text}`),
  ];
  return `${where}: ${became}\n${said.map((it) => `    ${it}\n`).join('')}`;
}

function passedOver(documents: readonly DocumentReport[]): string {
  const all = documents.flatMap((it) => it.passedOver);
  return all.length === 0
    ? ''
    : `What promises nothing, and was passed over:\n${all.map((it) => `  ${it}\n`).join('')}`;
}
