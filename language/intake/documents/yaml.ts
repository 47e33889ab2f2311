/** YAML: service level objectives of OpenSLO, or any list of entries, as a table. */
import { parseAllDocuments } from 'yaml';
import { type Table, UnreadableDocument } from './document.ts';
import { type Entry, isEntry, textOf } from './entries.ts';
import { objectivesIn } from './openslo.ts';

/** @throws UnreadableDocument where it is no YAML, or holds no list */
export function readYaml(text: string): Table[] {
  const documents = parseAllDocuments(text.replace(/^\uFEFF/, ''));
  const found = 'empty' in documents ? [] : documents;
  const [problem] = found.flatMap(({ errors }) => errors);
  if (problem) throw new UnreadableDocument(`it is no proper YAML: ${problem.message.split('\n')[0]}`);
  const values: unknown[] = found.map((document) => document.toJS());
  const objectives = objectivesIn(values);
  const tables = objectives ? [objectives] : values.flatMap((value) => listsIn(value).map(tableOf));
  if (tables.length > 0) return tables;
  throw new UnreadableDocument('it holds neither service level objectives of OpenSLO nor a list of entries');
}

/** Lists of entries, wherever they stand. */
function listsIn(value: unknown): (readonly Entry[])[] {
  if (Array.isArray(value)) {
    const entries = value.filter(isEntry);
    return entries.length > 0 ? [entries] : [];
  }
  return isEntry(value) ? Object.values(value).flatMap(listsIn) : [];
}

function tableOf(entries: readonly Entry[]): Table {
  const headings = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  const rows = [headings, ...entries.map((entry) => headings.map((heading) => textOf(entry[heading])))];
  return { kind: 'table', name: null, rows: rows.map((cells, index) => ({ number: index + 1, cells })) };
}
